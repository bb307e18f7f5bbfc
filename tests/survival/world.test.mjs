// The world breaks under the program while somebody works: the disk fills up or may not be written, PostgreSQL goes
// away and comes back, ten thousand connect at once. Each time the answer is honest, nothing that was answered is
// lost, nothing is half there, and it works again by itself. TOVHOLDER_TEST_POSTGRESQL names a server
// (tests/with_postgresql).
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Person, token } from "../browser/person.mjs";
import { binary, fill, serve } from "../browser/program.mjs";
import { check, freshMinutes, paper } from "./papers.mjs";

const uploads = "/aaklyngen/arkiv/indlaes";

async function withFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "tovholder-world-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves the folder for somebody signed in. The program ends well afterwards, or is ended. */
async function withProgram(folder, options, work) {
  const program = await serve(folder, { options });
  let worked = false;
  try {
    const person = new Person();
    person.address = program.address;
    await person.signIn(program.link);
    await work(person, token(await person.get(uploads)), program);
    worked = true;
  } finally {
    await (worked ? program.close() : program.kill());
  }
}

/** Puts in minutes, which are there then. */
async function putIn(person, csrf, fresh) {
  assert.equal((await person.post(uploads, paper(csrf, fresh))).status, 200);
  await person.get(fresh.path);
}

/** What whoever watches over the machine is told of the database. */
async function expectWatched(watched, status, up) {
  assert.equal((await fetch(`${watched}/health`)).status, status);
  const figures = await fetch(`${watched}/metrics`);
  assert.match(figures.headers.get("content-type"), /version=0\.0\.4/);
  const text = await figures.text();
  assert.match(text, new RegExp(`^tovholder_database_up ${up}$`, "m"));
  assert.equal(/^tovholder_history_position \d+$/m.test(text), up === 1);
}

/** An answer that says that nothing was stored, and by which number the fault is found in the log. */
function expectHonest(answer) {
  assert.equal(answer.status, 500);
  assert.match(answer.text, /er ikke gemt/);
}

test("a full disk refuses what it cannot keep, shows what is there, and takes more when there is room", () =>
  withFolder(async (folder) => {
    await fill(folder);
    await withProgram(folder, [], async (person, csrf, { pid }) => {
      const limit = (bytes) => execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);
      const [before, refused, after] = [1, 2, 3].map(freshMinutes);
      await putIn(person, csrf, before);
      limit(0);
      expectHonest(await person.post(uploads, paper(csrf, refused)));
      await person.get(before.path);
      assert.equal((await person.ask(refused.path)).status, 404, "nothing of it is there");
      limit("unlimited");
      await putIn(person, csrf, after);
      await putIn(person, csrf, refused);
    });
    check(folder);
  }));

/** Runs a command as somebody who may not write what is write-protected: root may, unless it gives that up. */
function withoutPower(command) {
  const before = process.getuid() === 0 ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] : [];
  const [program, ...rest] = [...before, ...command];
  return spawnSync(program, rest, { encoding: "utf8", timeout: 60000 });
}

function forAll(folder, work) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) work(join(entry.parentPath ?? entry.path, entry.name));
  }
}

test("a disk that may not be written is told at the start, and harms nothing", () =>
  withFolder(async (folder) => {
    await fill(folder);
    forAll(folder, (file) => chmodSync(file, 0o444));
    chmodSync(folder, 0o555);
    const ended = withoutPower([binary(), "serve", "--data", folder, "--port", "0"]);
    assert.notEqual(ended.status, 0, "it does not serve what it could not keep");
    assert.equal(ended.signal, null);
    assert.ok(ended.stderr.includes(folder), `it names the folder: ${ended.stderr}`);
    assert.match(ended.stderr, /ikke adgang/, "it says what is wrong");
    chmodSync(folder, 0o755);
    forAll(folder, (file) => chmodSync(file, 0o644));
    check(folder);
  }));

