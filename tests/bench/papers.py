"""The papers of the archives: the program's own invented minutes of many towns. As they are, all towns have the same
hundred matters, and an archive of them would be a few matters that go on for ever; so each town gets matters of its
own, by another end to the words that its titles have."""
import json
import re
import subprocess

MEETINGS = 28_000
SMALL = ("aldersby", "birkemark")  # the towns of the collaboration that is measured, in both archives
TOGETHER = 2  # towns of each of the others
# Standing items are called the same everywhere.
STANDING = re.compile(r"(?i)godkend|dagsorden|velkomst|kommende|møder|meddel|eventuelt|oriente|siden|opfølg|status|aftale|parter|lukket")
NAME = re.compile(r"\d{4}-\d\d-\d\d-.*?([a-z]+(?:-\d+)?)-referat\.txt")
WORD = re.compile(r"[^\W\d_]{6,}")

SENTENCES = (
    "Indsatsen er kommet godt i gang i de fire kommuner, og erfaringerne samles løbende.",
    "Der er fortsat udfordringer med overgange mellem hospital og kommune efter udskrivelse.",
    "Gruppen drøftede, hvordan almen praksis bedst inddrages i det videre arbejde.",
    "Det er vigtigt, at borgeren oplever ét samlet forløb på tværs af sektorer.",
)


def measured_minutes():
    """Twenty items whose page is about 60 KB."""
    text = (
        "Referat: Maalegruppen\n\nTidspunkt: Fredag den 15. marts 2024 kl. 9.00-15.30\nSted: Store Sal\n\n"
        "Deltagere:\nSolby Kommune\nDirektør Anna Holm\nHospitalet i Solby\nOverlæge Bent Riis\n\n"
        "Afbud:\nCarl Voss\n\n"
    )
    for number in range(1, 21):
        case = "\n".join(SENTENCES[(number + line) % 4] for line in range(4))
        text += (
            f"{number}. Status for indsats {number} v/ Anna Holm\n\nIndstilling:\nDet indstilles, at gruppen\n"
            f"• drøfter status\n• godkender planen\n\nSagsfremstilling:\n{case}\n\nBilag:\nBilag 1: Plan\n\n"
            f"Referat:\n{' '.join(SENTENCES[:2])}\nSekretariatet udarbejder et notat om indsats {number} til næste "
            "møde.\n\nBeslutning:\nGruppen godkendte planen.\n\n"
        )
    return text


def titles_of(truth):
    return [item["title"] or "" for item in json.loads(truth.read_text())["items"]]


def own_end(number):
    """Letters that no stemming takes off."""
    return "".join("bcdfghkmpz"[int(digit)] for digit in str(number)) + "ox"


def town_of(paper):
    found = NAME.fullmatch(paper.name)
    return found and found.group(1)


def matters_of(papers):
    """The words of a town's titles, but for those of standing items."""
    words = set()
    for paper in papers:
        for title in titles_of(paper.with_suffix(".json")):
            if not STANDING.search(title):
                words |= {word.lower() for word in WORD.findall(title)}
    return words


def collaborations(towns):
    """What each town's collaboration is called: "storklyngen", or a number."""
    others = sorted(set(towns) - set(SMALL))
    return {town: "storklyngen" for town in SMALL} | {
        town: f"kreds-{number // TOGETHER + 1:03}" for number, town in enumerate(others)
    }


def invent(binary, folder):
    """A folder for each collaboration in `folder`/papers, with one file for each meeting's minutes: the measured one
    first."""
    papers = folder / "papers"
    measured = papers / "storklyngen" / "0-measured.txt"
    if measured.exists():
        return sorted(papers.iterdir(), key=lambda one: (one != measured.parent, one.name))
    words = ["--seed", "11", "--meetings", str(MEETINGS), "--today", "2026-11-20", "--truth", "--out", str(folder / "invented")]
    subprocess.run([binary, "simulate", *words], check=True, stdout=subprocess.DEVNULL)
    towns = {}
    for paper in (folder / "invented").iterdir():
        if town := town_of(paper):
            towns.setdefault(town, []).append(paper)
    whose = collaborations(towns)
    for number, town in enumerate(sorted(towns)):
        into = papers / whose[town]
        into.mkdir(parents=True, exist_ok=True)
        matters, end = matters_of(towns[town]), own_end(number)
        for paper in towns[town]:
            text = WORD.sub(lambda word: word[0] + end if word[0].lower() in matters else word[0], paper.read_text())
            (into / paper.name).write_text(text)
    measured.write_text(measured_minutes())
    return invent(binary, folder)
