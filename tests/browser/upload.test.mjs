// Putting documents in, in a real browser: one by one with their fates, and all at once without scripts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkWidths, heading, here, onPage, press, submit, withDemonstration } from "./lib.mjs";
import { binary } from "./program.mjs";

withDemonstration();

const texts = join(dirname(fileURLToPath(import.meta.url)), "../samples/aaklyngen");
const text = (name) => ({ name, mimeType: "text/plain", buffer: readFileSync(join(texts, name)) });
const minutes = "2022-10-07-klyngestyregruppen-referat.txt";

const small = { name: "tom.txt", mimeType: "text/plain", buffer: Buffer.from("Hej") };
const binaryFile = { name: "billede.txt", mimeType: "text/plain", buffer: Buffer.from([0x89, 0x50, 0, 1, 2, 0]) };
const fresh = (date) => {
  const file = { ...text(minutes), name: `nyt-${date}.txt` };
  file.buffer = Buffer.from(file.buffer.toString().replace("7. oktober 2022", date));
  return file;
};
const result = (page) => page.locator("[data-upload-state] strong");

test("upload: the size of a small file, one that is too large, and what is said when nothing is taken", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/arkiv/indlaes`);
    assert.equal(await page.locator("form[data-upload]").getAttribute("data-limit"), String(64 * 1024 * 1024));
    await page.evaluate(() => (document.querySelector("form[data-upload]").dataset.limit = "2"));
    await page.setInputFiles("input[type=file]", [small]);
    assert.match(await page.locator("[data-files] li").innerText(), /^tom\.txt \(1 KB\)[^]*for stor/);
    await page.reload();
    await page.setInputFiles("input[type=file]", [small]);
    assert.match(await page.locator("[data-files] li").innerText(), /^tom\.txt \(1 KB\)\s*$/);
    await submit(page).click();
    await result(page).waitFor();
    assert.equal(await result(page).innerText(), "0 filer læst, 1 afvist.");
    await checkWidths(page, "upload-refused");
  }));

test("upload: one good, one known and one binary file, each with its fate", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("input[type=file]", [fresh("14. oktober 2022"), text(minutes), binaryFile]);
    assert.equal(await page.locator("[data-files] li").count(), 3);
    assert.equal(await submit(page).innerText(), "Indlæs 3 filer");
    await submit(page).click();
    await result(page).waitFor();
    assert.equal(await result(page).innerText(), "1 fil læst, 1 kendt i forvejen, 1 afvist.");
    assert.match(await page.locator(".fate-refused").innerText(), /billede\.txt[^]*ikke af en slags/);
    assert.match(await page.locator(".fate-known").innerText(), new RegExp(minutes));
    assert.match(await page.locator("[data-files] > li").first().innerText(), /billede/, "what needs a person comes first");
    assert.match(await page.locator(".fate-read, .fate-doubtful").innerText(), /14\. oktober 2022/);
    await checkWidths(page, "upload-result");
  }));

test("upload: an interruption costs the file it came in; the rest goes on, and what is there is not sent again", () =>
  onPage({ awaited: /ERR_FAILED/ }, async (page) => {
    const files = ["4. november 2022", "11. november 2022", "18. november 2022"].map(fresh);
    await page.goto(`${here}/arkiv/indlaes`);
    let sent = 0;
    await page.route("**/indlaes/fil", (route) => (++sent === 2 ? route.abort() : route.continue()));
    await page.setInputFiles("input[type=file]", files);
    await submit(page).click();
    await result(page).waitFor();
    assert.equal(await result(page).innerText(), "2 filer læst, 1 mangler.");
    assert.match(await page.locator("[data-files] > li").first().innerText(), /Kom ikke frem/);
    assert.equal(await submit(page).innerText(), "Indlæs resten: 1 fil");
    await submit(page).click();
    await page.waitForFunction(() => /3 filer læst\./.test(document.querySelector("[data-upload-state]").innerText));
    await page.reload();
    sent = 10;
    await page.setInputFiles("input[type=file]", files);
    await submit(page).click();
    await result(page).waitFor();
    assert.equal(await result(page).innerText(), "0 filer læst, 3 kendt i forvejen.");
    assert.equal(sent, 10, "nothing was sent");
  }));

test("upload without scripts: one good, one known and one binary file", () =>
  onPage({ javaScript: false }, async (page) => {
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("input[type=file]", [fresh("21. oktober 2022"), text(minutes), binaryFile]);
    await press(page, submit(page));
    assert.equal(await heading(page), "3 filer sendt: 1 læst, 1 kendt i forvejen, 1 afvist");
    const group = (words) => page.locator("section", { has: page.getByRole("heading", { name: words }) });
    assert.match(await group("Afvist").innerText(), /billede\.txt[^]*ikke af en slags/);
    assert.match(await group("Kendt i forvejen").innerText(), new RegExp(minutes));
    assert.match(await group("Læst").innerText(), /21\. oktober 2022/);
  }));
