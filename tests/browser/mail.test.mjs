// Mail on the screens: forgotten passwords, invitations on their way, and what could not be sent. No mail server answers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkWidths, heading, press, signedIn, startBrowser, submit } from "./lib.mjs";
import { startProgram } from "./program.mjs";

let browser;
let program;
let here;
let onPage;

before(async () => {
  browser = await startBrowser();
  const options = ["--mail-server", "smtp://127.0.0.1:1", "--mail-in-clear", "--mail-from", "tovholder@aaklyngen.example"];
  program = await startProgram({ demonstration: true, options });
  ({ here, onPage } = await signedIn(browser, program.link));
});
after(async () => {
  await browser?.close();
  await program?.close();
});

test("who forgot the password comes to it from signing in, and is told to look in the inbox", () =>
  onPage({ session: undefined, statuses: [422], javaScript: false }, async (page) => {
    await page.goto(`${program.address}/log-ind`);
    await press(page, page.locator("main a", { hasText: "Glemt adgangskode?" }));
    assert.equal(await heading(page), "Glemt adgangskode?");
    await press(page, submit(page));
    assert.match(await page.locator(".form-error-message").innerText(), /Skriv en e-mailadresse/);
    await page.fill("main input[name=email]", "ingen@example.org");
    await press(page, submit(page));
    assert.equal(await heading(page), "Se i din indbakke");
  }));

for (const [name, path] of [
  ["forgotten", "/glemt-adgangskode"],
  ["forgotten-sent", "/glemt-adgangskode?sendt=ja"],
  ["sign-in", "/log-ind"],
]) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({ session: undefined }, async (page) => {
      await page.goto(program.address + path);
      await checkWidths(page, name);
    }));
}

test("an invitation waits with its reason, and is taken off", () =>
  onPage({}, async (page) => {
    const origin = new URL(here).origin;
    await page.goto(`${origin}/brugere/inviter`);
    await page.fill("main input[name=name]", "Bodil Linkesen med et meget langt navn efter bryllup");
    await page.fill("main input[name=email]", "bodil.linkesen.med.et.meget.langt.navn@sundhedsforvaltningen.example.org");
    await page.selectOption("main select", "reader");
    await press(page, submit(page));
    assert.match(await heading(page), /^Invitationen til Bodil .* er på vej$/);
    await checkWidths(page, "invited");
    await page.goto(`${origin}/konto`);
    await press(page, page.locator("main a", { hasText: "Udgående mail" }));
    for (let i = 0; i < 50 && !(await page.locator("text=Mailserveren kan ikke nås").count()); ++i) await page.reload();
    await checkWidths(page, "outgoing");
    await press(page, page.locator("main button", { hasText: "Opgiv" }));
    assert.match(await page.locator("main .lead").innerText(), /Der er ingen mail, der venter/);
    await checkWidths(page, "outgoing-empty");
  }));
