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
      await press(page, page.locator(".filters button"));
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
    name: "owing-names",
    go: async (page) => {
      await page.goto(`${here}/opfoelgning/ansvarlige`);
      await press(page, page.getByRole("link", { name: /Saml navnene/ }));
    },
    h1: "Samme ansvarlige under flere navne\\?",
    sees: "main select[name=en]",
  },
  {
    name: "follow-ups-ticked",
    go: async (page) => {
      await page.goto(`${here}/opfoelgning`);
      await page.locator("main input[name=valgt]").first().check();
      await page.locator(".close-bar summary").click();
    },
    h1: "Opfølgning",
    sees: ".close-bar textarea",
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
    assert.match(errors, /hvordan opfølgningen endte[^]*Linket kan ikke følges/);
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

test("what closes several follows what is ticked, and hides nothing that has the focus", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/opfoelgning`);
    const inView = () => page.locator(".close-bar button[type=submit]").evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => scrollTo(0, 0));
      assert.equal(await inView(), false, "it stands below the rows");
      const box = page.locator("main input[name=valgt]").nth(1);
      await box.check();
      assert.equal(await inView(), true, `${width} px`);
      for (let tabs = 0; tabs < 12; ++tabs) await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const active = document.activeElement;
        return !active.closest(".close-bar") && active.getBoundingClientRect().bottom > document.querySelector(".close-bar").getBoundingClientRect().top;
      });
      assert.equal(hidden, false);
      await box.uncheck();
    }
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

/// Two meetings of a body: the second says that what the first laid on somebody is done.
const putIn = async (page, address) => {
  const minutes = (day, text) => `Referat: Brugergruppen\n\nTidspunkt: ${day} kl. 9.00-11.00\n\nDeltagere:\nDirektør Anker Holmboe, Lindholm Kommune\n\n1. Tolke\n\nReferat:\n${text}\n`;
  const files = [
    ["foer.txt", minutes("Fredag den 12. april 2024", "Gruppen drøftede tolke.\n\nOpfølgning:\nAnker Holmboe sender vejledningen om tolke til alle lægehuse inden den 1. maj 2024.\nAnker Holmboe ringer til sygehusets visitation inden den 1. juni 2024.")],
    ["siden.txt", minutes("Fredag den 14. juni 2024", "Vejledningen om tolke er sendt til alle lægehuse.")],
  ];
  await page.goto(`${address}/arkiv/indlaes`);
  await page.setInputFiles("main input[type=file]", files.map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
  await submit(page).click();
  await page.locator("[data-upload-state] strong").waitFor();
};

test("what later minutes say is done is closed in one press, several are closed at once, without scripts", async () => {
  const own = await startProgram({ demonstration: true });
  try {
    const address = `${own.address}/aaklyngen`;
    let cookies;
    await onPage({ session: undefined }, async (page) => {
      await signInByLink(page, own.link);
      await putIn(page, address);
      await page.goto(`${address}/opfoelgning?senere=loest`);
      assert.equal(await page.locator(".count").innerText(), "1 opfølgning");
      await checkWidths(page, "follow-ups-told");
      cookies = await page.context().cookies();
    });
    await onPage({ session: undefined, javaScript: false, statuses: [422] }, async (page) => {
      await page.context().addCookies(cookies);
      await page.goto(`${address}/opfoelgning?senere=loest`);
      assert.match(await page.locator(".told").innerText(), /Ifølge et senere referat er den løst: Brugergruppen, 14\. juni 2024[^]*er sendt til alle lægehuse/);
      // Enter in a box is not the press that closes it.
      await page.locator("main input[type=checkbox]").first().focus();
      await page.keyboard.press("Space");
      await press(page, page.getByRole("button", { name: /^Luk med dette referat/ }));
      assert.match(await page.locator("[role=status]").innerText(), /1 opfølgning er lukket/);
      await page.goto(`${address}/opfoelgning?status=lukkede`);
      assert.equal(await page.locator(".closing a").innerText(), "Brugergruppen, 14. juni 2024, punkt 1");
      await press(page, page.locator("table td a.what").first());
      await press(page, page.getByRole("button", { name: "Åbn opfølgningen igen" }));

      await page.goto(`${address}/opfoelgning`);
      const before = Number((await page.locator(".count").innerText()).match(/\d+/)[0]);
      await press(page, submit(page));
      assert.match(await page.locator("main [role=alert]").first().innerText(), /Sæt hak/);
      await page.goto(`${address}/opfoelgning`);
      await page.locator("main input[name=valgt]").nth(0).check();
      await page.locator("main input[name=valgt]").nth(1).check();
      const chosen = await page.locator("table a.what").nth(0).innerText();
      await page.selectOption("main select[name=how]", "overtaken");
      await page.locator(".close-bar summary").click();
      await page.fill("main textarea[name=note]", "Loven kom først.");
      // Meanwhile one of them is closed elsewhere.
      const other = await page.context().newPage();
      await other.goto(new URL(await page.locator("table a.what").nth(0).getAttribute("href"), own.address).href);
      await other.selectOption("main select[name=how]", "done");
      await press(other, other.locator("main form:has(select[name=how]) button[type=submit]"));
      await other.close();
      await press(page, page.getByRole("button", { name: "Luk de valgte opfølgninger" }));
      assert.match(await page.locator("[role=status]").innerText(), /1 opfølgning er lukket/);
      const alert = await page.locator("main [role=alert]").innerText();
      assert.match(alert, /1 er ikke lukket/);
      assert.ok(alert.includes(chosen), alert);
      assert.equal(Number((await page.locator(".count").innerText()).match(/\d+/)[0]), before - 2);
      await press(page, page.getByRole("link", { name: "Vælg alle på siden" }));
      assert.equal(await page.locator("main input[name=valgt]:not(:checked)").count(), 0);
    });
  } finally {
    await own.close();
  }
});
