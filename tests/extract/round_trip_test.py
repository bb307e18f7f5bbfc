#!/usr/bin/env python3
"""usage: round_trip_test.py TOVHOLDER REPOSITORY [TEXT...]

Makes PDFs (Chromium), Word documents (pandoc) and web pages of the repository's own invented minutes, and of
the texts named, and holds that each is read to the same record as the text, places aside. Prints what differs
and exits with 1.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zlib

DEMO = [
    "2021-03-12-klyngestyregruppen-referat",
    "2021-11-10-temagruppe-voksne-referat",
    "2022-05-18-temagruppe-boern-og-unge-referat",
    "2024-11-08-klyngestyregruppen-referat",
]
# Made in all ways; of the other cases the text's own lines only, and a PDF of each tenth.
CASES = ["contents_with_dots", "labels_below", "substitutes", "bulleted_headings"]
EACH_PDF = 10
# What says where a line stood and how many there were; no part of what was read.
PLACES = {"place", "places", "counts", "doubts", "unplaced"}


def without_places(value):
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items() if key not in PLACES}
    if isinstance(value, list):
        return [without_places(inner) for inner in value]
    # Two short lines are two paragraphs in Word and one in a text; which, is not held here.
    return " ".join(value.split()) if isinstance(value, str) else value


def differences(wanted, got, path=""):
    if type(wanted) is not type(got) or (isinstance(wanted, list) and len(wanted) != len(got)):
        return [f"{path}: {wanted!r:.200} became {got!r:.200}"]
    if isinstance(wanted, dict):
        keys = sorted(set(wanted) | set(got))
        return [line for key in keys for line in differences(wanted.get(key), got.get(key), f"{path}.{key}")]
    if isinstance(wanted, list):
        return [line for i, pair in enumerate(zip(wanted, got)) for line in differences(*pair, f"{path}[{i}]")]
    return [] if wanted == got else [f"{path}: {wanted!r:.200} became {got!r:.200}"]


def page(body):
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>Prøve</title></head><body>{body}</body></html>'


def pages_of(text):
    """The text as it stands, and with a paragraph for each block of lines."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    small = "<style>pre {white-space: pre-wrap; font-size: 9pt}</style>"
    return {
        "lines": page(small + "<pre>" + html.escape(text) + "</pre>"),
        "paragraphs": page("\n".join(f"<p>{html.escape(block)}</p>".replace("\n", "<br>\n") for block in blocks)),
    }


def printed(source):
    pdf = source.with_suffix(".pdf")
    browser = f"--user-data-dir={source.parent}/browser"
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", browser, f"--print-to-pdf={pdf}",
                    source], check=True, capture_output=True, timeout=120)
    return pdf


def converted(source):
    word = source.with_suffix(".docx")
    subprocess.run(["pandoc", "--from=html", f"--output={word}", source], check=True)
    return word


def make(text, folder, all_ways, pdf):
    """The files of all kinds, made from the text."""
    made = []
    for name, markup in pages_of(text).items():
        if name != "lines" and not all_ways:
            continue
        source = folder / f"{name}.html"
        source.write_text(markup, encoding="utf-8")
        made += [source, converted(source)] + ([printed(source)] if pdf else [])
    if all_ways:
        word = folder / "markdown.docx"
        subprocess.run(["pandoc", "--from=markdown-smart+hard_line_breaks", f"--output={word}"], check=True,
                       input=text.encode())
        made.append(word)
    return made


def is_printed(path):
    """Tabs, page ends and pages that are one line do not come through other programs as they were."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return not re.search(r"[\t\f\ufffd]", text) and max(map(len, text.split("\n"))) <= 200


def main():
    program, repository = sys.argv[1], pathlib.Path(sys.argv[2])
    texts = [repository / "tests/samples/aaklyngen" / f"{name}.txt" for name in DEMO]
    cases = sorted((repository / "tests/reading/cases").glob("*/input.txt"))
    texts += [path for path in cases if path.parent.name in CASES] + [pathlib.Path(path) for path in sys.argv[3:]]
    others = [path for path in cases if path.parent.name not in CASES and is_printed(path)]

    def record(path):
        done = subprocess.run([program, "read", path], check=True, capture_output=True)
        return without_places(json.loads(done.stdout))

    failed = passed = 0
    for source in texts + others:
        wanted = record(source)
        all_ways = source in texts
        with tempfile.TemporaryDirectory() as folder:
            # By the name, so that a new case does not change which of the others are printed.
            pdf = all_ways or zlib.crc32(source.parent.name.encode()) % EACH_PDF == 0
            for file in make(source.read_text(encoding="utf-8"), pathlib.Path(folder), all_ways, pdf):
                found = differences(wanted, record(file))
                passed, failed = passed + (not found), failed + bool(found)
                for line in found[:10]:
                    print(f"{source.parent.name}/{source.name} as {file.name}{line}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
