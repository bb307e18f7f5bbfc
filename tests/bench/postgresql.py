"""A PostgreSQL of our own for the measurements: durable, as in life, and kept in the bench's folder. The one that the
tests use is not, for it writes nothing through."""
import os
import pathlib
import shutil
import subprocess


def programs():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not found:
        raise RuntimeError("no PostgreSQL server here; install it: apt-get install postgresql")
    return found[-1]


class Postgresql:
    """Started when entered, stopped when left. Listens on a socket in its folder alone."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder) / "postgresql"
        self.data = self.folder / "data"

    def _server(self, *words):
        # The server refuses to run as root.
        before = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] if os.geteuid() == 0 else []
        subprocess.run(before + [str(word) for word in words], check=True, cwd=self.folder, stdout=subprocess.DEVNULL)

    def __enter__(self):
        if not (self.data / "PG_VERSION").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            if os.geteuid() == 0:
                shutil.chown(self.folder, "postgres", "postgres")
            self._server(programs() / "initdb", "-D", self.data, "-U", "tovholder", "-A", "trust", "-E", "UTF8", "--locale=C")
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c shared_buffers=256MB"
        self._server(programs() / "pg_ctl", "start", "-s", "-w", "-D", self.data, "-l", self.folder / "log", "-o", options)
        return self

    def __exit__(self, *_):
        self._server(programs() / "pg_ctl", "stop", "-s", "-D", self.data, "-m", "fast")

    def address(self, database, options=""):
        return f"postgresql:///{database}?host={self.folder}&user=tovholder{options}"

    def make(self, database):
        """Anew, where it was there."""
        for words in (["dropdb", "--if-exists"], ["createdb", "--template=template0", "--encoding=UTF8", "--locale=C"]):
            subprocess.run([programs() / words[0], "-h", self.folder, "-U", "tovholder", *words[1:], database], check=True)

    def run(self, database, sql):
        words = [programs() / "psql", "-h", self.folder, "-U", "tovholder", "-d", database, "-qAtX", "-c", sql]
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()

    def seconds_of(self, database, sql, times):
        """The mean time of a statement that pgbench runs so many times on one connection, each a transaction."""
        script = self.folder / "script.sql"
        script.write_text(sql)
        words = [programs() / "pgbench", "-h", self.folder, "-U", "tovholder", "-n", "-M", "prepared", "-t", str(times)]
        said = subprocess.run([*words, "-f", script, database], check=True, capture_output=True, text=True).stdout
        line = next(line for line in said.splitlines() if line.startswith("latency average"))
        return float(line.split("=")[1].split()[0]) / 1000
