"""How soon the program answers, how much memory it takes, how quickly papers go in and the index is made anew."""
import random
import re
import shutil
import subprocess
import time

from archive import wait_for_index
from pages import HOME, MEETING, PAGES
from program import Browser, Program
from rows import middle

IMPORTED = 1_000


def start_seconds(archive, cookies):
    """From the process's start to the last byte of its first page, a meeting's, for somebody signed in before."""
    program = Program(archive.binary, archive.folder, archive.database)
    program.words.remove("--sign-in-link")
    browser = Browser(program.port)
    browser.cookies = cookies
    begun = time.perf_counter()
    process = subprocess.Popen(program.words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            browser.get(MEETING)
            break
        except OSError:
            browser.socket = None
            time.sleep(0.001)
    took = time.perf_counter() - begun
    process.terminate()
    process.wait()
    return took


def measure_start(part, archive):
    with archive.program() as program:
        cookies = program.sign_in().cookies
    start_seconds(archive, cookies)
    times = [start_seconds(archive, cookies) for _ in range(7)]
    part.add(f"start with the large archive, {archive.engine}: to the first page", middle(times) * 1000, "ms", 300)


def addresses(browser):
    """Pages all over the archive: those that the lists link to, and the lists."""
    found = {path for _, path in PAGES}
    for path in list(found):
        found |= set(re.findall(rf'href="({HOME}/(?:moeder|personer|opfoelgning|grupper)/[^"?#]+)"', browser.get(path)))
    return sorted(path for path in found if not path.endswith((".csv", ".xlsx")))


def resident(program):
    """Megabytes that are the program's own, and those of files that it has mapped: the index, the program itself."""
    with open(f"/proc/{program.process.pid}/status") as status:
        sizes = dict(re.findall(r"^(\w+):\s+(\d+) kB", status.read(), re.MULTILINE))
    return int(sizes["RssAnon"]) / 1000, int(sizes["RssFile"]) / 1000


def measure_memory(part, archive):
    chance = random.Random(7)
    with archive.program() as program:
        browser = program.sign_in()
        before, _ = resident(program)
        pages = addresses(browser)
        for _ in range(10_000):
            browser.get(chance.choice(pages))
        own, mapped = resident(program)
    beside = f"of it the program's own {own:.0f} MB ({before:.0f} at start), the rest mapped files"
    part.add(f"memory after 10,000 requests, {archive.engine}", own + mapped, "MB", 100, beside=beside)


def measure_import(part, archive, folder):
    papers, into = folder / "papers-1000", folder / "imported"
    shutil.rmtree(papers, ignore_errors=True)
    shutil.rmtree(into, ignore_errors=True)
    papers.mkdir()
    every = sorted((folder / "papers").rglob("*.txt"))
    for paper in random.Random(7).sample(every, IMPORTED):
        shutil.copy(paper, papers)
    begun = time.perf_counter()
    words = [archive.binary, "import", "--data", into, "--collaboration", "Storklyngen", papers]
    subprocess.run(words, stdout=subprocess.DEVNULL, check=False)
    part.add("import of 1,000 files, SQLite: files a second", IMPORTED / (time.perf_counter() - begun), "")
    shutil.rmtree(into)


def measure_rebuild(part, archive):
    """The index of the whole archive, decisions, follow-ups and people too, by the program that serves meanwhile."""
    for index in archive.folder.glob("search.db*"):
        index.unlink()
    begun = time.perf_counter()
    with archive.program() as program:
        wait_for_index(program)
    part.add(f"index of the large archive made anew, {archive.engine}", time.perf_counter() - begun, "s")


def measure_starting(part, archives, _):
    large = archives["SQLite", "large"]
    measure_import(part, large, large.folder.parent)
    for engine in ("SQLite", "PostgreSQL"):
        measure_start(part, archives[engine, "large"])
        measure_memory(part, archives[engine, "large"])
        measure_rebuild(part, archives[engine, "large"])
