"""An acknowledged save beside a bare durable commit of the same row on the same disk, in turn."""
import pathlib
import re
import sqlite3
import subprocess
import time

from archive import COLLABORATION
from program import token
from rows import at

TIMES = 300
ROW = ("done", "runde", "", 1_700_000_000_000_000, "0" * 36, "Sigrid Ahlmark")
TABLE = "bare (id TEXT PRIMARY KEY, how TEXT, note TEXT, evidence TEXT, at BIGINT, by_account TEXT, by_name TEXT)"


class BareSqlite:
    """The row that a closing is, and nothing else, in a file beside the archive."""

    def __init__(self, folder):
        self.database = sqlite3.connect(folder / "bare.db", isolation_level=None)
        for sql in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", f"CREATE TABLE IF NOT EXISTS {TABLE}"):
            self.database.execute(sql)

    def seconds(self, number):
        begun = time.perf_counter()
        self.database.execute("BEGIN IMMEDIATE")
        self.database.execute("INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?)", (f"{time.time_ns()}-{number}", *ROW))
        self.database.execute("COMMIT")
        return time.perf_counter() - begun


class BarePostgresql:
    def __init__(self, postgresql, database):
        self.postgresql, self.database = postgresql, database
        postgresql.run(database, f"CREATE TABLE IF NOT EXISTS {TABLE}")
        values = ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in ROW)
        self.sql = f"INSERT INTO bare VALUES (gen_random_uuid()::text, {values});"

    def seconds(self, times):
        return self.postgresql.seconds_of(self.database, self.sql, times)


class FollowUp:
    """One that is closed and opened again by its page's buttons."""

    def __init__(self, browser):
        self.browser = browser
        listed = browser.get(f"/{COLLABORATION}/opfoelgning")
        self.path = re.search(rf'href="(/{COLLABORATION}/opfoelgning/[0-9a-f-]{{36}})"', listed).group(1)
        page = browser.get(self.path)
        self.csrf, self.closed = token(page), f"{self.path}/genaabn" in page

    def seconds(self, number):
        fields = {"csrf": self.csrf}
        if not self.closed:
            fields |= {"how": "done", "note": f"runde {number}", "evidence": ""}
        begun = time.perf_counter()
        status, _ = self.browser.post(self.path + ("/genaabn" if self.closed else "/luk"), fields)
        took = time.perf_counter() - begun
        if status != 303:
            raise RuntimeError(f"closing or opening again answered {status}")
        self.closed = not self.closed
        return took


def say(part, engine, saves, bare):
    beside = f"{at(saves, 0.5) * 1000:.2f} ms; bare {at(bare, 0.5) * 1000:.2f} ms"
    part.add(f"save over HTTP, {engine}: against a bare commit", at(saves, 0.5) / at(bare, 0.5), "x", 2, beside=beside)
    part.add(f"save over HTTP, {engine}: 99 of 100", at(saves, 0.99) * 1000, "ms")


def measure_act(part, archive):
    """The act alone, in a program of its own."""
    build = pathlib.Path(archive.binary).parent
    subprocess.run(["cmake", "--build", build, "--target", "saves_bench"], check=True, stdout=subprocess.DEVNULL)
    words = [build / "tests/bench/saves_bench", archive.folder, *([archive.database] if archive.database else [])]
    act, bare = map(float, subprocess.run(words, check=True, capture_output=True, text=True).stdout.split())
    beside = f"{act:.2f} ms; bare {bare:.2f} ms"
    part.add(f"save, the act alone, {archive.engine}: against a bare commit", act / bare, "x", 2, beside=beside)


def measure_saves(part, archives, postgresql):
    archive = archives["SQLite", "large"]
    with archive.program() as program:
        follow_up, bare = FollowUp(program.sign_in()), BareSqlite(archive.folder)
        times = [(follow_up.seconds(number), bare.seconds(number)) for number in range(TIMES)]
        say(part, "SQLite", [one for one, _ in times], [other for _, other in times])
    measure_act(part, archive)
    archive = archives["PostgreSQL", "large"]
    with archive.program() as program:
        follow_up, bare = FollowUp(program.sign_in()), BarePostgresql(postgresql, archive.size)
        saves, bares = [], []
        for burst in range(10):
            saves += [follow_up.seconds(burst * 30 + number) for number in range(30)]
            bares.append(bare.seconds(60))
        say(part, "PostgreSQL", saves, bares)
    measure_act(part, archive)
