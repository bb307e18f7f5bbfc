"""A row is one figure: what was measured, how much, what was aimed at and what it is compared with."""
import dataclasses
import json
import os
import statistics
import time


@dataclasses.dataclass
class Row:
    what: str
    measured: float
    unit: str
    aim: float | None = None  # nothing: published, not held to
    at_least: bool = False  # the aim is to reach; else not to pass
    beside: str = ""  # what it is compared with, measured in the same run

    @property
    def held(self):
        if self.aim is None:
            return True
        return self.measured >= self.aim if self.at_least else self.measured <= self.aim

    @property
    def aimed(self):
        return "" if self.aim is None else f"{'at least' if self.at_least else 'at most'} {self.aim:g} {self.unit}".strip()

    def line(self):
        judged = "" if self.aim is None else "held" if self.held else "LOST"
        return f"{self.what:<66} {figure(self.measured):>8} {self.unit:<5} {self.aimed:<18} {judged:<5} {self.beside}".rstrip()


def figure(value):
    """Three digits that tell something."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class Part:
    """What one command measured: its rows are said as they come, and kept for the document."""

    def __init__(self, name, folder):
        self.name, self.path = name, folder / f"{name}.json"
        self.rows, self.note = [], ""
        self.begun, self.load = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()), [os.getloadavg()[0]]

    def add(self, *values, **more):
        row = Row(*values, **more)
        self.rows.append(row)
        self.load.append(os.getloadavg()[0])
        print(row.line(), flush=True)

    def keep(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"begun": self.begun, "load": [min(self.load), max(self.load)], "note": self.note, "rows": [vars(row) for row in self.rows]}
        self.path.write_text(json.dumps(kept, indent=1))

    @property
    def held(self):
        return all(row.held for row in self.rows)


def middle(values):
    return statistics.median(values)


def at(values, share):
    """Of the sorted values the one that so large a share is not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
