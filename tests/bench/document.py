"""docs/performance.md, from the last figures of every part."""
import json
import os
import pathlib
import re
import subprocess

from rows import Row, figure

HEAD = """# What it costs

Every figure here was measured by the command above its table, beside what it is compared with in the same run; the
command fails when a row is lost. `./dev bench` runs them all and writes this page. Counts that are the same on every
machine (statements, bytes, allocations) are held by `./dev test` instead, in `tests/app/costs.txt`.

Ratios can be relied on, for both sides met the same machine. Times by the clock cannot on a machine that does other
things: the load beside each table is how many programs wanted the processor then, lowest and highest, our own among
them.

"""

PARTS = {
    "pages": "A meeting's page",
    "growth": "A hundred times the archive",
    "saves": "A save",
    "starting": "Starting, memory, import",
    "search": "Searching",
    "threads": "Threads",
    "reading": "Reading",
}

KNOWN = """## What is known of what is lost

Seen in a profile, in SQL or in system calls:

- The front page of a large archive adds up counts by body and year, and reads them all. The large archive that
  was measured in November 2026 had hundreds of bodies in one collaboration, the small one fifteen; one is made as a
  country's now, of collaborations alike, and not measured yet. Filters name every body, and the lists' pages are three to fourteen
  times as large for it. With one body no list of `tests/app/cost_test.cpp` grows with the meetings alone.
- Closing a follow-up is 17 statements, and some 28 pages of SQLite's file are written. The less a commit costs on a disk,
  the more of the ratio is these.
- On PostgreSQL each statement is a way to the server and back, and so are the beginning and the end of a transaction.
- An item's page reads the whole thread that the item is in, to show the six nearest of it.

Not looked into: the pages of a body, of persons and of who owes, and searches, in the large archive.

"""

NOT_YET = """## Not there yet

Nothing is measured of what the program does not have: renumbering 250 items, opening 50 items with attachments and
comments, putting off 10 items with attachments; 1,000 readers of a live page; public pages, finished when published.
"""


def said(*words):
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return subprocess.CompletedProcess(words, 1, "", "")


def versions(folder):
    """The machine and what is compared with."""
    processor = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    disk = said("findmnt", "-no", "SOURCE,FSTYPE", "-T", str(folder)).stdout.split()
    postgres = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    lines = {
        "processors": f"{os.cpu_count()}, {processor.group(1) if processor else 'unknown'}",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB",
        "disk": " ".join(disk),
        "system": said("uname", "-sr").stdout.strip(),
        "compiler": said("c++", "--version").stdout.split("\n")[0],
        "SQLite": said("dpkg-query", "-W", "-f", "${Version}", "libsqlite3-0").stdout,
        "PostgreSQL": said(str(postgres[-1]), "--version").stdout.strip() if postgres else "",
        "nginx": said("nginx", "-v").stderr.strip().rsplit("/", 1)[-1],
        "asked by": said("wrk", "-v").stdout.split("\n")[0].split(" [")[0],
    }
    return "| | |\n|---|---|\n" + "".join(f"| {name} | {value} |\n" for name, value in lines.items()) + "\n"


def table(name, kept):
    low, high = kept["load"]
    text = f"## {PARTS[name]}\n\n    ./dev bench {name}\n\n{kept['begun']}, load {low:.1f} to {high:.1f}.{kept['note']}\n\n"
    text += "| what | measured | aim | | beside |\n|---|---|---|---|---|\n"
    for values in kept["rows"]:
        row = Row(**values)
        judged = "" if row.aim is None else "held" if row.held else "**lost**"
        text += f"| {row.what} | {figure(row.measured)} {row.unit}".rstrip() + f" | {row.aimed} | {judged} | {row.beside} |\n"
    return text + "\n"


def section(name, results):
    kept = results / f"{name}.json"
    if not kept.exists():
        return f"## {PARTS[name]}\n\n    ./dev bench {name}\n\nNot measured.\n\n"
    return table(name, json.loads(kept.read_text()))


def write(path, results, folder):
    path.write_text(HEAD + versions(folder) + "".join(section(name, results) for name in PARTS) + KNOWN + NOT_YET)
