// From the button on the page of signing in, by a real provider, into the program; and what happens on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Person, token } from "../browser/person.mjs";
import { startProgram } from "../browser/program.mjs";
import { client, secret, startProvider } from "./provider.mjs";

let program;
let provider;
let host; // the administrator, signed in
let id; // of the provider, as the program has it

/** A browser without scripts: it keeps each site's cookies, and goes where it is sent. */
class Browser {
  jars = new Map();
  async ask(address, options = {}) {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map();
    this.jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", ...options, headers: { cookie, ...options.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0].split(/=(.*)/s);
      if (value === "" || /max-age=0|1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const refresh = answer.headers.get("refresh")?.split("url=")[1];
    const to = answer.headers.get("location") ?? refresh;
    return { address, status: answer.status, text: await answer.text(), to: to && new URL(to, address).href };
  }
  post(address, fields) {
    return this.ask(address, { method: "POST", body: new URLSearchParams(fields), headers: { origin: new URL(address).origin } });
  }
  /** Asks, and goes on for as long as it is sent on, but not past an address that begins so. */
  async follow(answer, until = "no such address") {
    for (let steps = 0; answer.to && !answer.to.startsWith(until); steps += 1) {
      assert.ok(steps < 20, `sent on without end: ${answer.to}`);
      answer = await this.ask(answer.to);
    }
    return answer;
  }
  /** Presses the provider's button on the page of signing in: the page that it leads to, at the provider. */
  async begin() {
    const page = await this.ask(`${program.address}/log-ind?videre=%2Faaklyngen%2Fmoeder`);
    const action = /action="(\/log-ind\/hos\/[^"]+)"/.exec(page.text)[1];
    assert.match(page.text, /Log ind med Lindholm Kommune/);
    const sent = await this.post(program.address + action, { csrf: token(page.text) });
    assert.equal(sent.status, 200, sent.text);
    return this.follow(sent);
  }
  /** Fills in the provider's form, and says yes to what it asks: where it then sends one back to. */
  async signInThere(page, name) {
    const back = `${program.address}/log-ind/hos/`;
    for (const fields of [{ prompt: "login", login: name, password: "any" }, { prompt: "consent" }]) {
      const form = /<form[^>]+action="([^"]+)"/.exec(page.text);
      assert.ok(form, page.text);
      page = await this.follow(await this.post(new URL(form[1], page.address).href, fields), back);
      if (page.to) break;
    }
    assert.ok(page.to.startsWith(`${back}${id}/svar?`), page.to);
    return page.to;
  }
  async signIn(name) {
    return this.ask(await this.signInThere(await this.begin(), name));
  }
  get(path) {
    return this.ask(program.address + path);
  }
}

before(async () => {
  provider = await startProvider();
  program = await startProgram({ demonstration: true, options: ["--openid-in-clear"] });
  host = Object.assign(new Person(), { address: program.address });
  await host.signIn(program.link);
  const added = await host.fill("/organisationslogin/ny", {
    name: "Lindholm Kommune",
    issuer: provider.issuer,
    client,
    secret,
    trust: "verified",
    domains: "lindholm.example",
  });
  assert.equal(added.status, 303, added.text);
  id = /href="\/organisationslogin\/([0-9a-f-]{36})"/.exec(await host.get("/organisationslogin"))[1];
  provider.serve(`${program.address}/log-ind/hos/${id}/svar`);
  const invited = await host.fill("/brugere/inviter", { name: "Palle Østerlunde", email: "palle@lindholm.example", "role-aaklyngen": "reader" });
  assert.equal(invited.status, 200, invited.text);
});

after(async () => {
  await program?.close();
  await provider?.close();
});

test("an administrator tries the connection", async () => {
  assert.match((await tryOut()).text, /Forbindelsen virker/);
});

test("who is not vouched for, or has no account, gets no further than an honest page", async () => {
  const unverified = await new Browser().signIn("ubekendt");
  assert.equal(unverified.status, 403);
  assert.match(unverified.text, /siger ikke god for din e-mailadresse/);
  const stranger = await new Browser().signIn("fremmed");
  assert.equal(stranger.status, 403);
  assert.match(stranger.text, /Der er ingen konto med den adresse/);
});

test("who was invited signs in there, is told that the account was joined, and goes straight in from then on", async () => {
  const palle = new Browser();
  const back = await palle.signIn("palle");
  assert.equal(back.status, 303, back.text);
  assert.equal(back.to, `${program.address}/konto`);
  assert.match((await palle.get("/konto")).text, /knyttet til login hos Lindholm Kommune/);
  const again = new Browser();
  await again.signIn("palle");
  const own = await again.get("/konto");
  assert.match(own.text, /palle@lindholm\.example/);
  const seen = await again.post(`${program.address}/konto/organisationslogin/set`, { csrf: token(own.text) });
  assert.equal(seen.status, 303);
  assert.equal((await new Browser().signIn("palle")).to, `${program.address}/aaklyngen/moeder`);
});

test("the way back works once, in the browser that went out, also where a gateway opened it first", async () => {
  const palle = new Browser();
  const back = await palle.signInThere(await palle.begin(), "palle");
  assert.equal((await new Browser().ask(back)).status, 410);
  assert.equal((await palle.ask(back)).status, 303);
  const page = await palle.get("/konto");
  const out = await palle.post(`${program.address}/log-ud`, { csrf: token(page.text) });
  assert.equal(out.to, `${program.address}/log-ind?hos=${id}`);
  assert.match((await palle.ask(out.to)).text, /kan du stadig være logget ind/);
  const there = await palle.get(`/log-ind/hos/${id}/ud`);
  assert.ok(there.to.startsWith(`${provider.issuer}/session/end?client_id=tovholder`), there.to);
  assert.equal((await palle.ask(there.to)).status, 200, "the provider has a page for it");
  const replayed = await palle.ask(back);
  assert.equal(replayed.status, 410);
  assert.match(replayed.text, /Begynd forfra/);
});

test("who says no at the provider is told so", async () => {
  const one = new Browser();
  const page = await one.begin();
  const abort = /href="([^"]+\/abort)"/.exec(page.text)[1];
  const back = await one.follow(await one.ask(new URL(abort, page.address).href));
  assert.equal(back.status, 403);
  assert.match(back.text, /blev afbrudt/);
});

const tryOut = () => host.fill(`/organisationslogin/${id}`, {}, `/organisationslogin/${id}/proev`);

test("a key that the provider did not show is not believed until it does", async () => {
  await tryOut(); // its keys are asked for: not again within a minute
  provider.serve(`${program.address}/log-ind/hos/${id}/svar`, "ES256");
  const early = await new Browser().signIn("palle");
  assert.equal(early.status, 502);
  assert.match(early.text, /token\.key/);
  assert.match((await tryOut()).text, /Forbindelsen virker/);
  assert.equal((await new Browser().signIn("palle")).status, 303);
});

test("a provider that goes away in the middle is said to be away, and the log has no token", async () => {
  const palle = new Browser();
  const back = await palle.signInThere(await palle.begin(), "palle");
  await provider.close();
  const answer = await palle.ask(back);
  assert.equal(answer.status, 503);
  assert.match(answer.text, /svarer ikke lige nu/);
  const log = program.log();
  assert.match(log, /event=sign_in_elsewhere_failed provider=[0-9a-f-]{36} problem=openid\.unreachable/);
  for (const name of ["code", "state"]) {
    const value = new URL(back).searchParams.get(name);
    assert.ok(value.length > 20 && !log.includes(value), `the log has a ${name}`);
  }
  assert.ok(!log.includes("palle@"), "nor whom it was about");
});
