// Who is one, in a real browser: proposals worked off by the keyboard, joined pages, a body's names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, submit, tabUntil, withDemonstration } from "./lib.mjs";

const minutes = readFileSync(
  new URL("../samples/aaklyngen/2024-03-15-klyngestyregruppen-referat.txt", import.meta.url),
  "utf8",
);

withDemonstration(async () => {
  // The same people under other names, at another meeting.
  const others = minutes
    .replace("15. marts 2024", "12. april 2022")
    .replaceAll("Gitte Ravnsdal", "Gitte Ravnsdahl")
    .replaceAll("Merete Højlund Brask", "Merete Højlund")
    .replaceAll("Jeppe Vandborre", "J. Vandborre")
    .replaceAll("Regionshospitalet Ådal", "RH Ådal")
    .replace("Klyngestyregruppemøde", "Klyngestyregruppe Midt møde");
  await onPage({ javaScript: false }, async (page) => {
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("input[type=file]", [
      { name: "andre-navne.txt", mimeType: "text/plain", buffer: Buffer.from(others) },
    ]);
    await press(page, submit(page));
  });
});

const walk = [
  { name: "people-proposals", path: "/personer/forslag", h1: "Samme person?", sees: ".answers button" },
  { name: "parties-proposals", path: "/parter/forslag", h1: "Samme part?", sees: "main" },
  { name: "bodies-proposals", path: "/grupper/forslag", h1: "Samme gruppe?", sees: ".answers button" },
  { name: "people", path: "/personer", h1: "Personer", sees: "text=Navne, der ligner hinanden" },
  { name: "join-by-name", path: "/personer/gitte-ravnsdal/saml", h1: "Saml med en anden person", sees: "input[name=navn]" },
  { name: "body-change", path: "/grupper/klyngestyregruppen/ret", h1: "Ret Klyngestyregruppen", sees: "input[name=fra]" },
];
for (const { name, path, h1, sees } of walk) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({}, async (page) => {
      await page.goto(here + path);
      assert.equal(await heading(page), h1);
      assert.equal(await page.locator(sees).first().isVisible(), true, `${sees} is to be seen`);
      await checkWidths(page, name);
    }));
}

test("proposals: worked off by the keyboard, one after the other, and undone", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/personer/forslag`);
    const left = async () => Number.parseInt(await page.locator("main .count").innerText(), 10);
    const all = await left();
    assert.ok(all >= 2);
    const first = await page.locator("#forslag").innerText();
    const answer = async (words) => {
      const { presses, outlined } = await tabUntil(page, (on) => on.words === words, 5);
      assert.ok(outlined, "the focus is to be seen");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      return presses;
    };
    assert.equal(await answer("Spring over"), 3, "the heading has the focus, the answers come next");
    assert.notEqual(await page.locator("#forslag").innerText(), first);
    assert.equal(await left(), all);
    assert.equal(await answer("Samme person"), 1);
    assert.equal(await left(), all - 1);
    assert.match(await page.locator("[role=status]").innerText(), /er nu samlet under/);
    await checkWidths(page, "proposal-joined");
    await press(page, page.locator("[role=status] button"));
    assert.equal(await left(), all);
    assert.equal(await answer("Ikke samme"), 2);
    assert.equal(await left(), all - 1);
    assert.match(await page.locator("[role=status]").innerText(), /holdes adskilt/);
    await press(page, page.getByRole("button", { name: "Foreslå igen" }));
    assert.equal(await left(), all);
  }));

test("a joined person: one page, found under the other name, parted again without scripts", () =>
  onPage({ javaScript: false, statuses: [422] }, async (page) => {
    await page.goto(`${here}/personer/gitte-ravnsdal/saml`);
    await page.fill("input[name=navn]", "Gitte");
    await press(page, submit(page));
    assert.match(await page.locator("main").innerText(), /Ingen person hedder præcis det/);
    await page.fill("input[name=navn]", "gitte ravnsdahl");
    await press(page, submit(page));
    assert.equal(await heading(page), "Gitte Ravnsdal");
    await page.goto(`${here}/personer/gitte-ravnsdahl`);
    assert.equal(page.url(), `${here}/personer/gitte-ravnsdal`);
    await press(page, page.getByRole("button", { name: "Skil Gitte Ravnsdahl ad igen" }));
    assert.equal(page.url(), `${here}/personer/gitte-ravnsdahl`);
  }));

test("a body: another name and a successor, and the old address leads on", () =>
  onPage({ statuses: [422] }, async (page) => {
    await page.goto(`${here}/grupper/klyngestyregruppen/ret`);
    await page.fill("input[name=navn]", "Sundhedsrådets styregruppe");
    await press(page, page.getByRole("button", { name: "Gem navnet" }));
    assert.equal(await heading(page), "Sundhedsrådets styregruppe");
    await page.goto(`${here}/grupper/klyngestyregruppen`);
    assert.equal(page.url(), `${here}/grupper/sundhedsraadets-styregruppe`);
    await press(page, page.getByRole("link", { name: "Giv gruppen et andet navn" }));
    await page.selectOption("select[name=efterfoelger]", { index: 1 });
    await press(page, page.getByRole("button", { name: "Gem efterfølgeren" }));
    assert.match(await page.locator(".error-summary").innerText(), /Skriv dagen/);
    await page.fill("input[name=fra]", "2027-01-01");
    await press(page, page.getByRole("button", { name: "Gem efterfølgeren" }));
    assert.match(await page.locator("main").innerText(), /Siden 1\. januar 2027 føres/);
    await checkWidths(page, "body-succeeded");
  }));
