// What the script adds to a search field; every search works without it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertNoSidewaysScroll, here, onPage, widths, withDemonstration } from "./lib.mjs";

withDemonstration();

test("suggestions while typing, by keyboard and by pointer", () =>
  onPage({ address: here }, async (page) => {
    await page.goto(here);
    const field = page.locator("#site-search");
    const options = page.locator("#site-search-suggestions [role=option]");
    await field.pressSequentially("bruger");
    await options.first().waitFor();
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    await assertAccessible(page);
    await page.setViewportSize({ width: widths.phone, height: 800 });
    await assertNoSidewaysScroll(page);
    await page.setViewportSize({ width: widths.desk, height: 800 });
    await page.keyboard.press("ArrowDown");
    const first = await options.first().getAttribute("id");
    assert.equal(await field.getAttribute("aria-activedescendant"), first);
    assert.equal(await options.first().getAttribute("aria-selected"), "true");
    await page.keyboard.press("ArrowUp");
    assert.equal(await field.getAttribute("aria-activedescendant"), null);
    await page.keyboard.press("Escape");
    assert.equal(await options.first().isVisible(), false);
    assert.equal(await field.inputValue(), "bruger");
    await field.pressSequentially("p");
    await options.first().waitFor();
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(page.url(), /soeg\?q=.*rugerpanel/);
    await page.goto(`${here}/soeg`);
    await page.locator("#search-large").pressSequentially("lone tra");
    const lone = page.locator("#search-large-suggestions [role=option]");
    await lone.first().waitFor();
    await Promise.all([page.waitForNavigation(), lone.first().click()]);
    assert.equal(await page.inputValue("#search-large"), "Lone Tranekilde");
  }));
