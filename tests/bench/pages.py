"""What a page costs: a meeting of twenty items beside nginx with the same bytes in a file, and every kind of page in
an archive a hundred times as large."""
import re

from archive import COLLABORATION, MEASURED
from nginx import Nginx, load
from program import Program
from rows import at, middle

HOME = f"/{COLLABORATION}"
MEETING = f"{HOME}/moeder/{MEASURED}"
LOOK_UPS = 2  # of the session and the collaboration, for any page

# A page of each kind. The search is for a word that only the measured meeting has, and for one that is everywhere:
# what the second costs grows with its hits, up to a bound.
PAGES = (
    ("meeting", MEETING),
    ("item", f"{MEETING}/punkt-2"),
    ("front page", HOME),
    ("meetings", f"{HOME}/moeder"),
    ("meetings of a body", f"{HOME}/moeder?gruppe=maalegruppen"),
    ("a body", f"{HOME}/grupper/maalegruppen"),
    ("a person", f"{HOME}/personer/anna-holm"),
    ("persons", f"{HOME}/personer"),
    ("decisions", f"{HOME}/beslutninger"),
    ("follow-ups", f"{HOME}/opfoelgning"),
    ("who owes", f"{HOME}/opfoelgning/ansvarlige"),
    ("threads", f"{HOME}/sagsgange"),
    ("archive", f"{HOME}/arkiv"),
    ("history", f"{HOME}/historik"),
    ("search, few hits", f"{HOME}/soeg?q=maalegruppen"),
    ("search, many hits", f"{HOME}/soeg?q=status"),
)


def statements(archive, postgresql):
    """Of one request for the meeting's page, counted in PostgreSQL's log: the text of all SQL is the same on both."""
    log = postgresql.folder / "log"
    address = postgresql.address(archive.size, "&options=-c%20log_statement%3Dall")
    with Program(archive.binary, archive.folder, address) as program:
        browser = program.sign_in()
        counts = []
        for _ in range(10):
            begun = log.stat().st_size
            browser.get(MEETING)
            with log.open() as file:
                file.seek(begun)
                said = re.findall(r"LOG:  (?:execute [^:]*|statement): (\w+)", file.read())
            counts.append(sum(word.upper() not in ("BEGIN", "COMMIT", "ROLLBACK", "START", "SET") for word in said))
    return min(counts)  # the others have what runs beside the requests among them


def beside_nginx(part, archive):
    name = archive.engine
    with archive.program() as program:
        browser = program.sign_in()
        page = browser.get(MEETING).encode()
        for _ in range(200):
            browser.get(MEETING)
        served = [program.server_seconds(lambda: [browser.get(MEETING) for _ in range(50)]) for _ in range(15)]
        with Nginx(page) as nginx:
            ours, theirs = [], []
            for _ in range(3):
                ours.append(load(program.port, MEETING, browser.cookie))
                theirs.append(load(nginx.port, "/page.html"))
    ratio = middle([one[0] / other[0] for one, other in zip(ours, theirs)])
    rate, half, most = (middle([one[i] for one in ours]) for i in range(3))
    other_rate, other_half, other_most = (middle([one[i] for one in theirs]) for i in range(3))
    part.add(f"meeting page, {name}: size", len(page) / 1000, "KB")
    part.add(f"meeting page, {name}: server time", middle([one for one, _ in served]) * 1000, "ms", 1)
    part.add(f"meeting page, {name}: of it the program's own on the processor", middle([used for _, used in served]) * 1000, "ms")
    beside = f"{rate:,.0f} a second; nginx {other_rate:,.0f}; wished for 0.25"
    part.add(f"meeting page, {name}: share of nginx's rate", ratio, "", beside=beside)
    part.add(f"meeting page, {name}: 8 at once, median", half, "ms", beside=f"nginx {other_half:.2f} ms")
    part.add(f"meeting page, {name}: 8 at once, 99 of 100", most, "ms", beside=f"nginx {other_most:.2f} ms")


def measure_pages(part, archives, postgresql):
    count = statements(archives["PostgreSQL", "large"], postgresql) - LOOK_UPS
    part.add("meeting page: statements beside session and collaboration", count, "", 12)
    for engine in ("SQLite", "PostgreSQL"):
        beside_nginx(part, archives[engine, "large"])


def side_by_side(browsers, path):
    """Seconds of a page in the small and in the large archive, asked for in turn so that both meet the same machine."""
    times = {browser: [] for browser in browsers}
    for _ in range(5):
        for browser in browsers:
            browser.seconds(path)
    for _ in range(80):
        for browser in browsers:
            times[browser].append(browser.seconds(path))
    return [times[browser] for browser in browsers]


def measure_growth(part, archives, _):
    for engine in ("SQLite", "PostgreSQL"):
        with archives[engine, "small"].program() as small, archives[engine, "large"].program() as large:
            browsers = [small.sign_in(), large.sign_in()]
            for name, path in PAGES:
                few, many = side_by_side(browsers, path)
                beside = f"{at(few, 0.5) * 1000:.2f} ms and {at(many, 0.5) * 1000:.2f} ms"
                part.add(f"{name}, {engine}: large archive against small", at(many, 0.5) / at(few, 0.5), "x", 1.2, beside=beside)
