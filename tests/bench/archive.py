"""What is measured on: an archive of about 2,000 items and one of about 200,000, made by the program itself from
invented papers, in SQLite and in PostgreSQL. The small one is one collaboration; the large one has the same and as many
more as a country would have, each about as large. So the same pages are in both. (What a collaboration's own years and
bodies cost is counted in tests/app/cost_test.cpp.) Making them takes half an hour; they are kept for the next run."""
import pathlib
import shutil
import sqlite3
import subprocess
import time
import uuid

from papers import invent
from program import Program

COLLABORATION = "storklyngen"
MEASURED = "2024-03-15-maalegruppen"  # the meeting of twenty items

class Archive:
    """One of them on one engine: `folder` for --data, `database` for --database or empty."""

    def __init__(self, binary, size, engine, folder, database):
        self.binary, self.size, self.engine, self.folder, self.database = binary, size, engine, folder, database

    def program(self):
        return Program(self.binary, self.folder, self.database)


def run(*words, **more):
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, **more)


def items_of(folder):
    """How many agenda items the data folder's SQLite has."""
    with sqlite3.connect(f"file:{folder}/tovholder.db?mode=ro", uri=True) as database:
        return database.execute("SELECT COUNT(*) FROM item").fetchone()[0]


def add_collaborations(folder, papers):
    """An import makes the first one only, lest a misspelt name makes another."""
    with sqlite3.connect(folder / "tovholder.db") as database:
        for of_one in papers:
            row = (str(uuid.uuid4()), of_one.name, of_one.name.capitalize(), time.time_ns() // 1000)
            database.execute("INSERT INTO collaboration (id, short_name, name, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", row)


def fill(binary, papers, folder):
    """An interrupted run leaves what is gone on with: papers that are in are not put in twice."""
    if folder.exists():
        return
    begun, unfinished = time.monotonic(), folder.with_name(folder.name + ".part")
    for number, of_one in enumerate(papers):
        if number == 1:  # the first was made by its import
            add_collaborations(unfinished, papers[1:])
        subprocess.run(  # 65: some of the invented papers cannot be read, as in life
            [binary, "import", "--data", unfinished, "--collaboration", of_one.name.capitalize(), of_one],
            stdout=subprocess.DEVNULL,
            check=False,
        )
    with Program(binary, unfinished) as program:
        program.sign_in()  # sets up who is there
    unfinished.rename(folder)
    print(f"made {folder.name}: {items_of(folder)} items in {time.monotonic() - begun:.0f} s", flush=True)


def copy_to_postgresql(binary, folder, postgresql, size):
    """The same archive in a database of its own, and a data folder for its index."""
    own = folder / f"{size}-postgresql"
    address = postgresql.address(size)
    if own.exists():
        return own, address
    postgresql.make(size)
    run(binary, "copy", "--data", folder / size, "--database", address, "--to", "postgresql")
    unfinished = own.with_name(own.name + ".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    with Program(binary, unfinished, address) as program:
        wait_for_index(program)
    unfinished.rename(own)
    return own, address


def wait_for_index(program):
    """Until the index has followed every act."""
    while True:
        figures = program.figures()
        if figures["tovholder_index_position"] >= figures["tovholder_history_position"]:
            return
        time.sleep(0.05)


def archives(binary, folder, postgresql):
    """All four, by (engine, size); made where they are not there."""
    folder = pathlib.Path(folder)
    papers = invent(binary, folder)
    found = {}
    for size, of in (("small", papers[:1]), ("large", papers)):
        fill(binary, of, folder / size)
        found["SQLite", size] = Archive(binary, size, "SQLite", folder / size, "")
        own, address = copy_to_postgresql(binary, folder, postgresql, size)
        found["PostgreSQL", size] = Archive(binary, size, "PostgreSQL", own, address)
    return found
