// What came back, in a real browser: the list, a thread with its picture and table, and what a person says of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, submit, withDemonstration } from "./lib.mjs";

withDemonstration();

const returning = (page) => page.goto(`${here}/sagsgange`);
const firstThread = async (page) => {
  await returning(page);
  await press(page, page.locator("table th a, table td a").first());
};
const likely = (page) => page.locator("section", { has: page.getByRole("heading", { name: "Måske samme sag" }) });

/** Goes through the subjects that came back until one of their pages has what is looked for. */
async function threadWith(page, wanted) {
  await returning(page);
  const links = await page.locator("table th a").evaluateAll((all) => all.map((link) => link.href));
  for (const link of links) {
    await page.goto(link);
    if ((await wanted(page).count()) > 0) return;
  }
  assert.fail("no thread has it");
}

const walk = [
  { name: "returning", go: returning, h1: /^Sager, der kom igen$/, sees: "table th a" },
  {
    name: "returning-filtered",
    go: async (page) => {
      await returning(page);
      await page.selectOption("main select[name=orden]", "udsat");
      await press(page, page.getByRole("button", { name: "Vis sager" }));
    },
    h1: /^Sager, der kom igen$/,
    sees: ".chosen strong >> text=Oftest udsat",
  },
  {
    name: "likely-list",
    go: (page) => page.goto(`${here}/sagsgange/maaske`),
    h1: /^Måske samme sag$/,
    sees: "td >> text=Ikke samme sag",
  },
  { name: "thread", go: firstThread, h1: /./, sees: ".picture svg" },
  { name: "thread-likely", go: (page) => threadWith(page, likely), h1: /./, sees: "h2 >> text=Måske samme sag" },
  {
    name: "thread-found",
    go: async (page) => {
      await firstThread(page);
      await page.fill("main input[name=find]", "udskrivelse");
      await press(page, submit(page));
    },
    h1: /./,
    sees: "#tilfoej li >> text=Tilføj",
  },
  {
    name: "item-with-thread",
    go: async (page) => {
      await firstThread(page);
      await press(page, page.locator(".breadcrumbs__list-item a").last());
    },
    h1: /./,
    sees: "section.thread h2 >> text=Sagens gang",
  },
];

for (const { name, go, h1, sees } of walk) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({}, async (page) => {
      await go(page);
      assert.match(await heading(page), h1);
      assert.equal(await page.locator(sees).first().isVisible(), true, `${sees} is to be seen`);
      await checkWidths(page, name);
    }));
}

test("the list is found from the top of the meetings, and says the same figures as the threads' pages", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/moeder`);
    const way = page.locator("main").getByRole("link", { name: "Sager, der kom igen" });
    assert.ok((await way.boundingBox()).y < 400, "it is seen without scrolling");
    await press(page, way);
    const rows = await page.locator("tbody tr").evaluateAll((all) =>
      all.slice(0, 8).map((row) => ({
        address: row.querySelector("a").href,
        meetings: Number(row.querySelectorAll("td")[0].innerText),
        postponed: Number(row.querySelectorAll("td")[1].innerText),
      })),
    );
    assert.ok(rows.length > 2);
    for (const { address, meetings, postponed } of rows) {
      await page.goto(address);
      const count = await page.locator("main p.count").innerText();
      assert.match(count, new RegExp(`^\\d+ punkt(er)? på ${meetings} møde`));
      assert.equal(await page.locator("table").last().locator("tbody tr").count(), Number(/^\d+/.exec(count)[0]));
      const happened = await page.locator("table").last().locator("tbody tr td:nth-of-type(4)").allInnerTexts();
      assert.equal(happened.filter((words) => /udsat/.test(words)).length, postponed, address);
    }
  }));

test("without scripts: a likely item is confirmed, taken back and removed, and has one button of each kind", () =>
  onPage({ javaScript: false }, async (page) => {
    await threadWith(page, likely);
    const rows = () => page.locator("table").last().locator("tbody tr").count();
    const before = await rows();
    const line = likely(page).locator("li").first();
    const title = await line.locator("a").innerText();
    await press(page, line.getByRole("button", { name: /^Bekræft/ }));
    assert.ok((await rows()) > before, "what is confirmed is in the thread");
    const row = page.locator("tbody tr", { hasText: title }).filter({ hasText: "bekræftet af Sigrid Ahlmark" });
    assert.equal(await row.getByRole("button").count(), 1);
    await press(page, row.getByRole("button", { name: /^Fortryd/ }));
    assert.equal(await rows(), before);
    await press(page, likely(page).locator("li").first().getByRole("button", { name: /^Fjern/ }));
    const removed = page.locator("section", { has: page.getByRole("heading", { name: "Fjernede punkter" }) });
    assert.match(await removed.innerText(), /fjernet af Sigrid Ahlmark/);
    await press(page, removed.getByRole("button", { name: /^Fortryd/ }));
    assert.equal(await removed.count(), 0);
  }));

test("without scripts: who answers in the list of what is likely stays there, and can take it back", () =>
  onPage({ javaScript: false }, async (page) => {
    await returning(page);
    await press(page, page.getByRole("link", { name: "Se alle, der måske er samme sag" }));
    const pairs = () => page.locator("tbody tr").allInnerTexts();
    const before = await pairs();
    const note = page.locator(".note");
    for (const [answer, said] of [
      [/^Det er samme sag som/, "er nu samme sag."],
      [/^Det er ikke samme sag som/, "er ikke samme sag."],
    ]) {
      await press(page, page.locator("tbody tr").first().getByRole("button", { name: answer }));
      assert.equal(await heading(page), "Måske samme sag");
      assert.ok((await note.innerText()).includes(said));
      assert.ok(!(await pairs()).includes(before[0]), "what is answered is asked no more");
      await press(page, note.getByRole("button", { name: /^Fortryd/ }));
      assert.deepEqual(await pairs(), before);
      assert.equal(await note.count(), 0);
    }
  }));
