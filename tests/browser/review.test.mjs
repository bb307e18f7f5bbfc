// Going through a reading in a real browser: source and record side by side, by mouse, by keyboard, without scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWidths, heading, here, onPage, press, submit, withDemonstration } from "./lib.mjs";

let first; // the address of the document that is most doubtful

withDemonstration(async () => {
  await onPage({}, async (page) => {
    const text = [
      "Referat: Styregruppen", "", "Tidspunkt: Fredag den 15. marts 2024 kl. 9.00-11.00", "", "Deltagere:", "Direktør Anker Holmboe", "",
      "1. Velkomst (9.00-8.30)", "", "Referat:", "Anker bød velkommen.", "", "3. Budget (14.00-15.00)", "", "Beslutning:", "Budgettet blev godkendt.", "",
    ].join("\n");
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("main input[type=file]", { name: "tvivl.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await submit(page).click();
    await page.locator("[data-upload-state] strong").waitFor();
    first = `${here}/arkiv/tvivl/gennemgang`;
  });
});

const walk = [
  { name: "review-list", path: () => `${here}/gennemgang`, sees: "table td" },
  { name: "review-meeting", path: () => first, sees: ".review-fields" },
  { name: "review-item", path: () => `${first}?del=punkt-1`, sees: ".doubt-box" },
  { name: "review-form", path: () => `${first}?del=punkt-1&ret=follow_ups`, sees: ".review-form textarea" },
  { name: "review-split", path: () => `${first}?del=punkt-1&ret=del`, sees: "main input[name=afsnit]" },
];
for (const { name, path, sees } of walk) {
  test(`${name}: both widths, axe, a quiet console`, () =>
    onPage({}, async (page) => {
      await page.goto(path());
      assert.equal(await page.locator(sees).first().isVisible(), true, `${sees} is to be seen`);
      await checkWidths(page, name);
    }));
}

test("behind the last doubt N leads to what is left to do", () =>
  onPage({}, async (page) => {
    await page.goto(`${here}/arkiv/2021-03-12-klyngestyregruppen-referat/gennemgang`);
    assert.equal(await page.locator(".doubt-box").count(), 0, "nothing is doubted");
    await page.keyboard.press("n");
    assert.equal(await page.locator("button:focus").innerText(), "Markér som gennemgået");
  }));

test("a field is changed without scripts, seen, and undone", () =>
  onPage({ javaScript: false }, async (page) => {
    await page.goto(`${first}?del=moede`);
    const field = page.locator("#felt-body");
    await press(page, field.locator("a.edit-link"));
    await page.fill("#felt-body input[type=text]", "Forretningsudvalget");
    await press(page, page.locator("#felt-body button[type=submit]"));
    assert.match(await heading(page), /^Forretningsudvalget/);
    await press(page, page.locator("button", { hasText: "Fortryd sidste rettelse (rettede Gruppe)" }));
    assert.match(await heading(page), /^Styregruppen/);
  }));

test("doubts are stepped through and answered by the keyboard alone", () =>
  onPage({}, async (page) => {
    await page.goto(first);
    const left = async () => Number((await page.locator(".standing").innerText()).match(/(\d+) tvivl/)?.[1] ?? 0);
    const before = await left();
    assert.ok(before >= 2, "there are doubts to go through");
    await page.keyboard.press("n");
    await page.waitForSelector(".doubt-box:focus");
    assert.ok((await page.locator(".source-lines .is-shown").count()) > 0, "the doubt's lines are marked");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("j")]);
    assert.equal(await left(), before - 1);
    await page.waitForSelector(".doubt-box:focus");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("r")]);
    await page.waitForSelector(".review-form :focus"); // the field's form is open
    await page.keyboard.press("n");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Escape")]);
    assert.equal(await page.locator(".review-form").count(), 0);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("z")]);
    assert.equal(await left(), before);
  }));

test("N, pressed right after J, stays at the doubt that J led to", () =>
  onPage({}, async (page) => {
    await page.goto(`${first}?del=moede`);
    await page.keyboard.press("n");
    await page.waitForSelector(".doubt-box:focus");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("j")]);
    const here = await (await page.waitForSelector(".doubt-box:focus")).innerText();
    await page.keyboard.press("n");
    assert.equal(await page.locator(".doubt-box:focus").innerText(), here);
    await page.keyboard.press("n");
    await page.waitForFunction((text) => document.activeElement.innerText !== text, here);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("z")]);
  }));

