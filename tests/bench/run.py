#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Measures, and prints a table for docs/performance.md. Ours and the peer run by turns, so that a busy machine hits both.

run.py BUILD_FOLDER CACHE_FOLDER [engine|shapes|load|memory|library|prompting|wall|startup …]"""
import json
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import large_model
import prompting as template_language

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STARTER = os.path.join(ROOT, "resources", "starter")
ROUNDS = int(os.environ.get("SEEDBOOK_BENCH_ROUNDS", "5"))


def row(what, value, note=""):
    print(f"| {what} | {value} | {note} |", flush=True)


def middle(values, digits=3):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def ours(build):
    out = subprocess.run([os.path.join(build, "bin", "bench_engine"), "--benchmark_format=json"], check=True,
                         stdout=subprocess.PIPE, text=True).stdout
    return {int(re.search(r"pictures/(\d+)", run["name"])[1]): run for run in json.loads(out)["benchmarks"]
            if run["name"].startswith("pictures/")}


def engine(build, cache):
    python = os.path.join(cache, "venv-oracles", "bin", "python")
    peer = os.path.join(ROOT, "tests", "bench", "peer_diffusers.py")
    mine, theirs = {}, {}
    for _ in range(ROUNDS):
        for batch, run in ours(build).items():
            mine.setdefault(batch, []).append(run)
        if os.path.exists(python):
            out = subprocess.run([python, peer, STARTER, "--runs", "2"], check=True, stdout=subprocess.PIPE, text=True).stdout
            for key, value in json.loads(out.splitlines()[-1]).items():
                if key.startswith("s_per_picture_batch_"):
                    theirs.setdefault(int(key.rsplit("_", 1)[1]), []).append(value)
    row("matmul peak, GFLOP/s", middle([run["peak_GFLOP/s"] for run in mine[1]], 0), "2048x2048, same run")
    for batch, runs in sorted(mine.items()):
        seconds = [run["s_per_picture"] for run in runs]
        row(f"starter, 16 steps with guidance, batch {batch}: ms a picture", middle([s * 1000 for s in seconds], 0), f"{ROUNDS} rounds")
        row(f"batch {batch}: GFLOP/s, and share of the matmul peak", middle([run["GFLOP/s"] for run in runs], 0),
            middle([run["of_peak"] for run in runs], 2) + "; aim 0.35")
        if batch in theirs:
            ratio = [b / a for a, b in zip(seconds, theirs[batch])]
            row(f"batch {batch}: diffusers, ms a picture", middle([s * 1000 for s in theirs[batch]], 0),
                f"ours is {middle(ratio, 2)}x faster; aim {1.5 if batch == 1 else 1.25}x")
    if not theirs:
        row("diffusers", "not measured", "the Python peer is not installed")


class Server:
    """A process that answers each line of its input, so that two models stay loaded and take turns."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, work):
        print(work, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait(60)


def shapes(build, cache):
    python = os.path.join(cache, "venv-oracles", "bin", "python")
    if not os.path.exists(python):
        row("diffusers", "not measured", "the Python peer is not installed")
        return
    works = {"unet": "SD 1.5 UNet step with guidance, 512 px", "vae": "VAE decode, 512 px", "taesd": "TAESD decode, 512 px"}
    for work, title in works.items():
        mine = Server(os.path.join(build, "bin", "bench_shapes"))
        peer = Server(python, os.path.join(ROOT, "tests", "bench", "peer_shapes.py"))
        mine.ask(work), peer.ask(work)
        rounds = [(mine.ask("peak"), mine.ask(work), peer.ask(work)) for _ in range(ROUNDS)]
        mine.end(), peer.end()
        ratio = [theirs["seconds"] / ours["seconds"] for _, ours, theirs in rounds]
        row(f"{title}: s", middle([ours["seconds"] for _, ours, _ in rounds], 2), f"{ROUNDS} rounds, CPU fp32, random weights")
        row(f"{title}: diffusers, s", middle([theirs["seconds"] for _, _, theirs in rounds], 2),
            f"ours is {middle(ratio, 2)}x faster; aim 1.15x")
        if rounds[0][1]["GFLOP/s"] > 0:
            row(f"{title}: GFLOP/s, and share of the matmul peak", middle([ours["GFLOP/s"] for _, ours, _ in rounds], 0),
                middle([ours["GFLOP/s"] / peak["GFLOP/s"] for peak, ours, _ in rounds], 2) + ("; aim 0.85" if work == "unet" else ""))


def prompting(build, cache):
    template_language.prompting(build, cache, ROUNDS, row, middle)


def library(build, _cache):
    titles = {"sd1": "SD 1.5 single file", "sd2": "SD 2.1 single file", "sdxl": "SDXL single file", "lora": "LoRA for SDXL"}
    with tempfile.TemporaryDirectory(prefix="seedbook-bench-") as folder:
        runs = [json.loads(subprocess.run([os.path.join(build, "bin", "bench_library"), folder], check=True, stdout=subprocess.PIPE,
                                          text=True).stdout) for _ in range(ROUNDS)]
    for name, title in titles.items():
        row(f"{title}: ms to read its header for the library", middle([run[name] for run in runs], 2), "limit 2")


def wall(build, _cache):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    subprocess.run([os.path.join(build, "bin", "bench_wall")], check=True, env=environment)


def load(build, cache):
    large_model.load(build, cache, ROUNDS, row, middle)


def memory(build, cache):
    large_model.memory(build, cache, ROUNDS, row, middle)


def resident_mib(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024


def startup(build, _cache):
    home = tempfile.mkdtemp(prefix="seedbook-bench-")
    environment = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    studio, cli = (os.path.join(build, "bin", name) for name in ("seedbook", "seedbook-cli"))
    project = os.path.join(home, "project")
    times, resident = [], []
    try:
        subprocess.run([cli, "new", project], check=True, env=environment, stdout=subprocess.DEVNULL)
        for _ in range(ROUNDS):
            process = subprocess.Popen([studio, project, "--print-startup"], env=environment, stdout=subprocess.PIPE, text=True)
            times.append(float(re.search(r"[\d.]+", process.stdout.readline())[0]))
            process.terminate()
            process.wait(30)
        # A queue left by an interrupted run goes on in the studio, so the model is loaded and working when memory is read.
        generate = subprocess.Popen([cli, "generate", "--project", project, "--template", "{boat|house} at {day|night}",
                                     "--count", "60"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        generate.stderr.readline()
        generate.send_signal(signal.SIGTERM)
        generate.wait(60)
        process = subprocess.Popen([studio, project], env=environment)
        end = time.monotonic() + 20
        while time.monotonic() < end and process.poll() is None:
            resident.append(resident_mib(process.pid))
            time.sleep(0.5)
        process.terminate()
        process.wait(30)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    row("process start to first painted window, ms", middle(times, 0), "limit 2000; offscreen")
    row("resident memory while the starter model works, MiB", f"{max(resident):.0f}", "aim 700; peak of the studio")


if __name__ == "__main__":
    parts = {"engine": engine, "shapes": shapes, "load": load, "memory": memory, "library": library, "prompting": prompting, "wall": wall, "startup": startup}
    chosen = sys.argv[3:] or list(parts)
    unknown = [name for name in chosen if name not in parts]
    if unknown:
        sys.exit(f"bench: no part named {unknown[0]}; there are {', '.join(parts)}")
    print(f"{machine()}\n\n| what | median (min-max) | note |\n| --- | --- | --- |", flush=True)
    for name in chosen:
        parts[name](sys.argv[1], sys.argv[2])
