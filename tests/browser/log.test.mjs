// What the running program writes of what people do: events, and nothing of whom or what they are about.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Person, token } from "./person.mjs";
import { fill, serve } from "./program.mjs";

const folder = mkdtempSync(join(tmpdir(), "tovholder-log-"));
let program;
const person = new Person();

before(async () => {
  await fill(folder);
  // Nobody listens there: no mail gets out.
  const mail = ["--mail-server", "smtp://127.0.0.1:9", "--mail-from", "Tovholder <afsender@aaklyngen.example>"];
  program = await serve(folder, { options: mail });
  person.address = program.address;
  await person.signIn(program.link);
});

after(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function upload(name, text) {
  const form = new FormData();
  form.append("csrf", token(await person.get("/aaklyngen/arkiv/indlaes")));
  form.append("filer", new Blob([text]), name);
  return person.post("/aaklyngen/arkiv/indlaes", form);
}

async function until(pattern) {
  for (let waited = 0; waited < 30000 && !pattern.test(program.log()); waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.match(program.log(), pattern);
}

test("each event is one line of names and values, and none has anybody's data", async () => {
  for (const page of ["", "/moeder", "/personer/asger-tinghoej", "/soeg?q=Hemmelighansen", "/arkiv",
    "/moeder/2024-03-15-klyngestyregruppen/punkt-2", "/arkiv/2024-03-15-klyngestyregruppen-referat"]) {
    await person.get(`/aaklyngen${page}`);
  }
  const stranger = new Person();
  stranger.address = program.address;
  const failed = await stranger.fill("/log-ind", { email: "hemmelig.borger@example.org", password: "hemmelig adgangskode" });
  assert.notEqual(failed.status, 303);
  await stranger.ask("/findes-ikke/hemmelig-sti?hemmelig=1");
  await fetch(`${program.address}/hemmelig-egen`, { method: "HEMMELIG" });
  await upload("hemmelig-fil.pdf", "%PDF-1.4 hemmelig");
  await upload("hemmelig-note.txt", "Kun en hemmelig note.");
  await upload("hemmelig-tom.docx", "");
  const invited = await person.fill("/brugere/inviter", { name: "Hemmelig Gæst", email: "hemmelig.gaest@example.org", "role-aaklyngen": "reader" });
  assert.equal(invited.status, 200);
  await until(/event=mail_postponed mail=[0-9a-f-]{36} problem=\w+/);

  const log = program.log();
  for (const line of log.trimEnd().split("\n")) {
    assert.match(line, /^level=(info|warning|error) event=[a-z_]+( [a-z]+=([^\s"=]+|"([^"\\]|\\.)*"))*$/);
  }
  assert.match(log, /event=request method=GET pattern=\/\{collaboration\}\/personer\/\{person\} status=200 ms=[\d.]+ bytes=\d{4,}/);
  assert.match(log, /method=GET pattern=\/\{collaboration\}\/soeg status=200/);
  assert.match(log, /method=GET pattern=- status=404/);
  assert.match(log, /method=other pattern=- /);
  assert.doesNotMatch(log, /hemmelig|@|aaklyngen|tinghoej|2024-03-15|klyngestyregruppen|127\.0\.0\.1/i);
});
