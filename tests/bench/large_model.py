# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Parts of run.py that need a model of full size: Stable Diffusion 1.5 at its published shapes with random fp16 weights, 2.1 GB,
written once into the cache folder."""
import glob
import json
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def python_of(cache):
    path = os.path.join(cache, "venv-oracles", "bin", "python")
    return path if os.path.exists(path) else None


def full_size_model(cache):
    """Its folder; None without the Python packages that write it."""
    folder = os.path.join(cache, "bench", "sd15")
    if os.path.exists(os.path.join(folder, "model_index.json")):
        return folder
    python = python_of(cache)
    if not python:
        return None
    print("bench: writing a model of full size", file=sys.stderr)
    half = folder + ".part"
    subprocess.run([python, os.path.join(HERE, "random_checkpoint.py"), half, os.path.join(ROOT, "resources", "clip")], check=True,
                   stdout=subprocess.DEVNULL)
    shutil.rmtree(folder, ignore_errors=True)
    os.rename(half, folder)
    return folder


def answer(*command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])


def forget(files):
    """Takes the files out of the page cache."""
    for path in files:
        descriptor = os.open(path, os.O_RDONLY)
        os.fdatasync(descriptor)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)


def plain_read(files):
    start = time.perf_counter()
    for path in files:
        subprocess.run(["dd", f"if={path}", "of=/dev/null", "bs=1M"], check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def load(build, cache, rounds, row, middle):
    model = full_size_model(cache)
    if not model:
        row("bytes of a 2 GB model ready", "not measured", "the Python packages that write it are not installed")
        return
    files = glob.glob(os.path.join(model, "*", "*.safetensors"))
    bench = os.path.join(build, "bin", "bench_load")
    for state in ("not cached", "cached"):
        mine, theirs = [], []
        for _ in range(rounds):
            forget(files) if state == "not cached" else plain_read(files)
            theirs.append(plain_read(files))
            if state == "not cached":
                forget(files)
            mine.append(answer(bench, "load", model)["seconds"])
        row(f"SD 1.5 from fp16 files, {state}: s until ready", middle(mine, 2), f"{rounds} rounds, CPU fp32")
        row(f"the same files read by dd, {state}: s", middle(theirs, 2),
            f"ours takes {middle([a / b for a, b in zip(mine, theirs)], 2)}x; aim 1.3x at most")


def memory(build, cache, rounds, row, middle):
    model, python = full_size_model(cache), python_of(cache)
    if not model or not python:
        row("CPU peak memory, SD 1.5 from fp16 files", "not measured", "the Python peer is not installed")
        return
    bench, peer = os.path.join(build, "bin", "bench_load"), os.path.join(HERE, "peer_load.py")
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(answer(bench, "picture", model)["peak_bytes"] / 1e9)
        theirs.append(answer(python, peer, model)["peak_bytes"] / 1e9)
    row("CPU peak memory, SD 1.5 from fp16 files, 512 px: GB", middle(mine, 2), f"{rounds} rounds, loaded and one guided step decoded, fp32")
    row("the same: diffusers, GB", middle(theirs, 2),
        f"ours is {middle([a / b for a, b in zip(mine, theirs)], 3)} of it; aim 0.8 at most")
