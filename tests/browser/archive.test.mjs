// The whole program in a real browser: every page in both widths, by keyboard, without scripts, on
// paper, and the way of a new secretary from an empty folder to an answer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  checkWidths,
  heading,
  here,
  onPage,
  press,
  program,
  signInByLink,
  submit,
  tabUntil,
  withDemonstration,
} from "./lib.mjs";
import { startProgram } from "./program.mjs";

withDemonstration();

const texts = join(dirname(fileURLToPath(import.meta.url)), "../samples/aaklyngen");
const text = (name) => ({ name, mimeType: "text/plain", buffer: readFileSync(join(texts, name)) });
const minutes = "2022-10-07-klyngestyregruppen-referat.txt";

/** Goes from the list at `path` to the page that the first link called `words` leads to. */
async function follow(page, path, words) {
  await page.goto(here + path);
  await press(page, page.locator("main").getByRole("link", { name: words }).first());
}

const meeting = (page) => follow(page, "/moeder?aar=2022", "7. oktober 2022");
const onMeeting = async (page, link) => {
  await meeting(page);
  await press(page, page.locator(link).first());
};
const upload = async (page, files) => {
  await page.goto(`${here}/arkiv/indlaes`);
  await page.setInputFiles("input[type=file]", files);
  await press(page, submit(page));
};

// Every page: its name, how one gets there, what its heading is, and what must be seen on it.
const walk = [
  { name: "overview", go: (page) => page.goto(here), h1: "Overblik", sees: ".picture svg" },
  { name: "meetings", go: (page) => page.goto(`${here}/moeder`), h1: "Møder", sees: "h2.year-group" },
  {
    name: "meetings-filtered",
    go: async (page) => {
      await page.goto(`${here}/moeder`);
      await page.selectOption("main select[name=aar]", "2022");
      await press(page, submit(page));
    },
    h1: "Møder",
    sees: ".chosen strong >> text=2022",
  },
  { name: "meeting", go: meeting, h1: /^Fredag den 7. oktober 2022 kl. 9.00–12.00$/, sees: "#punkt-7 .closed-word" },
  {
    name: "agenda",
    go: (page) => follow(page, "/moeder?aar=2026", "4. december 2026"),
    h1: /^Fredag den 4. december 2026/,
    sees: ".standing >> text=Dagsorden",
  },
  { name: "item", go: (page) => onMeeting(page, "#punkt-2 h3 a"), h1: /^Medicinlisten/, sees: ".decision .outcome" },
  { name: "closed-item", go: (page) => onMeeting(page, "#punkt-7 h3 a"), h1: /Lejeaftale/, sees: ".closed-word" },
  { name: "decisions", go: (page) => page.goto(`${here}/beslutninger`), h1: "Beslutninger", sees: "nav.pages" },
  {
    name: "decisions-filtered",
    go: async (page) => {
      await page.goto(`${here}/beslutninger`);
      await page.selectOption("main select[name=udfald]", "postponed");
      await press(page, submit(page));
    },
    h1: "Beslutninger",
    sees: ".chosen strong >> text=/udsat/i",
  },
  {
    name: "no-such-year",
    go: (page) => page.goto(`${here}/moeder?aar=1850`),
    h1: "Møder",
    sees: "main a >> text=Vis hele listen",
  },
  { name: "people", go: (page) => page.goto(`${here}/personer`), h1: "Personer", sees: "text=Ellen Strandmarken" },
  {
    name: "people-filtered",
    go: (page) => page.goto(`${here}/personer?navn=strand`),
    h1: "Personer",
    sees: ".chosen strong >> text=strand",
  },
  {
    name: "person",
    go: (page) => follow(page, "/personer", "Jeppe Vandborre"),
    h1: "Jeppe Vandborre",
    sees: "h2 >> text=Opfølgning",
  },
  { name: "parties", go: (page) => page.goto(`${here}/parter`), h1: "Parter", sees: "text=Lindholm Kommune" },
  {
    name: "party",
    go: (page) => follow(page, "/parter", "Lindholm Kommune"),
    h1: "Lindholm Kommune",
    sees: "text=Jeppe Vandborre",
  },
  { name: "bodies", go: (page) => page.goto(`${here}/grupper`), h1: "Grupper", sees: "text=Klyngestyregruppen" },
  {
    name: "body",
    go: (page) => follow(page, "/grupper", "Klyngestyregruppen"),
    h1: /Klyngestyregruppen/,
    sees: "table .when a",
  },
  { name: "search", go: (page) => page.goto(`${here}/soeg?q=udskrivning`), h1: "Søgning", sees: ".hits mark" },
  {
    name: "search-many",
    go: (page) => page.goto(`${here}/soeg?q=klyngestyregruppen`),
    h1: "Søgning",
    sees: ".facets [aria-current]",
  },
  {
    name: "search-newest",
    go: async (page) => {
      await page.goto(`${here}/soeg?q=hjemmemåling`);
      await press(page, page.locator(".orders a"));
    },
    h1: "Søgning",
    sees: ".orders strong >> text=nyeste først",
  },
  {
    name: "search-meant",
    go: (page) => page.goto(`${here}/soeg?q=skolefravær brugerpnel`),
    h1: "Søgning",
    sees: ".meant strong",
  },
  {
    name: "search-person",
    go: (page) => page.goto(`${here}/soeg?q=brugerpanel&person=lone-tranekilde`),
    h1: "Søgning",
    sees: ".facets [aria-current] >> text=Lone Tranekilde",
  },
  {
    name: "search-too-narrow",
    go: (page) => page.goto(`${here}/soeg?q=udskrivning&aar=1850`),
    h1: "Søgning",
    sees: "main a >> text=Søg uden at afgrænse",
  },
  {
    name: "search-nothing",
    go: (page) => page.goto(`${here}/soeg?q=kvantemekanik`),
    h1: "Søgning",
    sees: ".count >> text=kvantemekanik",
  },
  { name: "archive", go: (page) => page.goto(`${here}/arkiv`), h1: "Arkiv", sees: `text=${minutes}` },
  { name: "document", go: (page) => follow(page, "/arkiv", minutes), h1: minutes, sees: ".facts a" },
  { name: "upload", go: (page) => page.goto(`${here}/arkiv/indlaes`), h1: /^Indlæs/, sees: "input[type=file]" },
  {
    name: "upload-without-file",
    go: (page) => upload(page, []),
    statuses: [422],
    h1: /^Indlæs/,
    sees: ".form-error-message",
  },
  { name: "help", go: (page) => page.goto(`${program.address}/hjaelp`), h1: "Hjælp", sees: "h2" },
  {
    name: "accessibility",
    go: (page) => page.goto(`${program.address}/tilgaengelighed`),
    h1: "Tilgængelighedserklæring",
    sees: "h2",
  },
  { name: "not-found", go: (page) => page.goto(`${here}/findes/ikke`), statuses: [404], h1: /findes ikke/, sees: ".site-menu" },
  {
    name: "no-such-meeting",
    go: (page) => page.goto(`${here}/moeder/findes-ikke`),
    statuses: [404],
    h1: /findes ikke/,
    sees: ".site-menu",
  },
];

