// Codes at sign-in, in a real browser: turning them on, signing in by a code and by a recovery code, and what is
// said of a wrong one.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, submit, withDemonstration } from "./lib.mjs";

withDemonstration();

const origin = () => new URL(here).origin;
// As the demonstration is set up (program.mjs).
const email = "sigrid@aaklyngen.example";
const password = "mosen er våd i november";

/** What an app shows for a key in base32 (RFC 6238), `later` steps of 30 seconds from now. */
function codeOf(key, later = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key.replaceAll(" ", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + later));
  const digest = createHmac("sha1", secret).update(step).digest();
  const begin = digest[19] & 15;
  return String((digest.readUInt32BE(begin) & 0x7fffffff) % 1000000).padStart(6, "0");
}

const signIn = async (page) => {
  await page.goto(`${origin()}/log-ind`);
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await press(page, submit(page));
};
const signOut = (page) => press(page, page.locator(".site-user button"));
const give = async (page, code) => {
  await page.fill("input[name=code]", code);
  await press(page, submit(page));
};

test("codes are turned on, asked for, and a recovery code stands in", () =>
  onPage({ statuses: [422] }, async (page) => {
    await page.goto(`${origin()}/konto`);
    await page.fill("input[name=password]", password);
    const show = page.locator("input[name=password] + .show-password");
    await show.click();
    assert.equal(await page.getAttribute("input[name=password]", "type"), "text", "what is typed can be looked at");
    await show.click();
    assert.equal(await page.getAttribute("input[name=password]", "type"), "password");

    await press(page, page.locator("main a", { hasText: "Slå totrinslogin til" }));
    await checkWidths(page, "two-steps-off");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.fill("input[name=current]", "forkert");
    await press(page, submit(page));
    assert.match(await page.locator(".form-error-message").innerText(), /ikke din nuværende adgangskode/);
    await page.fill("input[name=current]", password);
    await press(page, submit(page));
    const key = await page.locator(".typed-key").innerText();
    assert.ok(await page.locator("svg.qr").isVisible());
    await checkWidths(page, "two-steps-picture");
    await give(page, "000000");
    assert.match(await page.locator(".form-error-message").innerText(), /Koden passer ikke/);
    await give(page, codeOf(key));
    assert.equal(await heading(page), "Dine reservekoder");
    const recovery = await page.locator(".recovery-codes li").allInnerTexts();
    assert.equal(recovery.length, 10);
    await checkWidths(page, "two-steps-recovery-codes");
    await press(page, page.locator("text=Jeg har gemt koderne"));
    assert.match(await page.locator("main").innerText(), /Du har 10 af 10 reservekoder/);
    await checkWidths(page, "own-account-two-steps");
    await page.goto(`${origin()}/konto/totrin`);
    await checkWidths(page, "two-steps-on");

    await onPage({ session: undefined, statuses: [422] }, async (guest) => {
      await guest.goto(`${origin()}/log-ind`);
      await checkWidths(guest, "sign-in");
      await signIn(guest);
      assert.equal(await heading(guest), "Skriv koden fra din app");
      await checkWidths(guest, "code");
      await give(guest, "000000");
      assert.match(await guest.locator(".form-error-message").innerText(), /Koden passer ikke/);
      await checkWidths(guest, "code-wrong");
      await give(guest, codeOf(key, 1));
      assert.equal(await heading(guest), "Overblik");
      await signOut(guest);
      await signIn(guest);
      await press(guest, guest.locator("text=Brug en reservekode i stedet"));
      await checkWidths(guest, "recovery-code");
      await give(guest, recovery[0].replaceAll("-", " ").toUpperCase());
      assert.equal(await heading(guest), "Overblik");
      await guest.goto(`${origin()}/konto`);
      assert.match(await guest.locator("main").innerText(), /Du har 9 af 10 reservekoder/);
      await guest.goto(`${origin()}/brugere`);
      await checkWidths(guest, "users-two-steps");
    });
  }));

test("a code is given without scripts", () =>
  onPage({ session: undefined, javaScript: false }, async (page) => {
    await page.goto(`${origin()}/log-ind/kode`);
    assert.equal(await heading(page), "Log ind", "who gave no password is asked for it");
  }));
