"""The real program, running for a measurement, and somebody who asks it by HTTP on one connection that stays."""
import re
import signal
import socket
import subprocess
import time
import urllib.parse


class Browser:
    """One connection that is kept; the cookie of whoever is signed in. Hardly anything lies between the clock
    and the socket, so that what is measured is the program."""

    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.socket = None
        self.headers = {}

    def _connect(self):
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=120)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _answer(self):
        got = b""
        while b"\r\n\r\n" not in got:
            piece = self.socket.recv(262144)
            if not piece:
                raise ConnectionError("the program closed the connection")
            got += piece
        head, _, body = got.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.headers = dict(line.lower().split(": ", 1) for line in lines[1:] if not line.lower().startswith("set-cookie"))
        for line in lines[1:]:
            if line.lower().startswith("set-cookie: "):
                name, _, value = line[12:].split(";")[0].partition("=")
                self.cookies[name] = value
        pieces, length, wanted = [body], len(body), int(self.headers.get("content-length", 0))
        while length < wanted:
            pieces.append(self.socket.recv(262144))
            length += len(pieces[-1])
        return int(lines[0].split()[1]), b"".join(pieces)

    def send(self, request):
        """Status and body; a connection that was closed meanwhile is opened again once."""
        for last in (False, True):
            try:
                if self.socket is None:
                    self._connect()
                self.socket.sendall(request)
                return self._answer()
            except (ConnectionError, BrokenPipeError):
                self.socket = None
                if last:
                    raise

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)

    def request_of(self, path):
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n\r\n".encode()

    def get(self, path):
        status, body = self.send(self.request_of(path))
        if status != 200:
            raise RuntimeError(f"{path} answered {status}")
        return body.decode()

    def post(self, path, fields):
        body = urllib.parse.urlencode(fields)
        return self.send(
            (
                f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nOrigin: http://127.0.0.1:{self.port}\r\n"
                f"Cookie: {self.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\n\r\n{body}"
            ).encode()
        )

    def seconds(self, path):
        """How long the page takes from the first byte sent to the last received."""
        request = self.request_of(path)
        begun = time.perf_counter()
        status, _ = self.send(request)
        took = time.perf_counter() - begun
        if status != 200:
            raise RuntimeError(f"{path} answered {status}")
        return took


def token(page):
    return re.search(r'name="csrf" value="([^"]+)"', page).group(1)


class Program:
    """`tovholder serve` on a folder, or on a database besides; ended when it is left."""

    def __init__(self, binary, folder, database=""):
        self.port, self.watched = free_port(), free_port()
        self.words = [binary, "serve", "--data", str(folder), "--port", str(self.port)]
        self.words += ["--metrics-port", str(self.watched), "--sign-in-link"]
        if database:
            self.words += ["--database", database]
        self.said = ""
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(self.words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while "Ctrl-C" not in self.said:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"did not start; it said:\n{self.said}")
            self.said += line
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    def sign_in(self):
        """Somebody who may do everything; where there is nobody yet, they are set up."""
        browser = Browser(self.port)
        path = re.search(r"http://[^/]+(/(?:engangslink|opsaetning)/\S+)", self.said).group(1)
        fields = {"csrf": token(browser.get(path))}
        if path.startswith("/opsaetning"):
            password = "mosen er vaad i november"
            fields |= {"name": "Sigrid Ahlmark", "email": "sigrid@bench.example", "password": password, "password_again": password}
        status, _ = browser.post(path, fields)
        if status != 303:
            raise RuntimeError(f"signing in answered {status}")
        return browser

    def figures(self):
        """What the program says of itself, by name; without what it counts by route."""
        text = Browser(self.watched).get("/metrics")
        return {name: float(value) for name, value in re.findall(r"^(\w+) ([\d.e+-]+)$", text, re.MULTILINE)}

    def server_seconds(self, work):
        """The program's own mean time for each request that `work` made, from a request's head to its answer's end; and
        how much of the processor it used meanwhile for each, which a busy machine hardly changes."""
        before = self.figures()
        work()
        after = self.figures()
        name = "tovholder_http_request_seconds"
        count, taken, used = (after[each] - before[each] for each in (f"{name}_count", f"{name}_sum", "process_cpu_seconds_total"))
        return taken / count, used / count


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