for (const { name, go, h1, sees, statuses } of walk) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({ statuses }, async (page) => {
      await go(page);
      assert.match(await heading(page), h1 instanceof RegExp ? h1 : new RegExp(`^${h1}$`));
      assert.equal(await page.locator(sees).first().isVisible(), true, `${sees} is to be seen`);
      await checkWidths(page, name);
    }));
}

test("opening a one-time link changes nothing; its button signs in, once", async () => {
  const own = await startProgram({ demonstration: true });
  try {
    await onPage({ session: undefined, statuses: [410] }, async (page) => {
      for (let time = 0; time < 2; ++time) {
        assert.equal((await page.request.get(own.link)).status(), 200);
        assert.match((await page.request.get(own.address)).url(), /log-ind/, "nobody is signed in by looking");
      }
      await page.goto(own.link);
      await checkWidths(page, "one-time-link");
      await signInByLink(page, own.link);
      assert.equal(await heading(page), "Overblik");
      assert.equal((await page.goto(own.link)).status(), 410);
      assert.equal(await heading(page), "Linket virker ikke mere");
      assert.match(await page.locator("main").innerText(), /brugt[^]*Log ind/);
      await checkWidths(page, "used-link");
    });
  } finally {
    await own.close();
  }
});

test("everything by keyboard: search, skip link, to a meeting and an item and back to the search", () =>
  onPage({ address: here }, async (page) => {
    await page.goto(here);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "site-search");
    await page.keyboard.type("a/b");
    assert.equal(await page.inputValue("#site-search"), "a/b");
    await page.reload();
    const first = await tabUntil(page, () => true);
    assert.equal(first.words, "Gå til indholdet");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main-content");
    await tabUntil(page, (stop) => {
      assert.ok(stop.outlined, `no visible focus on ${stop.tag} "${stop.words}"`);
      return /4\. december 2026/.test(stop.words);
    });
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(await heading(page), /^Fredag den 4\. december 2026/);
    await tabUntil(page, (stop) => stop.words === "Hjemmemåling efter forsøgsperioden");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#punkt-3$/);
    await tabUntil(page, (stop) => /^Punkt 3\./.test(stop.words));
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.equal(await heading(page), "Hjemmemåling efter forsøgsperioden");
    await page.keyboard.press("/");
    await page.keyboard.type("hjemmemåling");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.ok((await page.locator(".hits > li").count()) > 1);
  }));