/** Stands between the program and PostgreSQL, and can go away. */
class Way {
  sockets = new Set();
  lost = false;
  constructor(to) {
    this.server = createServer((socket) => {
      if (this.lost) return socket.destroy();
      const onward = connect(to);
      for (const one of [socket, onward]) {
        this.sockets.add(one);
        one.on("error", () => {});
        one.on("close", () => {
          this.sockets.delete(one);
          socket.destroy();
          onward.destroy();
        });
      }
      socket.pipe(onward).pipe(socket);
    });
  }
  open(path) {
    return new Promise((done) => this.server.listen(path, done));
  }
  lose() {
    this.lost = true;
    for (const one of this.sockets) one.destroy();
  }
  comeBack() {
    this.lost = false;
  }
  close() {
    this.lose();
    return new Promise((done) => this.server.close(done));
  }
}

test("a lost PostgreSQL is told, loses nothing, and is found again by itself", () =>
  withFolder(async (folder) => {
    const server = new URL(process.env.TOVHOLDER_TEST_POSTGRESQL);
    const name = `world_${process.pid}`;
    const way = new Way(join(server.searchParams.get("host"), ".s.PGSQL.5432"));
    await way.open(join(folder, ".s.PGSQL.5432"));
    const user = server.searchParams.get("user");
    const ask = (sql) => execFileSync("psql", ["-q", "-h", server.searchParams.get("host"), "-U", user, "-c", sql, "postgres"]);
    ask(`CREATE DATABASE ${name}`);
    try {
      const by = (host) => ["--database", `postgresql:///${name}?host=${host}&user=${user}`];
      const direct = by(server.searchParams.get("host")); // the way is of this process, which these two hold up
      await fill(folder, direct);
      await withProgram(folder, [...by(folder), "--metrics-port", "0"], async (person, csrf, { watched }) => {
        const [before, refused, after] = [1, 2, 3].map(freshMinutes);
        await putIn(person, csrf, before);
        await expectWatched(watched, 200, 1);
        way.lose();
        await expectWatched(watched, 503, 0);
        expectHonest(await person.post(uploads, paper(csrf, refused)));
        assert.equal((await person.ask(before.path)).status, 500);
        way.comeBack();
        await person.get(before.path);
        assert.equal((await person.ask(refused.path)).status, 404, "nothing of it is there");
        await putIn(person, csrf, after);
        await putIn(person, csrf, refused);
        await expectWatched(watched, 200, 1);
      });
      check(folder, direct);
    } finally {
      await way.close();
      ask(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  }));

/** Ten thousand sockets, each with the beginning of a question. */
function crowd(port, size) {
  const sockets = [];
  const told = { busy: 0 };
  return new Promise((done) => {
    let left = size;
    for (let i = 0; i < size; ++i) {
      const socket = connect(port, "127.0.0.1");
      sockets.push(socket);
      socket.on("connect", () => socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
      socket.on("data", (data) => (told.busy += data.toString().includes("503") ? 1 : 0));
      socket.on("error", () => {});
      socket.once("connect", () => --left === 0 && done({ sockets, told }));
    }
  });
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

test("ten thousand connections and more: those over are told, and afterwards all is as before", () =>
  withFolder(async (folder) => {
    await fill(folder);
    await withProgram(folder, [], async (person, csrf) => {
      const { sockets, told } = await crowd(Number(new URL(person.address).port), 10100);
      for (let waited = 0; told.busy < 50 && waited < 20000; waited += 100) await pause(100);
      assert.ok(told.busy >= 50, `${told.busy} of those over ten thousand were told`);
      const answer = await person.ask("/aaklyngen");
      assert.ok([200, 503].includes(answer.status));
      if (answer.status === 503) assert.match(answer.text, /travlt/);
      for (const socket of sockets) socket.destroy();
      await pause(1000);
      await putIn(person, csrf, freshMinutes(1));
    });
    check(folder);
  }));
