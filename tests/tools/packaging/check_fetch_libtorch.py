# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""fetch_libtorch.sh resumes, verifies and is atomic: a bad line costs minutes, never a broken engine.
Usage: check_fetch_libtorch.py PACKAGING_DIR. Serves tiny stand-ins of the wheels from this machine."""
import hashlib
import http.server
import io
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import zipfile
from pathlib import Path

packaging = Path(sys.argv[1])
NAMES = ("torch-2.11.0-cp312-cp312-manylinux_2_28_x86_64.whl", "nvidia_cuda_runtime-13.0.96-py3-none-any.whl",
         "nvidia_cublas-13.1.0.3-py3-none-any.whl")


def wheel(name):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        if name.startswith("torch"):
            for member in ("torch/include/a.h", "torch/lib/libtorch_cpu.so", "torch/lib/libtorch_cuda.so", "torch/lib/libtorch_python.so",
                           "torch/share/x", "torch/__init__.py", "torch-2.11.0.dist-info/METADATA", "torch-2.11.0.dist-info/licenses/L"):
                archive.writestr(member, member * 500)
        else:
            archive.writestr(f"nvidia/cu13/lib/{name[:12]}.so", name * 500)
            archive.writestr(f"{name[:12]}.dist-info/METADATA", "x")
    return content.getvalue()


WHEELS = {name: wheel(name) for name in NAMES}


class Index(http.server.BaseHTTPRequestHandler):
    """Two kinds of pages: /simple/PROJECT/ with relative links, and the files, by range."""
    ranges = []
    damaged = False

    def do_GET(self):
        name = self.path.rsplit("/", 1)[-1]
        if self.path.startswith("/simple/"):
            body, status = "".join(f'<a href="../../files/{n}#sha256=0">{n}</a><br/>' for n in NAMES).encode(), 200
        elif name in WHEELS:
            body, status = WHEELS[name], 200
            start = self.headers.get("Range", "bytes=0-")[6:].split("-")[0]
            if start != "0":
                Index.ranges.append((name, int(start)))
                body, status = body[int(start):], 206
            body = bytes(len(body)) if Index.damaged else body
        else:
            body, status = b"", 404
        self.send_response(status)
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{len(WHEELS[name]) - 1}/{len(WHEELS[name])}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def table():
    rows = [("cuda" if "cublas" in name else "cpu", name, hashlib.sha256(data).hexdigest(), str(len(data)), "1000000")
            for name, data in WHEELS.items()]
    return "".join(" ".join(row) + "\n" for row in rows)


def fetch(script, cache, *options):
    environment = dict(os.environ, PIP_INDEX_URL=f"http://127.0.0.1:{server.server_port}/simple", no_proxy="127.0.0.1")
    return subprocess.run([str(script), str(cache), *options], capture_output=True, text=True, env=environment)


def check(script, cache):
    part = cache / "downloads" / (NAMES[0] + ".part")
    part.parent.mkdir(parents=True)

    Index.damaged = True
    failed = fetch(script, cache)
    assert failed.returncode == 1 and "damaged" in failed.stderr, failed
    assert not (cache / "libtorch-2.11.0").exists() and not part.exists()

    Index.damaged = False
    part.write_bytes(WHEELS[NAMES[0]][:1000])
    done = fetch(script, cache)
    assert done.returncode == 0 and "download" in done.stderr, done
    assert (NAMES[0], 1000) in Index.ranges, "a partial download was not resumed"
    engine = cache / "libtorch-2.11.0"
    assert (engine / "torch/lib/libtorch_cpu.so").exists() and (engine / "nvidia/cu13/lib").is_dir()
    assert not (engine / "torch/lib/libtorch_cuda.so").exists() and not (engine / "torch/lib/libtorch_python.so").exists()
    assert sorted(entry.name for entry in cache.iterdir()) == [".fetch-lock", "downloads", "libtorch-2.11.0"]

    again = fetch(script, cache)
    assert again.returncode == 0 and again.stderr == "", again
    cuda = fetch(script, cache, "--cuda")
    assert cuda.returncode == 0 and (engine / "torch/lib/libtorch_cuda.so").exists(), cuda
    assert fetch(script, cache).stderr == "", "a set with NVIDIA's libraries serves the CPU too"

    (engine / ".complete").unlink()
    WHEELS.clear()
    failed = fetch(script, cache)
    assert failed.returncode == 1 and (engine / "torch/lib/libtorch_cpu.so").exists(), failed


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
threading.Thread(target=server.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as folder:
    copy = Path(folder) / "fetch_libtorch.sh"
    shutil.copy(packaging / "fetch_libtorch.sh", copy)
    (copy.parent / "libtorch_wheels.txt").write_text(table())
    check(copy, Path(folder) / "cache")
server.shutdown()
print("resumed, verified, atomic")