test("without scripts: sign in, search, filter, upload", async () => {
  const own = await startProgram({ demonstration: true });
  try {
    await onPage({ session: undefined, javaScript: false }, async (page) => {
      await signInByLink(page, own.link);
      await page.fill("#site-search", "brugerpanel");
      await press(page, page.locator(".site-search button"));
      assert.ok((await page.locator(".hits > li").count()) > 1);
      await press(page, page.locator(".facets").getByRole("link", { name: "2021" }));
      assert.equal(await page.locator(".facets [aria-current=true] >> text=2021").count(), 1);
      await press(page, page.locator(".site-menu").getByRole("link", { name: "Møder" }));
      await page.selectOption("main select[name=aar]", "2021");
      await press(page, submit(page));
      assert.equal(await page.locator(".count").innerText(), "3 møder");
      await press(page, page.locator(".chosen a"));
      assert.match(await page.locator(".count").innerText(), /^1\d møder$/);
      await page.goto(`${own.address}/aaklyngen/arkiv/indlaes`);
      await page.setInputFiles("input[type=file]", [text(minutes)]);
      await press(page, submit(page));
      assert.equal(await heading(page), "1 fil sendt: 1 kendt i forvejen");
    });
  } finally {
    await own.close();
  }
});

test("a new secretary: from an empty folder to who owes what, and when it was talked about", async () => {
  const own = await startProgram({ demonstration: false });
  try {
    await onPage({ session: undefined, statuses: [410, 422] }, async (page) => {
      await setUp(page, own.link);
      await findOut(page);
      await signInAgain(page, own);
    });
  } finally {
    await own.close();
  }
});

const account = { email: "sekretariat@aaklyngen.example", password: "mosen er våd i november" };

async function setUp(page, link) {
  await page.goto(link);
  await checkWidths(page, "set-up");
  await page.fill("input[name=email]", "ingen adresse");
  await page.fill("input[name=password]", "kort");
  await press(page, submit(page));
  const errors = (await page.locator(".form-error-message").allInnerTexts()).join("\n");
  assert.match(errors, /Skriv dit navn[^]*e-mailadresse[^]*mindst 12 tegn/);
  assert.equal(await page.inputValue("input[name=email]"), "ingen adresse");
  await checkWidths(page, "set-up-errors");
  await page.fill("input[name=name]", "Maja Rosenlund Kær");
  await page.fill("input[name=email]", account.email);
  await page.fill("input[name=password]", account.password);
  await page.fill("input[name=password_again]", account.password);
  await page.fill("input[name=collaboration]", "Åklyngen");
  await press(page, submit(page));
  assert.equal(await heading(page), "Overblik");
  await checkWidths(page, "overview-empty");
}

async function findOut(page) {
  await press(page, page.locator("main a.button-primary"));
  const three = ["2021-03-12-klyngestyregruppen", "2022-10-07-klyngestyregruppen", "2023-11-22-temagruppe-boern-og-unge"];
  await page.setInputFiles("input[type=file]", three.map((name) => text(`${name}-referat.txt`)));
  await submit(page).click();
  const result = page.locator("[data-upload-state] strong");
  await result.waitFor();
  assert.equal(await result.innerText(), "3 filer læst.");

  await page.fill("#site-search", "tjekliste");
  await press(page, page.locator(".site-search button"));
  await press(page, page.locator(".hits h2 a").first());
  const owed = await page.locator(".follow-ups li", { hasText: "tjekliste" }).innerText();
  assert.match(owed, /Laura Thyrring Bech[^]*frist 1\. maj 2024/);

  await page.fill("#site-search", "brugerpanel");
  await press(page, page.locator(".site-search button"));
  await press(page, page.locator(".facets").getByRole("link", { name: "Punkter" }));
  const when = (await page.locator(".hits .quiet").allInnerTexts()).join("\n");
  assert.match(when, /12\. marts 2021/);
  assert.match(when, /7\. oktober 2022/);
  assert.doesNotMatch(when, /2023/);
}

async function signInAgain(page, own) {
  await press(page, page.locator(".site-user button"));
  assert.equal((await page.goto(own.link)).status(), 410);
  await page.goto(`${own.address}/log-ind`);
  await checkWidths(page, "sign-in");
  await press(page, submit(page));
  assert.equal(await page.locator(".form-error-message").count(), 2, "both empty fields are told of");
  await checkWidths(page, "sign-in-empty");
  await page.fill("input[name=email]", account.email);
  await page.fill("input[name=password]", "mosen er tør i november");
  await press(page, submit(page));
  assert.match(await page.locator("main").innerText(), /passer ikke sammen/);
  await checkWidths(page, "sign-in-refused");
  await page.fill("input[name=password]", account.password);
  await press(page, submit(page));
  assert.equal(await heading(page), "Overblik");
  assert.match(await page.locator(".lead").innerText(), /3 møder/);
}
