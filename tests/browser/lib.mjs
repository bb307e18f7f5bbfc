// What every browser test needs: Chromium, a page of a given width, axe, the width check,
// screenshots and signing in by a link.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, normalize } from "node:path";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { binary, startProgram } from "./program.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The widths that every page is checked at, in CSS pixels: a phone, a tablet, a desk. */
export const widths = { phone: 390, tablet: 768, desk: 1280 };

/** Debian's Chromium, or the one named in CHROMIUM. */
export function chromiumPath() {
  const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(path)) throw new Error(`No browser at ${path}. Install chromium, or set CHROMIUM.`);
  return path;
}

/** A browser with a profile of its own that is thrown away when it is closed. */
export function startBrowser() {
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking"],
  });
}

/**
 * A page in a fresh context (no cookies shared). Fails the test that awaits `page.assertQuiet()`
 * when the page wrote an error, broke its content security policy or asked another host.
 *
 * `javaScript: false` is the page as those without scripts meet it; `session` is what
 * `context.storageState()` of somebody signed in gave; `statuses` are the refusals (404, 422 …) that
 * the test asks for, which the browser would else report as errors, and `awaited` is what else it may say.
 */
export async function openPage(
  browser,
  { width = widths.desk, height = 800, javaScript = true, session, statuses = [], awaited = /^$/, address } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    storageState: session,
    bypassCSP: false,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
  });
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    const refusal = statuses.some((status) => message.text().includes(`responded with a status of ${status} `));
    if (message.type() === "error" && !refusal && !awaited.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const ours = url.protocol === "data:" || ["127.0.0.1", "localhost"].includes(url.hostname);
    if (!ours) complaints.push(`outside request: ${request.url()}`);
  });
  page.assertQuiet = () => assert.deepEqual(complaints, []);
  if (address) await page.goto(address);
  return page;
}

/** Fails with a readable list when axe finds anything against WCAG 2.1 AA or its best practices. */
export async function assertAccessible(page) {
  // Evaluated rather than added as a script element, which the pages' policy forbids.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      preload: false, // it would fetch the stylesheets again, which the pages' policy forbids
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    }),
  );
  const found = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}\n    ${node.target.join(" ")}\n    ${node.html}`),
  );
  assert.equal(found.length, 0, `axe found ${found.length} on ${page.url()}:\n${found.join("\n")}`);
}

/** Fails when the page is wider than its window, and names what sticks out. */
export async function assertNoSidewaysScroll(page) {
  const { wide, room, culprits } = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const inScroller = (element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (/auto|scroll|hidden/.test(getComputedStyle(box).overflowX) && box !== document.body) return true;
      }
      return false;
    };
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > room + 1 && !inScroller(element))
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
    const wide = Math.max(document.body.scrollWidth, document.documentElement.scrollWidth);
    return { wide, room, culprits };
  });
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide in ${room}: ${culprits.join(", ")}`);
}

/** Unfolds everything, and fails when the page is wider than its window at any width. */
export async function assertFits(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height: 800 });
    await assertNoSidewaysScroll(page);
  }
}

/** What holds for every page, wide and narrow, folded and unfolded. */
export async function checkWidths(page, name) {
  assert.equal(await page.locator("h1").count(), 1);
  for (const width of [widths.desk, widths.phone]) {
    await page.setViewportSize({ width, height: 800 });
    await screenshot(page, `${name}-${width}`);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
  }
  const folds = await page.evaluate(() => {
    const all = [...document.querySelectorAll("details:not([open])")];
    for (const fold of all) fold.open = true;
    return all.length;
  });
  if (folds === 0) return;
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);
}

/** The button that sends the page's form. */
export const submit = (page) => page.locator("main button[type=submit]").last();

/** Presses what leads to another page, and waits for that. */
export const press = async (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);

export const heading = (page) => page.locator("h1").innerText();

/** Text twice as large, as a user's own setting makes it (WCAG 1.4.4). */
export async function doubleText(page) {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "125%";
  });
}

/** The policy that the application sends with every page. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

/** Serves the files of `folder` on a free port with our policy; `address` ends without a slash. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path);
    if (path.includes("..") || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[file.split(".").pop()] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy,
    });
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A full-length picture in the folder SCREENSHOTS names; nothing when it is not set. */
export async function screenshot(page, name) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Follows a one-time link and presses the page's one button; a GET alone signs nobody in. */
export async function signInByLink(page, link) {
  await page.goto(link);
  await Promise.all([page.waitForNavigation(), page.locator("main button[type=submit]").click()]);
  await page.locator(".site-user").waitFor();
}

/**
 * Signs in by `link` and gives `here`, the address of the collaboration one comes to, `session` for
 * openPage(), and `onPage(options, check)`: a page of that session (unless `options` says otherwise)
 * that must stay quiet to its end.
 */
export async function signedIn(browser, link) {
  const first = await openPage(browser);
  await signInByLink(first, link);
  const here = first.url();
  const session = await first.context().storageState();
  await first.context().close();
  const onPage = async (options, check) => {
    const page = await openPage(browser, { session, ...options });
    try {
      await check(page);
      page.assertQuiet();
    } finally {
      await page.context().close();
    }
  };
  return { here, session, onPage };
}

// What withDemonstration() opens for a file's tests.
export let browser;
export let program;
export let here; // "http://127.0.0.1:…/aaklyngen"
export let onPage; // (options, check): a page of somebody signed in

/** For all tests of a file: a browser, the program with the samples in it, and somebody signed in; then `more`. */
export function withDemonstration(more = async () => {}) {
  before(async () => {
    binary();
    browser = await startBrowser();
    program = await startProgram({ demonstration: true });
    ({ here, onPage } = await signedIn(browser, program.link));
    await more();
  });
  after(async () => {
    await browser?.close();
    await program?.close();
  });
}

/** The accessible focus order: presses Tab until `reached(description)` holds, at most `limit` times. */
export async function tabUntil(page, reached, limit = 60) {
  for (let presses = 1; presses <= limit; ++presses) {
    await page.keyboard.press("Tab");
    const description = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return {
        tag: element.tagName.toLowerCase(),
        id: element.id,
        words: (element.innerText ?? element.textContent ?? "").trim(),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (reached(description)) return { presses, ...description };
  }
  assert.fail(`not reached with ${limit} tabs on ${page.url()}`);
}

/** Invites somebody by what is done to the form, and gives the session in which they chose a password. */
export async function invited(page, name, fill) {
  await page.goto(`${new URL(here).origin}/brugere/inviter`);
  await page.fill("main input[name=name]", name);
  await page.fill("main input[name=email]", `${name.toLowerCase()}@example.org`);
  await fill(page);
  await press(page, submit(page));
  const link = await page.inputValue("#link");
  let session;
  await onPage({ session: undefined }, async (guest) => {
    await guest.goto(link);
    await guest.fill("main input[name=password]", "fire tilfældige ord er nok");
    await guest.fill("main input[name=password_again]", "fire tilfældige ord er nok");
    await press(guest, submit(guest));
    session = await guest.context().storageState();
  });
  return session;
}
