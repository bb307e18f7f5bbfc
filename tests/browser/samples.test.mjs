// The sample pages are the agreement between the look and those who render the pages: each must
// be accessible, fit its window, and need neither scripts nor anything from elsewhere.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  assertAccessible,
  assertNoSidewaysScroll,
  doubleText,
  openPage,
  screenshot,
  serveFolder,
  startBrowser,
  tabUntil,
  widths,
} from "./lib.mjs";

const assets = join(dirname(fileURLToPath(import.meta.url)), "../../assets");
const samples = readdirSync(join(assets, "sample")).filter((name) => name.endsWith(".html"));
const address = (name) => `${site.address}/sample/${name}`;

let browser;
let site;
before(async () => {
  assert.ok(existsSync(join(assets, "dist/tovholder.css")), "build assets first: npm ci && npm run build in assets/");
  assert.ok(samples.length > 0);
  site = await serveFolder(assets);
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function onPage(options, check) {
  const page = await openPage(browser, options);
  try {
    await check(page);
  } finally {
    await page.context().close();
  }
}

/** In the page: opens what is folded and says whether there was anything. */
function openFolds() {
  const folds = document.querySelectorAll("details");
  for (const fold of folds) fold.open = true;
  return folds.length > 0;
}

for (const name of samples) {
  test(`${name} fits every width and axe finds nothing`, () =>
    onPage({ width: widths.desk, address: address(name) }, async (page) => {
      for (const width of [widths.desk, widths.tablet, widths.phone]) {
        await page.setViewportSize({ width, height: 800 });
        await screenshot(page, `${name.replace(".html", "")}-${width}`);
        await assertNoSidewaysScroll(page);
        if (width !== widths.tablet) await assertAccessible(page);
      }
      if (await page.evaluate(openFolds)) {
        await assertNoSidewaysScroll(page);
        await assertAccessible(page);
      }
      await page.setViewportSize({ width: widths.desk, height: 800 });
      await doubleText(page);
      await screenshot(page, `${name.replace(".html", "")}-double`);
      await assertNoSidewaysScroll(page);
      page.assertQuiet();
    }));

  test(`${name} has nothing inline and names only classes and files that exist`, () => {
    const html = readFileSync(join(assets, "sample", name), "utf8");
    assert.doesNotMatch(html, /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    const css = readFileSync(join(assets, "dist/tovholder.css"), "utf8");
    const known = (word) => new RegExp(`\\.${word}(?![\\w-])`).test(css);
    const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1].split(/\s+/)));
    assert.deepEqual([...classes].filter((word) => !known(word)), [], "classes without a rule");
    const links = [...html.matchAll(/(?:href|action|src)="([^"#?]+)/g)].map((match) => match[1]);
    assert.deepEqual(links.filter((link) => !existsSync(join(assets, "sample", link))), [], "dead links");
  });
}

test("the first tab shows the skip link, and it leads to the content", () =>
  onPage({ address: address("meeting.html") }, async (page) => {
    const first = await tabUntil(page, () => true);
    assert.equal(first.words, "Gå til indholdet");
    await page.waitForTimeout(300);
    const box = await page.locator("a.skipnav").boundingBox();
    assert.ok(box.y >= 0 && box.x >= 0, "the skip link can be seen");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main-content");
  }));

test("every stop on the way to the primary act shows where one is", () =>
  onPage({ address: address("meeting.html") }, async (page) => {
    const act = await tabUntil(page, (stop) => {
      assert.ok(stop.outlined, `no visible focus on ${stop.tag} "${stop.words}"`);
      return stop.words === "Gennemgå 3 tvivl";
    });
    assert.ok(act.presses < 30, `${act.presses} tabs`);
  }));

test("very long names of the collaboration and the user stay within the window", () =>
  onPage({ width: widths.phone, address: address("meeting.html") }, async (page) => {
    await page.evaluate(() => {
      document.querySelector(".site-name a").textContent = "Sundhedsrådssekretariatssamarbejdsforummet for Fjordlandet";
      document.querySelector(".site-user a").textContent = "Anne-Charlotte Wedelsgaard Rosenkilde Høj-Guldbrandtoft";
    });
    await screenshot(page, "long-names");
    await assertNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 600 });
    await assertNoSidewaysScroll(page);
  }));

test("/ leads to the search field, but not while somebody writes", () =>
  onPage({ address: address("people.html") }, async (page) => {
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "site-search");
    assert.equal(await page.inputValue("#site-search"), "");
    await page.locator("#navn").focus();
    await page.keyboard.press("/");
    assert.equal(await page.inputValue("#navn"), "/");
  }));

test("chosen files are listed, and too much is said before it is sent", () =>
  onPage({ address: address("upload.html") }, async (page) => {
    const file = (name) => ({ name, mimeType: "text/plain", buffer: Buffer.alloc(2000, "x") });
    await page.setInputFiles("#filer", [file("referat.txt"), file("dagsorden.txt")]);
    assert.equal(await page.locator("[data-files] li").count(), 2);
    assert.equal(await page.locator("main button[type=submit]").innerText(), "Indlæs 2 filer");
    assert.equal(await page.locator("main button[type=submit]").isEnabled(), true);
    await page.evaluate(() => (document.querySelector("form[data-upload]").dataset.limit = "1000"));
    await page.setInputFiles("#filer", [file("referat.txt"), file("dagsorden.txt")]);
    assert.match(await page.locator("[data-files] li").first().innerText(), /for stor[^]*1 KB/);
    await page.setInputFiles("#filer", []);
    assert.equal(await page.locator("main button[type=submit]").innerText(), "Indlæs filerne");
    assert.equal(await page.locator("main button[type=submit]").isEnabled(), true);
  }));

test("on paper the folds are open and the frame is gone, also without scripts", () =>
  onPage({ address: address("meeting.html"), javaScript: false, width: 700 }, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".site-menu").isVisible(), false);
    assert.equal(await page.locator(".site-search").isVisible(), false);
    const folded = page.locator("details.fold p").first();
    assert.ok((await folded.boundingBox())?.height > 0, "the case presentation is on the paper");
  }));
