// The program is killed (SIGKILL) at random moments while documents are uploaded and imported and follow-ups are
// closed and opened again. Whatever was answered is there afterwards, nothing is half there, and `tovholder check`
// finds all of it whole. TOVHOLDER_KILLS says how often (50), TOVHOLDER_SEED repeats a run.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Person, token } from "../browser/person.mjs";
import { binary, fill, serve } from "../browser/program.mjs";
import { check, freshMinutes, paper } from "./papers.mjs";

const rounds = Number(process.env.TOVHOLDER_KILLS ?? 50);
const seed = Number(process.env.TOVHOLDER_SEED ?? Date.now() % 1000000);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts in one set of minutes after the other until the program is gone; notes those that were answered. */
async function upload(person, state) {
  const csrf = token(await person.get("/aaklyngen/arkiv/indlaes"));
  for (;;) {
    const fresh = freshMinutes(state.uploads++);
    const answer = await person.post("/aaklyngen/arkiv/indlaes", paper(csrf, fresh));
    assert.ok(answer.status < 400, `upload answered ${answer.status}`);
    state.kept.push(fresh.path);
  }
}

/** Closes and opens one follow-up again and again; notes how it stood when it was last answered. */
async function close(person, state) {
  const page = await person.get(state.followUp);
  const csrf = token(page);
  let closed = page.includes("/genaabn");
  for (;;) {
    const note = `runde ${state.notes++}`;
    state.under_way = closed ? "" : note;
    const answer = closed
      ? await person.post(`${state.followUp}/genaabn`, { csrf })
      : await person.post(`${state.followUp}/luk`, { csrf, how: "done", note, evidence: "" });
    assert.equal(answer.status, 303, `closing or opening answered ${answer.status}`);
    closed = !closed;
    state.note = state.under_way;
  }
}

/** How the follow-up stands is how it was answered to stand, or how what was not answered yet would make it. */
async function expectFollowUp(person, state) {
  const page = await person.get(state.followUp);
  const stands = /runde \d+/.exec(page)?.[0] ?? "";
  assert.ok([state.note, state.under_way].includes(stands), `"${stands}" stands; "${state.note}" was answered, "${state.under_way}" under way`);
  state.note = state.under_way = stands;
}

async function expectAllKept(person, state) {
  for (const path of state.kept.slice(-30)) await person.get(path);
  await expectFollowUp(person, state);
}

/** An import from the command line beside the server, killed too. */
function importing(folder, state) {
  const papers = join(folder, "papers");
  mkdirSync(papers, { recursive: true });
  for (let i = 0; i < 5; ++i) {
    const fresh = freshMinutes(10000 + state.imports++);
    writeFileSync(join(papers, fresh.name), fresh.text);
  }
  const program = spawn(binary(), ["import", "--data", folder, papers], { stdio: "ignore" });
  return async () => {
    const ended = new Promise((done) => program.once("exit", done));
    if (program.exitCode === null && program.kill("SIGKILL")) await ended;
    rmSync(papers, { recursive: true, force: true });
  };
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A slow machine gets as far as a quick one. */
async function untilUploads(state, more) {
  const wanted = state.kept.length + more;
  for (let waited = 0; state.kept.length < wanted && waited < 20000; waited += 10) await pause(10);
}

/** One life of the program: what was answered in the lives before is there; it works, and is killed. */
async function live(folder, person, state, random) {
  const program = await serve(folder);
  person.address = program.address;
  if (person.cookie === "") await person.signIn(program.link);
  if (state.followUp === "") state.followUp = /href="(\/aaklyngen\/opfoelgning\/[0-9a-f-]{36})"/.exec(await person.get("/aaklyngen/opfoelgning"))[1];
  await expectAllKept(person, state);
  let killed = false;
  const gone = (error) => {
    if (!killed || error.code === "ERR_ASSERTION") throw error; // else the program is gone, as it should be
  };
  const killImport = random() < 0.3 ? importing(folder, state) : async () => {};
  const work = Promise.all([upload(person, state).catch(gone), close(person, state).catch(gone)]);
  work.catch(() => {}); // told below, when the program has been killed
  await untilUploads(state, Math.floor(random() * 4));
  await pause(random() * 200);
  killed = true;
  await Promise.all([program.kill(), killImport()]);
  await work;
}

test(`killed ${rounds} times, it keeps what it answered (seed ${seed})`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "tovholder-killed-"));
  try {
    await fill(folder);
    const random = chance(seed);
    const person = new Person();
    const state = { uploads: 0, imports: 0, notes: 0, kept: [], followUp: "", note: "", under_way: "" };
    for (let round = 1; round <= rounds; ++round) {
      await live(folder, person, state, random);
      if (round % 5 === 0 || round === rounds) check(folder);
    }
    const program = await serve(folder);
    person.address = program.address;
    for (const path of state.kept) await person.get(path);
    await expectFollowUp(person, state);
    await program.close();
    assert.ok(state.kept.length >= rounds / 2, `only ${state.kept.length} uploads were answered: too few to show anything`);
    assert.ok(state.notes >= rounds, `only ${state.notes} closings were begun`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
