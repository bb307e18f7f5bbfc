// A real browser goes to a provider on another site and comes back: what its policies for forms, cookies and pages
// that go on by themselves make of it, with scripts and without; and the pages an administrator sets it up by.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkWidths, heading, openPage, press, signInByLink, startBrowser, submit } from "../browser/lib.mjs";
import { startProgram } from "../browser/program.mjs";
import { client, secret, startProvider } from "./provider.mjs";

let browser;
let provider;
let program;
let id; // of the provider, as the program has it

before(async () => {
  browser = await startBrowser();
  provider = await startProvider(); // at localhost: another site than 127.0.0.1
  program = await startProgram({ demonstration: true, options: ["--openid-in-clear"] });
});

after(async () => {
  await browser?.close();
  await program?.close();
  await provider?.close();
});

async function withPage(options, check) {
  const page = await openPage(browser, options);
  try {
    await check(page);
  } finally {
    await page.context().close();
  }
}

/** By the button, at the provider by the name alone, to wherever in the program that leads. */
async function signIn(page, name) {
  await page.goto(`${program.address}/log-ind`);
  await page.click("text=Log ind med Lindholm Kommune");
  await page.waitForURL(/^http:\/\/localhost:\d+\/interaction\//);
  await page.fill("[name=login]", name);
  await page.fill("[name=password]", "any");
  await page.click("button");
  await page.click("button"); // yes, it may be told who I am
  await page.waitForURL(`${program.address}/**`);
}

test("an administrator sets it up, is told what is wrong beside its field, and tries it", () =>
  withPage({ statuses: [422] }, async (page) => {
    await signInByLink(page, program.link);
    await page.goto(`${program.address}/organisationslogin`);
    await checkWidths(page, "providers-none");
    await press(page, page.locator("text=Tilføj en organisation"));
    await press(page, submit(page));
    await checkWidths(page, "provider-wrong");
    await page.fill("[name=name]", "Lindholm Kommune");
    await page.fill("[name=issuer]", provider.issuer);
    await page.fill("[name=client]", client);
    await page.fill("[name=secret]", secret);
    await page.fill("[name=domains]", "lindholm.example\nlindholm-skoler.example");
    const address = await page.inputValue("#svaradresse");
    await press(page, submit(page));
    assert.equal(await page.inputValue("#svaradresse"), address, "the address that was given on is the one");
    id = page.url().match(/organisationslogin\/([0-9a-f-]{36})/)[1];
    provider.serve(address);
    await press(page, page.locator("button:text-is('Prøv forbindelsen')"));
    assert.match(await page.innerText("main"), /Forbindelsen virker/);
    await checkWidths(page, "provider");
    await page.goto(`${program.address}/organisationslogin`);
    await checkWidths(page, "providers");
    await page.goto(`${program.address}/brugere/inviter`);
    await page.fill("[name=name]", "Palle Østerlunde");
    await page.fill("[name=email]", "palle@lindholm.example");
    await page.selectOption("select", "reader");
    await press(page, submit(page));
    await page.goto(`${program.address}/brugere`);
    await press(page, page.locator("text=Palle Østerlunde"));
    await checkWidths(page, "user-joined-to-none");
    await press(page, page.locator("text=Knyt et login til kontoen"));
    await checkWidths(page, "join");
    page.assertQuiet();
  }));

for (const javaScript of [false, true]) {
  test(`Palle signs in at his own organisation ${javaScript ? "with" : "without"} scripts`, () =>
    withPage({ javaScript }, async (page) => {
      await signIn(page, "palle");
      assert.equal(page.url(), `${program.address}/konto`);
      if (javaScript) await checkWidths(page, "joined");
      const device = (await page.context().cookies(program.address)).find((cookie) => cookie.name === "tovholder_enhed");
      assert.equal(device.sameSite, "Strict", "also set by a page that one came to from elsewhere");
      await press(page, page.locator(".site-user button"));
      assert.match(await page.innerText("main"), /Hos Lindholm Kommune kan du stadig være logget ind/);
      if (javaScript) await checkWidths(page, "signed-out");
      await page.click("text=Log også ud hos Lindholm Kommune");
      await page.waitForURL(/^http:\/\/localhost:\d+\/session\/end/);
    }));
}

test("who is not known is told so, and shown a code for an administrator", () =>
  withPage({ statuses: [403] }, async (page) => {
    await signIn(page, "fremmed");
    assert.equal(await heading(page), "Du blev ikke logget ind");
    assert.equal(await page.inputValue("#kode"), "fremmed");
    await checkWidths(page, "not-known");
    await page.goto(`${program.address}/log-ind/hos/${id}/svar?code=x&state=y`).catch(() => {});
    assert.match(await page.innerText("main"), /Begynd forfra/);
  }));
