# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The part of run.py that measures the template language, beside PyPI dynamicprompts."""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TEMPLATE = ("a {red|green|blue|white|black} {boat|house|tree|fox|moon} at {dawn|noon|dusk|night}, "
            "{watercolor|oil paint|ink|mosaic} style, {pastel|sunset|neon|autumn} palette")


def answer(*command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout)


def prompting(build, cache, rounds, row, middle):
    python = os.path.join(cache, "venv-oracles", "bin", "python")
    known = os.path.exists(python) and subprocess.run([python, "-c", "import dynamicprompts"], stderr=subprocess.DEVNULL).returncode == 0
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(answer(os.path.join(build, "bin", "bench_prompting"), TEMPLATE))
        if known:
            theirs.append(answer(python, os.path.join(HERE, "peer_prompting.py"), TEMPLATE)["expansions_per_second"])
    rates = [run["expansions_per_second"] for run in mine]
    row("random expansions of five choices: a second and core", middle(rates, 0), f"{rounds} rounds; aim 1000000")
    if known:
        row("the same: dynamicprompts", middle(theirs, 0), f"ours is {middle([a / b for a, b in zip(rates, theirs)], 0)}x; aim 100x")
    else:
        row("the same: dynamicprompts", "not measured", "the Python peer is not installed")
    row("a template of 21 KB with 200 references: ms to parse and count", middle([run["read_ms"] for run in mine], 2), "limit 5")
    row("every pair of ten choices of ten values: s", middle([run["pairs_s"] for run in mine], 3), "limit 1")
