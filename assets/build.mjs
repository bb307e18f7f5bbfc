// Builds dist/: one stylesheet, one script, the fonts and the pictures that the stylesheet names.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const system = join(here, "node_modules/dkfds/src");
const dist = join(here, "dist");

/** The design system's greys are not variables; these are ours, with warmth. */
const warmGreys = {
  "#f5f5f5": "#f6f4f0",
  "#dcdcdc": "#e2ded7",
  "#bfbfbf": "#c6c0b6",
  "#8e8e8e": "#8a8379",
  "#707070": "#645e55",
  "#454545": "#45413b",
  "#1a1a1a": "#1f1d1a",
};

/** dkfds is reached as "dkfds/…" from our Sass. */
const dkfdsImporter = {
  findFileUrl(address) {
    if (!address.startsWith("dkfds/")) return null;
    return new URL("stylesheets/" + address.slice("dkfds/".length), "file://" + system + "/");
  },
};

function compiled(name) {
  const result = sass.compile(join(here, "src", name), {
    style: "compressed",
    charset: false,
    importers: [dkfdsImporter],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin"],
  });
  return result.css.replace(/#[0-9a-f]{6}\b/gi, (grey) => warmGreys[grey.toLowerCase()] ?? grey);
}

/**
 * The design system narrows every list by a selector of twelve classes, which no class of ours
 * outweighs; without it lists follow the ordinary cascade.
 */
function withoutListWidth(css) {
  return css.replace(/[uo]l:not\(\.accordion\)[^,{]*/g, ".dropped-list-width");
}

/** The rules of the design system that the sample pages need: they say which of its classes exist. */
async function needed(css) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [join(here, "sample/*.html")],
    safelist: ["disabled", "details", "summary"],
  });
  return result.css;
}

function copyNamedPictures(css) {
  mkdirSync(join(dist, "img"), { recursive: true });
  const named = new Set([...css.matchAll(/url\("?img\/([\w-]+\.svg)"?\)/g)].map((match) => match[1]));
  for (const name of named) cpSync(join(system, "img/svg-icons", name), join(dist, "img", name));
}

function copyFonts(css) {
  mkdirSync(join(dist, "fonts"), { recursive: true });
  const named = new Set([...css.matchAll(/url\("?fonts\/([\w-]+\.woff2)"?\)/g)].map((match) => match[1]));
  const folder = join(system, "fonts/IBMPlexSans/split/woff2");
  for (const name of named) cpSync(join(folder, name), join(dist, "fonts", name));
  cpSync(join(here, "src/fonts-license.txt"), join(dist, "fonts/OFL.txt"));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const css = (await needed(withoutListWidth(compiled("system.scss")))) + "\n" + compiled("tovholder.scss");
writeFileSync(join(dist, "tovholder.css"), css);
copyNamedPictures(css);
copyFonts(css);
const script = ["labels.js", "keyboard.js", "tovholder.js", "upload.js", "review.js"].map((name) => readFileSync(join(here, "src", name), "utf8"));
writeFileSync(join(dist, "tovholder.js"), script.join("\n"));
cpSync(join(here, "src/favicon.svg"), join(dist, "favicon.svg"));
const kilobytes = (readFileSync(join(dist, "tovholder.css")).length / 1024).toFixed(1);
console.log(`dist/tovholder.css: ${kilobytes} KB`);
