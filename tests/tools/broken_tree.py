"""A small tree of files to run one of the house's tools on."""

import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


class TreeTest(unittest.TestCase):
    """Each test says what files there are and which findings the tool must make, no others."""

    tool = ""
    sound = {}

    def run_on(self, files):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in (self.sound | files).items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            return subprocess.run([ROOT / "tools" / self.tool, folder], capture_output=True, text=True)

    def assert_sound(self, files):
        done = self.run_on(files)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def assert_found(self, files, *findings):
        done = self.run_on(files)
        self.assertEqual(done.returncode, 1, done.stderr)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), len(findings), done.stdout)
        for line, finding in zip(lines, findings):
            self.assertIn(finding, line)
