"""Reads C++ source far enough to tell code, comments and texts apart, and lists the tree's files."""

import pathlib
import re
import subprocess

PIECES = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)"""
    r"""|(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\((?P<inside>.*?)\)(?P=mark)")"""
    r"""|(?P<text>"(?:[^"\\\n]|\\.)*")"""
    r"""|(?P<character>(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+')""",
    re.DOTALL | re.VERBOSE,
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<sign>["<])(?P<path>[^">]+)[">]', re.MULTILINE)


class Source:
    """One C++ file: `code` without comments and texts, `texts` with the line each begins at."""

    def __init__(self, content):
        self.content = content
        self.texts = []
        self.comments = []
        self.code = PIECES.sub(self._take, content)
        self.includes = [
            (content.count("\n", 0, found.start()) + 1, found["sign"], found["path"])
            for found in INCLUDE.finditer(content)
        ]

    def _take(self, found):
        line = self.content.count("\n", 0, found.start()) + 1
        whole = found.group()
        if found["comment"] is not None:
            self.comments.append((line, whole))
        elif found["raw"] is not None:
            self.texts.append((line, found["inside"]))
        elif found["text"] is not None:
            self.texts.append((line, whole[1:-1]))
        # What is left keeps its lines, so that a line number means the same before and after.
        return " " + "\n" * whole.count("\n")


def tree_files(root, *folders):
    """Files below the folders that belong to the repository, relative to root, sorted; outside a
    repository (the tools' own tests) everything there."""
    root = pathlib.Path(root)
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders],
        capture_output=True,
    )
    if listed.returncode == 0:
        names = [pathlib.PurePosixPath(name.decode()) for name in listed.stdout.split(b"\0") if name]
    else:
        names = [
            pathlib.PurePosixPath(path.relative_to(root).as_posix())
            for folder in folders
            for path in ([root / folder] if (root / folder).is_file() else (root / folder).rglob("*"))
        ]
    return sorted({name for name in names if (root / name).is_file()})


def read(root, name):
    return (pathlib.Path(root) / name).read_text(encoding="utf-8", errors="replace")
