// Somebody who asks the program by HTTP, without a browser.
import assert from "node:assert/strict";

/** The token that the page's forms carry. */
export const token = (page) => /name="csrf" value="([^"]+)"/.exec(page)[1];

/** Keeps a cookie; goes on being the same person when the program is another at another address. */
export class Person {
  cookie = "";
  address = "";
  async ask(path, options = {}) {
    const answer = await fetch(this.address + path, {
      redirect: "manual",
      ...options,
      headers: { cookie: this.cookie, origin: this.address, ...options.headers },
    });
    return { status: answer.status, cookie: answer.headers.get("set-cookie"), text: await answer.text() };
  }
  async get(path) {
    const answer = await this.ask(path);
    assert.equal(answer.status, 200, path);
    return answer.text;
  }
  post(path, fields) {
    return this.ask(path, { method: "POST", body: fields instanceof FormData ? fields : new URLSearchParams(fields) });
  }
  /** Fills in the form of the page at `path`, with its token, and sends it to `action`. */
  async fill(path, fields = {}, action = path) {
    const form = await this.ask(path);
    this.cookie ||= form.cookie?.split(";")[0] ?? "";
    const answer = await this.post(action, { csrf: token(form.text), ...fields });
    if (answer.cookie?.startsWith("tovholder=")) this.cookie = answer.cookie.split(";")[0];
    return answer;
  }
  async signIn(link) {
    const path = link.slice(this.address.length);
    const form = await this.ask(path);
    this.cookie = form.cookie?.split(";")[0] ?? "";
    const answer = await this.post(path, { csrf: token(form.text) });
    assert.equal(answer.status, 303, "signed in");
    this.cookie = answer.cookie.split(";")[0];
  }
}
