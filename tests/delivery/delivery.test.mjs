// Mail from the button in the program to the inbox, through a mail server that also refuses, stalls and drops.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Person, token } from "../browser/person.mjs";
import { fill, serve } from "../browser/program.mjs";
import { certificate, startMailServer } from "./mail_server.mjs";

const password = "fire tilfældige ord er nok";
const folder = mkdtempSync(join(tmpdir(), "tovholder-mail-"));
let keys;
let server;
let program;
let host; // the administrator, signed in

async function until(holds, what, seconds = 30) {
  for (let waited = 0; waited < seconds * 1000; waited += 50) {
    const found = await holds();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return assert.fail(`${what}: not within ${seconds} s; the log says:\n${program?.log()}`);
}

const mailTo = (address, seconds) =>
  until(() => server.inbox.find((mail) => mail.to.includes(address)), `a mail to ${address}`, seconds);

/** The program with these options of mail, and the administrator signed in to it. */
async function start(options, environment = {}) {
  const mail = ["--mail-server", `smtp://localhost:${server.port}`, "--mail-from", "Tovholder på Åklyngen <tovholder@aaklyngen.example>"];
  program = await serve(folder, { options: [...mail, ...options], environment });
  host = stranger();
  await host.signIn(program.link);
}

const withPassword = () => ["--mail-user", "tovholder", "--mail-password-file", join(folder, "password"), "--mail-ca", keys.path];

async function invite(name) {
  const email = `${name.toLowerCase()}@example.org`;
  const answer = await host.fill("/brugere/inviter", { name, email, "role-aaklyngen": "reader" });
  assert.equal(answer.status, 200, answer.text);
  return email;
}

/** The row of the page of outgoing mail that names the address. */
async function row(email) {
  const page = await host.get("/post");
  return page.split("<tr").find((one) => one.includes(email)) ?? "";
}
const rowThatSays = (email, words) => until(async () => (await row(email)).includes(words) && (await row(email)), `"${words}" of ${email}`);

async function press(email, what) {
  const action = new RegExp(`action="(/post/[^"]+/${what})"`).exec(await row(email))[1];
  assert.equal((await host.fill("/post", {}, action)).status, 303);
}

/** The clock goes on, as far as mail that waits can tell. */
function tenMinutesLater() {
  const later = "UPDATE mail SET next_at = next_at - 600000000 WHERE state = 'waiting'";
  const database = join(folder, "tovholder.db");
  const script = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()";
  execFileSync("python3", ["-c", script, database, later]);
}

/** Opens every link of a mail as mail gateways do, twice; each leads to a page, and is changed by neither. */
async function openAsGateways(mail) {
  assert.ok(mail.links.length > 0, mail.text);
  for (const link of [...mail.links, ...mail.links]) {
    const answer = await fetch(link, { redirect: "follow" });
    assert.equal(answer.status, 200, link);
  }
}

const stranger = () => Object.assign(new Person(), { address: program.address });

/** Chooses a password by a mail's link; whoever opened the same form before finds that the link is used. */
async function choosePassword(mail, words = password) {
  const path = new URL(mail.links.find((link) => link.includes("/adgangskode/"))).pathname;
  const [person, late] = [stranger(), stranger()];
  const form = await late.ask(path);
  late.cookie = form.cookie.split(";")[0];
  const fields = { password: words, password_again: words };
  assert.equal((await person.fill(path, fields)).status, 303);
  assert.equal((await late.post(path, { csrf: token(form.text), ...fields })).status, 410, "the button works once");
  assert.equal((await stranger().ask(path)).status, 410, "the link is used");
  return person;
}

async function forget(email) {
  return stranger().fill("/glemt-adgangskode", { email });
}

before(async () => {
  keys = certificate(folder);
  writeFileSync(join(folder, "password"), "hemmelig æøå\n");
  await fill(folder);
  server = await startMailServer(keys);
  await start(withPassword());
});

after(async () => {
  await program?.kill();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("an invitation arrives, encrypted and signed in for; its link outlives being opened and works once", async () => {
  const email = await invite("Bodil");
  const mail = await mailTo(email);
  assert.deepEqual([mail.from, mail.user, mail.encrypted], ["tovholder@aaklyngen.example", "tovholder", true]);
  assert.match(mail.header("Subject"), /=\?utf-8\?/i);
  assert.match(mail.header("Message-ID"), /^<[0-9a-f-]{36}@aaklyngen\.example>$/);
  assert.equal(mail.header("Auto-Submitted"), "auto-generated");
  assert.match(mail.text, /^Kære Bodil\n\nSigrid Ahlmark har givet dig adgang til Åklyngen/);
  await openAsGateways(mail);
  await choosePassword(mail);
});

test("who forgot the password gets a link for an hour; nobody learns who has an account", async () => {
  const known = await forget("Bodil@example.org");
  const unknown = await forget("ingen@example.org");
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
  const mail = await until(() => server.inbox.find((one) => one.text.includes("bedt om en ny adgangskode")), "a link");
  assert.deepEqual(mail.to, ["bodil@example.org"]);
  await openAsGateways(mail);
  const person = await choosePassword(mail, "en helt anden lang sætning");
  // Two more acts on the same account: all three are told of in one mail, which the last test waits for.
  const changed = { current: "en helt anden lang sætning", password, password_again: password };
  assert.equal((await person.fill("/konto", changed)).status, 303);
  const users = await host.get("/brugere");
  const account = /href="(\/brugere\/[0-9a-f-]{36})">Bodil</.exec(users)[1];
  assert.equal((await host.fill(account, {}, `${account}/link`)).status, 200);
  assert.equal(server.inbox.some((one) => one.to.includes("ingen@example.org")), false);
});

test("what is refused is given up at once, said to the secretariat, and sent when told", async () => {
  server.behave = "refuse";
  const email = await invite("Carl");
  assert.match(await rowThatSays(email, "svar 550"), /Prøv igen/);
  assert.match(await host.get("/aaklyngen"), /href="\/post"[^>]*>Én mail kunne ikke afleveres/);
  server.behave = "deliver";
  await press(email, "igen");
  const mail = await mailTo(email);
  await openAsGateways(mail);
  await until(async () => (await row(email)) === "", "it is off the list");
  assert.doesNotMatch(await host.get("/aaklyngen"), /kunne ikke afleveres/);
});

test("what is dropped amid DATA waits, and comes with its Message-ID when tried again", async () => {
  server.behave = "drop";
  const email = await invite("Dagny");
  assert.match(await rowThatSays(email, "afbrudt"), /Prøv nu/);
  assert.doesNotMatch(await host.get("/aaklyngen"), /kunne ikke afleveres/);
  server.behave = "deliver";
  const id = /\/post\/([0-9a-f-]{36})\//.exec(await row(email))[1];
  await press(email, "igen");
  assert.equal((await mailTo(email)).header("Message-ID"), `<${id}@aaklyngen.example>`);
});

test("what is postponed waits, and what is let go is not sent", async () => {
  server.behave = "postpone";
  const email = await invite("Ejnar");
  const other = await invite("Frida");
  await rowThatSays(email, "svar 451");
  await rowThatSays(other, "svar 451");
  await press(other, "opgiv");
  assert.equal(await row(other), "");
  server.behave = "deliver"; // Ejnar's is awaited below: it is tried again by itself
});

test("what the server never answers is told; the program ends all the same while it waits", async () => {
  server.behave = "stall";
  const email = await invite("Gerda");
  await rowThatSays(email, "svarede ikke i tide");
  const before = server.stalled();
  await press(email, "igen");
  await until(() => server.stalled() > before, "it is tried again");
  const begun = Date.now();
  await program.close();
  assert.ok(Date.now() - begun < 8000, "it ended in time");
  server.behave = "deliver";
  await start(withPassword());
  await mailTo(email);
});

test("what was under way when the program was killed is nobody else's for ten minutes, and comes once after them", async () => {
  server.behave = "stall";
  const before = server.stalled();
  const email = await invite("Klara");
  await until(() => server.stalled() > before, "it is being sent");
  await program.kill();
  server.behave = "deliver";
  await start(withPassword());
  await mailTo(await invite("Lone")); // what came later does not wait for it
  const hers = () => server.inbox.filter((mail) => mail.to.includes(email)).length;
  assert.equal(hers(), 0, "somebody else may still be sending it");
  await program.kill();
  tenMinutesLater();
  await start(withPassword());
  await mailTo(email);
  await mailTo(await invite("Mogens"));
  assert.equal(hers(), 1);
});

test("what was postponed comes by itself, and three pieces of news come as one mail", async () => {
  await mailTo("ejnar@example.org", 120);
  const news = await until(() => server.inbox.find((mail) => mail.text.includes("blev ændret")), "news", 120);
  assert.deepEqual(news.to, ["bodil@example.org"]);
  assert.equal(news.text.match(/blev ændret/g).length, 2);
  assert.match(news.text, /Sigrid Ahlmark lavede et link/);
  await openAsGateways(news);
  assert.equal(server.inbox.some((mail) => mail.to.includes("frida@example.org")), false);
});

test("a fourth link within the hour is not sent", async () => {
  for (let i = 0; i < 5; ++i) assert.equal((await forget("carl@example.org")).status, 303);
  await until(async () => (await row("carl@example.org")) === "", "all are sent");
  const links = server.inbox.filter((mail) => mail.to.includes("carl@example.org") && mail.text.includes("ny adgangskode"));
  assert.ok(links.length >= 1 && links.length <= 3, `${links.length} links`);
});

test("neither addresses nor links stand in the log", () => {
  assert.match(program.log(), /event=mail_sent mail=[0-9a-f-]{36}/);
  assert.doesNotMatch(program.log(), /@|adgangskode\/[A-Za-z0-9_-]{20}/);
});

for (const [name, options, settings, environment, said] of [
  ["a certificate that nobody vouches for", () => [], {}, {}, "certifikat"],
  ["a server that does not encrypt", () => ["--mail-ca", keys.path], { hideSTARTTLS: true, disabledCommands: ["STARTTLS"], authOptional: true }, {}, "tilbyder ikke kryptering"],
  ["a wrong password", () => ["--mail-user", "tovholder", "--mail-ca", keys.path], {}, { TOVHOLDER_MAIL_PASSWORD: "forkert" }, "brugernavn og adgangskode"],
  ["no password where one is wanted", () => ["--mail-ca", keys.path], {}, {}, "brugernavn og adgangskode"],
]) {
  test(`${name}: nothing is sent, and the reason is told`, async () => {
    await program.close();
    await server.close();
    server = await startMailServer(keys, settings);
    await start(options(), environment);
    const email = await invite(`Helle${said.length}${name.length}`);
    await rowThatSays(email, said);
    assert.deepEqual(server.inbox, []);
  });
}

test("a server on the same machine may be sent to in clear", async () => {
  await program.close();
  await server.close();
  server = await startMailServer(keys, { hideSTARTTLS: true, disabledCommands: ["STARTTLS", "AUTH"], authOptional: true });
  await start(["--mail-in-clear"]);
  const mail = await mailTo(await invite("Inger"));
  assert.equal(mail.encrypted, false);
  await openAsGateways(mail);
});
