// The real program, started for a test on a folder and a port of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

/**
 * Serves a new folder, with the demonstration in it or empty. `address` ends without a slash; `link`
 * is the one-time link that the program wrote. `close` fails when the program does not end by itself.
 */
export async function startProgram({ demonstration }) {
  const folder = mkdtempSync(join(tmpdir(), "tovholder-"));
  if (demonstration) execFileSync(binary(), ["demo", "--data", folder]);
  const program = spawn(binary(), ["serve", "--data", folder, "--port", "0", "--sign-in-link"]);
  const text = await greeting(program);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)[0];
  const link = new RegExp(`${address}/(?:engangslink|opsaetning)/\\S+`).exec(text)?.[0];
  assert.ok(link, `no link in:\n${text}`);
  const close = async () => {
    const ended = new Promise((done) => program.once("exit", (code) => done(code)));
    program.kill("SIGTERM");
    const code = await ended;
    rmSync(folder, { recursive: true, force: true });
    assert.equal(code, 0, "the program ends well when asked to");
  };
  return { address, link, close };
}
