// The real program, started for a test on a folder and a port of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built program that TOVHOLDER_BINARY names. */
export function binary() {
  const path = process.env.TOVHOLDER_BINARY;
  if (!path) throw new Error("TOVHOLDER_BINARY is not set. Build with ./dev build, and set it to the program.");
  if (!existsSync(path)) throw new Error(`TOVHOLDER_BINARY names ${path}, which is not there. Build it first.`);
  return path;
}

/** Waits until the program has said all it says when it starts; gives it back as one text. */
function greeting(program) {
  return new Promise((said, failed) => {
    let text = "";
    const late = setTimeout(() => failed(new Error(`not started within 30 s; it said:\n${text}`)), 30000);
    const add = (piece) => {
      text += piece;
      if (!text.includes("Ctrl-C")) return;
      clearTimeout(late);
      said(text);
    };
    program.stdout.on("data", add);
    program.stderr.on("data", add);
    program.on("exit", (code) => {
      clearTimeout(late);
      failed(new Error(`ended with ${code}; it said:\n${text}`));
    });
  });
}

/** A small collaboration's documents, known to the tests. */
const samples = join(dirname(fileURLToPath(import.meta.url)), "../samples/aaklyngen");

/** Sets up the first administrator as the page does, with the form's own token. */
async function setUp(link) {
  const form = await fetch(link);
  const cookie = form.headers.get("set-cookie").split(";")[0];
  const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())[1];
  const password = "mosen er våd i november";
  const fields = { csrf, name: "Sigrid Ahlmark", email: "sigrid@aaklyngen.example", password, password_again: password };
  const answer = await fetch(link, {
    method: "POST",
    headers: { cookie, origin: new URL(link).origin },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  assert.equal(answer.status, 303, "the first administrator is set up");
}

/** The folder (or the database that the options name) with the samples in it and an administrator. */
export async function fill(folder, options = []) {
  execFileSync(binary(), ["import", "--data", folder, ...options, "--collaboration", "Åklyngen", samples]);
  const program = await serve(folder, { options });
  await setUp(program.link);
  await program.close();
}

/**
 * Serves a new folder, with the samples of tests/samples in it or empty. `address` ends without a slash; `link`
 * is the one-time link that the program wrote; `options` are more of `serve`. `close` fails when the program does not end by itself.
 */
export async function startProgram({ demonstration, options = [] }) {
  const folder = mkdtempSync(join(tmpdir(), "tovholder-"));
  if (demonstration) await fill(folder);
  const program = await serve(folder, { options });
  const close = async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, close };
}

/**
 * Serves a folder, with more options and environment where they are given. `kill` ends the program at once, by
 * SIGKILL; `watched` is where its figures are, with --metrics-port; `log` is what it has written to standard error so far.
 */
export async function serve(folder, { options = [], environment = {} } = {}) {
  // A file that may not grow is told of, as a full disk is, instead of ending the program.
  const command = ["--ignore-signal=XFSZ", binary(), "serve", "--data", folder, "--port", "0", "--sign-in-link"];
  const program = spawn("env", [...command, ...options], { env: { ...process.env, ...environment } });
  let written = "";
  program.stderr.on("data", (piece) => (written += piece));
  const text = await greeting(program);
  const address = /svarer på (http:\/\/127\.0\.0\.1:\d+)/.exec(text)[1];
  const watched = /overvågning: (http:\S+)\/metrics/.exec(text)?.[1];
  const link = new RegExp(`${address}/(?:engangslink|opsaetning)/\\S+`).exec(text)?.[0];
  assert.ok(link, `no link in:\n${text}`);
  const close = async () => {
    const ended = new Promise((done) => program.once("exit", (code) => done(code)));
    program.kill("SIGTERM");
    assert.equal(await ended, 0, "the program ends well when asked to");
  };
  const kill = async () => {
    const ended = new Promise((done) => program.once("exit", done));
    program.kill("SIGKILL");
    await ended;
  };
  return { address, watched, link, pid: program.pid, close, kill, log: () => written };
}
