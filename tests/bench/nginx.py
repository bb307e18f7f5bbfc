"""nginx with a file of ours, and wrk, which asks both it and the program in the same way."""
import pathlib
import re
import subprocess
import tempfile
import time

from program import Browser, free_port

CONFIGURATION = """
daemon off;
worker_processes auto;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    types {{ text/html html; }}
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}/pages; }}
}}
"""


class Nginx:
    """Serves one page, as a file, on a free port of this machine."""

    def __init__(self, page):
        self.page, self.port = page, free_port()

    def __enter__(self):
        self.kept = tempfile.TemporaryDirectory(prefix="tovholder-nginx-")
        folder = pathlib.Path(self.kept.name)
        folder.chmod(0o755)
        (folder / "pages").mkdir()
        (folder / "pages" / "page.html").write_bytes(self.page)
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=self.port))
        words = ["nginx", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
        self.process = subprocess.Popen(words)
        for _ in range(200):
            try:
                Browser(self.port).get("/page.html")
                return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError("nginx does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.kept.cleanup()


def load(port, path, cookie="", seconds=3, connections=8):
    """Requests a second, and the milliseconds that half and 99 of 100 of them do not take longer than."""
    words = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "-H", f"Cookie: {cookie}"]
    said = subprocess.run([*words, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(said)
    milliseconds = {"us": 0.001, "ms": 1, "s": 1000}
    waited = {share: float(value) * milliseconds[unit] for share, value, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s)", said)}
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)), waited["50"], waited["99"]
