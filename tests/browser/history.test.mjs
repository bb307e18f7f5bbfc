// Who did what and when, and two people who destroy a document, in a real browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, invited, onPage, press, submit, withDemonstration } from "./lib.mjs";

withDemonstration();

const origin = () => new URL(here).origin;
const minutes = "/arkiv/2023-06-09-klyngestyregruppen-referat";

test("a correction is told with what stood there and what stands there now", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}${minutes}/gennemgang?del=moede&ret=place`);
    await page.fill("main input[name=v-0-place]", "Rådhusets kælder");
    await press(page, page.locator("main form", { has: page.locator("input[name=v-0-place]") }).locator("button[type=submit]").first());
    await page.goto(`${here}${minutes}`);
    await press(page, page.locator("main a", { hasText: "Historik: hvem ændrede" }));
    assert.equal(await heading(page), "Historik");
    assert.match(await page.locator("main table").innerText(), /Rettede i læsningen/);
    assert.match(await page.locator("main ins").first().innerText(), /Rådhusets kælder/);
    await checkWidths(page, "history-of-document");
    await page.goto(`${here}/historik`);
    await checkWidths(page, "history");
    await page.selectOption("main select[name=hvad]", "dokumenter");
    await page.fill("main input[name=fra]", "2020-01-01");
    await press(page, page.locator("main form.filters button"));
    assert.match(page.url(), /hvad=dokumenter/);
    assert.match(await page.locator("main ul.chosen").innerText(), /01\.01\.2020|1\.1\.2020/);
  }));

test("an auditor reads all of it, and nothing else", () =>
  onPage({}, async (page) => {
    const session = await invited(page, "Revi", (form) => form.check("main input[name=auditor]", { force: true }));
    await onPage({ session, statuses: [404] }, async (auditor) => {
      await auditor.goto(origin());
      assert.equal(await heading(auditor), "Historik");
      assert.match(await auditor.locator("main").innerText(), /tovholder check/);
      await checkWidths(auditor, "history-whole");
      await auditor.goto(here);
      assert.notEqual(await heading(auditor), "Overblik");
    });
    await page.goto(`${origin()}/brugere`);
    await press(page, page.locator("main a", { hasText: "Revi" }));
    await press(page, page.locator("main a", { hasText: "Historik: hvad brugeren har gjort" }));
    assert.match(await page.locator("main table").innerText(), /Inviterede en bruger/);
    await checkWidths(page, "history-of-account");
  }));

test("two people destroy a passage, and the document goes on without it", () =>
  onPage({ statuses: [404, 422] }, async (page) => {
    const other = await invited(page, "Karla", (form) => form.selectOption("main select", "secretariat"));
    const document = "/arkiv/2024-03-15-klyngestyregruppen-referat";
    await page.goto(`${here}${document}`);
    await press(page, page.locator("main a", { hasText: "Slet helt" }));
    await press(page, page.locator("main a", { hasText: "Slet en passage" }));
    await checkWidths(page, "destroy-passage");
    await page.fill("main textarea", "Ingen har skrevet dette");
    await press(page, submit(page));
    assert.match(await page.locator(".form-error-message").innerText(), /står ikke i dokumentet/);
    await page.fill("main textarea", "Torben Elkærgaard går\npå pension til sommer");
    await page.selectOption("main select", "overalt");
    await press(page, submit(page));
    assert.match(await page.locator("main").innerText(), /Ordene står ét sted i samarbejdet/);
    await checkWidths(page, "destroy-passage-found");
    await page.fill("main textarea", "Ikke vores at gemme");
    await press(page, submit(page));
    assert.match(await page.locator("main").innerText(), /en anden i sekretariatet skal bekræfte/i);
    await onPage({ session: other }, async (second) => {
      await second.goto(`${here}/arkiv`);
      await press(second, second.locator("main section a", { hasText: "en passage i" }));
      await checkWidths(second, "destroy-passage-confirming");
      await press(second, second.locator("main button", { hasText: "Slet ordene helt" }));
      assert.match(await second.locator("main").innerText(), /Passagen er slettet helt/);
    });
    await page.goto(`${here}${document}`);
    assert.match(await page.locator("main").innerText(), /Originalen er slettet, fordi ord blev fjernet fra dokumentet/);
    await checkWidths(page, "document-without-original");
    await page.goto(`${here}/moeder/2024-03-15-klyngestyregruppen/punkt-7`);
    assert.match(await page.locator("main").innerText(), /\[fjernet\]\. Formandskabet takkede/);
  }));

test("two people destroy a document, and a reader meets no trace of it", () =>
  onPage({ statuses: [422] }, async (page) => {
    const name = minutes.slice("/arkiv/".length);
    const other = await invited(page, "Bodil", (form) => form.selectOption("main select", "secretariat"));
    const reader = await invited(page, "Laust", (form) => form.selectOption("main select", "reader"));
    await page.goto(`${here}${minutes}`);
    await press(page, page.locator("main a", { hasText: "Slet helt" }));
    await checkWidths(page, "destroy-asking");
    await press(page, submit(page));
    assert.equal(await page.locator(".form-error-message").count(), 1, "a reason is asked for");
    await page.fill("main textarea", "Lagt ind ved en fejl");
    await press(page, submit(page));
    assert.match(await page.locator("main").innerText(), /en anden i sekretariatet skal bekræfte/i);
    await onPage({ session: other }, async (second) => {
      await second.goto(`${here}/arkiv`);
      await press(second, second.locator("main section a", { hasText: name }));
      await checkWidths(second, "destroy-confirming");
      await press(second, second.locator("main button", { hasText: "Slet " }));
      assert.match(await second.locator("main").innerText(), /Dokumentet er slettet helt/);
    });
    await onPage({ session: reader, statuses: [404], javaScript: false }, async (third) => {
      for (const path of ["/arkiv", "/moeder?aar=2023", "/opfoelgning", "/beslutninger", "/grupper", "/soeg?q=2023-06-09"]) {
        await third.goto(`${here}${path}`);
        assert.ok(!(await third.content()).includes("2023-06-09-klyngestyregruppen"), path);
      }
      const gone = await third.goto(`${here}/moeder/2023-06-09-klyngestyregruppen`);
      assert.equal(gone.status(), 404);
    });
  }));
