// Users and one's own account, in a real browser: inviting, choosing a password, reading without rights to change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, submit, withDemonstration } from "./lib.mjs";

withDemonstration();

const origin = () => new URL(here).origin;
const password = "fire tilfældige ord er nok";

for (const [name, path, h1] of [
  ["users", "/brugere", /^Brugere$/],
  ["invite", "/brugere/inviter", /^Invitér en bruger$/],
  ["own-account", "/konto", /^Din konto$/],
]) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({}, async (page) => {
      await page.goto(origin() + path);
      assert.match(await heading(page), h1);
      await checkWidths(page, name);
    }));
}

test("somebody is invited as a reader, chooses a password, and is told who may change things", () =>
  onPage({ statuses: [422] }, async (page) => {
    await page.goto(`${origin()}/brugere/inviter`);
    await press(page, submit(page));
    assert.equal(await page.locator(".form-error-message").count(), 3, "what is missing is said at the fields");
    await page.fill("main input[name=name]", "Bodil Linkesen");
    await page.fill("main input[name=email]", "bodil@example.org");
    await page.selectOption("main select", "reader");
    assert.equal(await page.locator("main input[name=administrator]").isVisible(), true);
    await press(page, submit(page));
    const link = await page.inputValue("#link");
    await page.click("text=Kopiér linket");
    await page.waitForSelector("text=Linket er kopieret");
    assert.ok(link.startsWith(origin() + "/adgangskode/"), link);

    await onPage({ session: undefined, statuses: [403] }, async (guest) => {
      await guest.goto(link);
      assert.equal(await heading(guest), "Velkommen, Bodil Linkesen");
      await checkWidths(guest, "choose-password");
      await guest.fill("main input[name=password]", password);
      await guest.fill("main input[name=password_again]", password);
      await press(guest, submit(guest));
      assert.equal(await heading(guest), "Overblik");
      await guest.goto(`${here}/arkiv`);
      assert.equal(await guest.locator("main a", { hasText: "Indlæs" }).count(), 0);
      await guest.goto(`${here}/gennemgang`, { waitUntil: "load" });
      assert.equal(await heading(guest), "Det kan kun sekretariatet");
    });
  }));