test("the keys go back over the parts, and on after a field was saved", () =>
  onPage({}, async (page) => {
    await page.goto(`${first}?del=punkt-1`);
    const steps = await page.locator("[data-step]").count();
    assert.ok(steps > 0, "the part has a doubt");
    for (let step = 0; step < steps; ++step) await page.keyboard.press("n");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("n")]);
    await page.waitForSelector(".doubt-box:focus");
    assert.doesNotMatch(page.url(), /del=punkt-1#/);
    while (page.url().includes("del=moede")) await Promise.all([page.waitForNavigation(), page.keyboard.press("n")]);
    await page.waitForSelector(".doubt-box:focus");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("b")]);
    await page.waitForSelector(".doubt-box:focus");

    await page.goto(`${first}?del=punkt-1&ret=title`);
    await page.waitForSelector(".review-form :focus");
    await page.keyboard.type("!");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Control+Enter")]);
    await page.waitForSelector("#felt-title .edit-link:focus");
    await page.keyboard.press("n");
    await page.waitForSelector(".doubt-box:focus");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("z")]);
  }));

test("the button for the next doubt goes through a part and on", () =>
  onPage({}, async (page) => {
    await page.goto(`${first}?del=punkt-1`);
    const steps = await page.locator("[data-step]").count();
    for (let step = 0; step < steps; ++step) {
      await page.locator("[data-next]").click();
      assert.equal(await page.locator("[data-step]").nth(step).evaluate((element) => element === document.activeElement), true);
    }
    await press(page, page.locator("[data-next]"));
    assert.doesNotMatch(page.url(), /del=punkt-1#/);
  }));

test("a line far down in a long part is brought into view in the source's own box", () =>
  onPage({}, async (page) => {
    const long = Array.from({ length: 120 }, (_, line) => `Linje ${line} af sagen om de nye telefontider i kommunerne.\n`).join("\n");
    const text = `Referat: Styregruppen\n\nTidspunkt: Fredag den 22. marts 2024 kl. 9.00-11.00\n\n1. Velkomst\n\nReferat:\n${long}\nBeslutning:\nGodkendt.\n`;
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("main input[type=file]", { name: "lang.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await submit(page).click();
    await page.locator("[data-upload-state] strong").waitFor();
    await page.goto(`${here}/arkiv/lang/gennemgang?del=punkt-1`);
    await page.locator("#felt-decision a.source-link").click();
    const [line, box] = await Promise.all([page.locator(".is-shown").last().boundingBox(), page.locator(".review-source").boundingBox()]);
    assert.ok(line.y >= box.y && line.y + line.height <= box.y + box.height, "the line is within the box");
  }));

test("a field leads to its lines and a line to its field", () =>
  onPage({}, async (page) => {
    await page.goto(`${first}?del=punkt-1`);
    await page.locator("#felt-title a.source-link").click();
    const line = page.locator(".source-lines .is-shown, .source-lines :target").first();
    assert.match(await line.innerText(), /1\. Velkomst/);
    await line.locator("a.line-number").click();
    assert.match(page.url(), /#felt-title$/);
  }));

test("the keys lead into the tray behind the last doubt, out of its list, and never lose the focus", () =>
  onPage({}, async (page) => {
    const text = [
      "Referat: Styregruppen", "", "Tidspunkt: Fredag den 12. april 2024 kl. 9.00-11.00", "", "Fortrolig linje uden plads i noget", "",
      "1. Velkomst (9.00-8.30)", "", "Referat:", "Anker bød velkommen.", "", "3. Budget (14.00-15.00)", "", "Beslutning:", "Budgettet blev godkendt.", "",
    ].join("\n");
    await page.goto(`${here}/arkiv/indlaes`);
    await page.setInputFiles("main input[type=file]", { name: "bakke.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
    await submit(page).click();
    await page.locator("[data-upload-state] strong").waitFor();
    const focused = (selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
    const pressAndGo = (key) => Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);

    await page.goto(`${here}/arkiv/bakke/gennemgang?del=punkt-2`);
    assert.ok((await page.locator(".review-keys").boundingBox()).y < (await page.locator(".review-sides").boundingBox()).y, "the keys are named above");
    for (let step = await page.locator("[data-step]").count(); step > 0; --step) await page.keyboard.press("n");
    assert.match(await page.locator("[data-next]").innerText(), /bakken|uden plads/);
    await pressAndGo("n");
    assert.match(page.url(), /del=bakke/);
    await focused(".tray-line");
    assert.match(await page.locator(".standing").innerText(), /tvivl/, "the doubts that are left are named");
    await page.keyboard.press("r");
    await focused(".tray-line select");
    await page.keyboard.press("Escape");
    await focused(".tray-line");
    assert.match(page.url(), /del=bakke/);
    await pressAndGo("j");
    await focused(".doubt-box");
    await pressAndGo("z");
    await focused(".tray-line");
    await pressAndGo("j");
    for (let left = 20; left > 0 && (await page.locator(".standing.needs-work").count()) > 0; --left) {
      await focused("[data-step]");
      await pressAndGo("j");
    }
    await focused(".review-record");
    await pressAndGo("z");
    await focused(".doubt-box");
  }));
