// What the pages do with the room there is: text twice as large, words without a place to break, paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  assertFits,
  assertNoSidewaysScroll,
  doubleText,
  here,
  onPage,
  screenshot,
  submit,
  widths,
  withDemonstration,
} from "./lib.mjs";

withDemonstration();

const pages = {
  overview: "",
  meeting: "/moeder/2022-10-07-klyngestyregruppen",
  search: "/soeg?q=udskrivning",
};

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: text twice as large`, () =>
    onPage({}, async (page) => {
      await page.goto(here + path);
      for (const width of [widths.desk, widths.phone]) {
        await page.setViewportSize({ width, height: 800 });
        await doubleText(page);
        await screenshot(page, `${name}-double-${width}`);
        await assertNoSidewaysScroll(page);
      }
    }));

  test(`${name}: on paper`, () =>
    onPage({}, async (page) => {
      await page.goto(here + path);
      await page.emulateMedia({ media: "print" });
      for (const gone of [".site-menu", ".site-search", ".site-footer", ".skipnav"]) {
        assert.equal(await page.locator(gone).isVisible(), false, `${gone} is not for paper`);
      }
      for (const fold of await page.locator("details > :not(summary)").all()) {
        assert.equal(await fold.isVisible(), true, "folds are open on paper");
      }
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      assert.ok(sheets.length > 0);
      sheets.forEach((words, at) => {
        assert.match(words, new RegExp(`\\b${at + 1} ?/ ?${sheets.length}\\s*$`), "the sheet has its number");
      });
    }));
}

/** The words on each sheet of a PDF. */
function sheetsOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), "tovholder-paper-"));
  try {
    writeFileSync(join(folder, "paper.pdf"), pdf);
    const words = execFileSync("pdftotext", ["-layout", join(folder, "paper.pdf"), "-"]).toString();
    return words.split("\f").slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const word = "Sundhedsvisitationssamarbejdsaftaleforberedelsesmøderække";
const link = "https://www.eksempel.example/dagsordener-og-referater/2031/klyngestyregruppen/bilag-om-alt";
const minutes = `Referat
Klyngestyregruppen

Mødedato: 9. maj 2031
Sted: ${word}, ${link}
Mødedeltagere:
${word} Kommune
Direktør Asta ${word}

1. Om ${word} og ${link}

Sagsfremstilling
Se ${link} og ${word}.

Indstilling
at ${word} tages til efterretning

Beslutning
${word} blev taget til efterretning.
Asta ${word} sender ${link} til alle inden 1. juni 2031.

Bilag
Bilag 1: ${link}
Bilag 2: ${word}

2. ${word}${word}

Beslutning
Godkendt.
`;

test("words without a place to break widen no page", () =>
  onPage({}, async (page) => {
    const linked = () => page.locator("main a").evaluateAll((all) => all.map((one) => one.href));
    const file = { name: `${word}-${word}.txt`, mimeType: "text/plain", buffer: Buffer.from(minutes) };
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("input[type=file]", [file]);
    await submit(page).click();
    await page.locator("[data-upload-state] strong").waitFor();
    await assertFits(page);
    const fromUpload = await linked();
    const meeting = fromUpload.find((address) => address.includes("/moeder/2031-05-09"));
    const document = fromUpload.find((address) => address.includes("/arkiv/sundheds"));
    await page.goto(meeting);
    const people = (await linked()).filter((address) => /\/(personer|parter)\//.test(address));
    const lists = ["", "/moeder", "/beslutninger", "/personer", "/parter", "/arkiv", `/soeg?q=${word}`];
    const all = [document, meeting, `${meeting}/punkt-1`, `${meeting}/punkt-2`, ...people];
    for (const address of [...all, ...lists.map((path) => here + path)]) {
      await page.goto(address);
      await screenshot(page, `long-${address.split("/").slice(4).join("-").slice(0, 40)}`);
      await assertFits(page);
    }
  }));
