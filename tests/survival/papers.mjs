// The papers that somebody puts in while the world breaks, and whether all that is kept is whole.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { binary } from "../browser/program.mjs";

const texts = join(dirname(fileURLToPath(import.meta.url)), "../samples/aaklyngen");
const minutes = readFileSync(join(texts, "2022-10-07-klyngestyregruppen-referat.txt"), "utf8");
const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

/** Minutes that nobody has put in yet: of a day of their own, and where they will be found. */
export function freshMinutes(number) {
  const day = new Date(Date.UTC(1990, 0, 1 + number));
  const iso = day.toISOString().slice(0, 10);
  const danish = `${day.getUTCDate()}. ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  const items = minutes.slice(0, minutes.search(/^3\. /m)); // short, so that more of them are under way
  return { name: `${iso}.txt`, text: items.replace("7. oktober 2022", danish), path: `/aaklyngen/moeder/${iso}-klyngestyregruppen` };
}

/** The form that puts in one paper. */
export function paper(csrf, fresh) {
  const form = new FormData();
  form.append("csrf", csrf);
  form.append("filer", new Blob([fresh.text], { type: "text/plain" }), fresh.name);
  return form;
}

/** Throws when anything that is kept is not whole. The database is the folder's own, or what the options name. */
export const check = (folder, options = []) => execFileSync(binary(), ["check", "--data", folder, ...options], { stdio: "pipe" });
