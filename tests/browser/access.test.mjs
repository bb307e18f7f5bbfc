// Closed items for those they are for: a role in a body, a guest of one item, an assistant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, invited, onPage, press, submit, withDemonstration } from "./lib.mjs";

withDemonstration();

const origin = () => new URL(here).origin;
const closedItem = "/moeder/2023-06-09-klyngestyregruppen/punkt-5";
const anotherClosedItem = "/moeder/2022-10-07-klyngestyregruppen/punkt-7";
const asReader = (form) => form.selectOption("main select", "reader");

/** The status that somebody is answered with. */
const statusOf = async (page, path) => (await page.goto(here + path)).status();

test("a chair sees the body's closed items from the moment that the secretariat says so, and the assistant by that", () =>
  onPage({ statuses: [422] }, async (page) => {
    const chair = await invited(page, "Birthe", asReader);
    const assistant = await invited(page, "Asger", asReader);
    await onPage({ session: chair, statuses: [404] }, async (one) => {
      assert.equal(await statusOf(one, closedItem), 404);
    });

    await page.goto(`${here}/grupper/klyngestyregruppen`);
    await press(page, page.locator("main a", { hasText: "adgang til lukkede punkter" }));
    assert.match(await page.locator("main").innerText(), /Ingen har en rolle/);
    await press(page, submit(page));
    assert.equal(await page.locator(".form-error-message").count(), 1, "whom is asked for");
    await page.selectOption("main select[name=bruger]", { label: "Birthe (birthe@example.org)" });
    await page.selectOption("main select[name=rolle]", "chair");
    await press(page, submit(page));
    assert.match(await page.locator("main table").innerText(), /Birthe[^]*Formand[^]*Gruppens lukkede punkter/);
    await checkWidths(page, "access-of-body");

    await onPage({ session: chair, statuses: [422] }, async (one) => {
      assert.equal(await statusOf(one, closedItem), 200);
      await one.goto(`${origin()}/konto`);
      await press(one, one.locator("main a", { hasText: "Assistenter" }));
      await one.fill("main input[name=email]", "birthe@example.org");
      await press(one, submit(one));
      assert.match(await one.locator(".form-error-message").innerText(), /din egen adresse/);
      await one.fill("main input[name=email]", "Asger@example.org");
      await press(one, submit(one));
      assert.match(await one.locator("main ul").innerText(), /Asger/);
      await checkWidths(one, "assistants");
    });
    await onPage({ session: assistant, statuses: [404] }, async (two) => {
      assert.equal(await statusOf(two, closedItem), 200);
      await two.goto(`${origin()}/konto/assistenter`);
      await checkWidths(two, "assisting");
      await press(two, two.locator("main button", { hasText: "Hold op" }));
      assert.equal(await statusOf(two, closedItem), 404);
    });

    await page.goto(`${here}/grupper/klyngestyregruppen/adgang`);
    await press(page, page.locator("main button", { hasText: "Fjern" }));
    assert.match(await page.locator("main [role=status]").innerText(), /fjernet/);
    await onPage({ session: chair, statuses: [404] }, async (one) => {
      assert.equal(await statusOf(one, closedItem), 404);
    });
  }));

test("a guest sees one closed item and no other, without scripts too", () =>
  onPage({ javaScript: false }, async (page) => {
    let guest;
    await onPage({}, async (inviting) => {
      guest = await invited(inviting, "Gitte", asReader);
    });
    await page.goto(here + closedItem);
    await press(page, page.locator("main button", { hasText: "Vis gæsten punktet" }));
    assert.match(await page.locator("#gaester .form-error-message").innerText(), /Vælg en bruger/);
    await page.selectOption("main select[name=gaest]", { label: "Gitte (gitte@example.org)" });
    await press(page, page.locator("main button", { hasText: "Vis gæsten punktet" }));
    assert.match(await page.locator("#gaester ul").innerText(), /Gitte/);
    await onPage({}, async (seeing) => {
      await seeing.goto(here + closedItem);
      await checkWidths(seeing, "guests-of-item");
    });
    await onPage({ session: guest, statuses: [404] }, async (one) => {
      assert.equal(await statusOf(one, closedItem), 200);
      assert.equal(await one.locator("#gaester").count(), 0);
      assert.equal(await statusOf(one, anotherClosedItem), 404);
      await one.goto(here);
      assert.equal(await heading(one), "Overblik");
    });
    await press(page, page.locator("#gaester button", { hasText: "Fjern" }));
    await onPage({ session: guest, statuses: [404] }, async (one) => {
      assert.equal(await statusOf(one, closedItem), 404);
    });
  }));
