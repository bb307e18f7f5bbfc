// Follow-ups in a real browser: the list, the overview, closing and opening, and the files.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, signInByLink, submit, withDemonstration } from "./lib.mjs";
import { startProgram } from "./program.mjs";

withDemonstration();

const walk = [
  { name: "follow-ups", go: (page) => page.goto(`${here}/opfoelgning`), h1: "Opfølgning", sees: "table td a" },
  {
    name: "follow-ups-filtered",
    go: async (page) => {
      await page.goto(`${here}/opfoelgning`);
      await page.fill("main input[name=ansvarlig]", "vandborre");
      await page.selectOption("main select[name=status]", "alle");
      await press(page, submit(page));
    },
    h1: "Opfølgning",
    sees: ".chosen strong >> text=vandborre",
  },
  {
    name: "who-owes",
    go: (page) => page.goto(`${here}/opfoelgning/ansvarlige`),
    h1: "Hvem skylder hvad",
    sees: "h2 >> text=Ansvarlige",
  },
  {
    name: "follow-up",
    go: async (page) => {
      await page.goto(`${here}/opfoelgning`);
      await press(page, page.locator("table td a").first());
    },
    h1: /./,
    sees: "main select[name=how]",
  },
];

for (const { name, go, h1, sees } of walk) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({}, async (page) => {
      await go(page);
      assert.match(await heading(page), h1 instanceof RegExp ? h1 : new RegExp(`^${h1}$`));
      assert.equal(await page.locator(sees).first().isVisible(), true, `${sees} is to be seen`);
      await checkWidths(page, name);
    }));
}

test("a follow-up is closed without scripts, seen as closed, and opened again", () =>
  onPage({ javaScript: false, statuses: [422] }, async (page) => {
    await page.goto(`${here}/opfoelgning`);
    const before = await page.locator(".count").innerText();
    await press(page, page.locator("table td a").first());
    const what = await heading(page);
    await page.selectOption("main select[name=how]", "other");
    await page.fill("main input[name=evidence]", "https://");
    await press(page, submit(page));
    const errors = (await page.locator(".form-error-message").allInnerTexts()).join("\n");
    assert.match(errors, /på anden måde[^]*Linket kan ikke følges/);
    assert.equal(await page.inputValue("main input[name=evidence]"), "https://");
    await page.selectOption("main select[name=how]", "overtaken");
    await page.fill("main textarea[name=note]", "Loven kom først.");
    await page.fill("main input[name=evidence]", "https://example.org/lov");
    await press(page, submit(page));
    assert.equal(await heading(page), what);
    assert.match(await page.locator(".closing").innerText(), /af .* overhalet af begivenhederne · Loven kom først/);
    assert.equal(await page.locator(".closing a").getAttribute("href"), "https://example.org/lov");
    await page.goto(`${here}/opfoelgning`);
    assert.notEqual(await page.locator(".count").innerText(), before);
    await page.goto(`${here}/opfoelgning?status=lukkede`);
    assert.equal(await page.locator(".count").innerText(), "1 opfølgning");
    await press(page, page.locator("table td a").first());
    await press(page, submit(page));
    await page.goto(`${here}/opfoelgning`);
    assert.equal(await page.locator(".count").innerText(), before);
  }));

test("a closed follow-up: both widths, axe", async () => {
  const own = await startProgram({ demonstration: true });
  try {
    await onPage({ session: undefined, statuses: [422] }, async (page) => {
      await signInByLink(page, own.link);
      await page.goto(`${own.address}/aaklyngen/opfoelgning`);
      await press(page, page.locator("table td a").first());
      await page.evaluate(() => document.querySelector("select[name=how]").removeAttribute("required"));
      await press(page, submit(page));
      await checkWidths(page, "follow-up-errors");
      await page.selectOption("main select[name=how]", "done");
      await page.fill("main textarea[name=note]", "Brevet er sendt til alle tre kommuner.");
      await press(page, submit(page));
      await checkWidths(page, "follow-up-closed");
      await press(page, page.locator("main dl.facts a").last());
      assert.match(await page.locator(".follow-ups").innerText(), /Lukket .* udført/);
      await checkWidths(page, "item-with-closed-follow-up");
    });
  } finally {
    await own.close();
  }
});

test("the list as files, with what is chosen", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/opfoelgning?status=alle`);
    for (const [words, type] of [
      ["Hent som CSV", /^text\/csv/],
      ["Hent som Excel", /spreadsheetml/],
    ]) {
      const address = await page.getByRole("link", { name: words }).getAttribute("href");
      assert.match(address, /\?status=alle$/);
      const file = await page.request.get(new URL(address, here).href);
      assert.equal(file.status(), 200);
      assert.match(file.headers()["content-type"], type);
    }
  }));
