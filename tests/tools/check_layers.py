#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Fails on an #include that goes up or sideways in the tree, or that brings a library where it does not belong.

Usage: check_layers.py ROOT. With --self-test it plants a violation of every kind in a temporary tree and expects each to be found.
"""
import os
import re
import sys
import tempfile

LEVEL = {
    "core/base": 1,
    "core/prompting": 2, "core/imaging": 2, "core/recipe": 2, "core/styles": 2,
    "core/engine": 3, "core/foreign": 3, "core/planning": 3, "core/store": 3,
    "core/engine/torch": 4, "core/library": 4, "core/jobs": 4, "core/exporting": 4,
    "core/session": 5,
    "ui": 6,
    "app": 7,
}
# Finer than the levels: what each folder may use of those below it.
MAY_USE = {
    "core/base": set(),
    "core/prompting": {"core/base"},
    "core/planning": {"core/base", "core/prompting"},
    "core/imaging": {"core/base"},
    "core/recipe": {"core/base"},
    "core/styles": {"core/base"},
    "core/engine": {"core/base", "core/recipe"},
    "core/foreign": {"core/base", "core/recipe"},
    "core/store": {"core/base", "core/recipe", "core/imaging"},
    "core/engine/torch": {"core/base", "core/recipe", "core/engine"},
    "core/library": {"core/base", "core/recipe", "core/engine"},
    "core/jobs": {"core/base", "core/recipe", "core/engine"},
    "core/exporting": {"core/base", "core/recipe", "core/imaging"},
}
LIBRARY = [
    (r"(torch|ATen|c10)/", {"core/engine/torch"}),
    (r"(spdlog|fmt)/", {"core/base"}),
    (r"opencv2/", {"core/imaging"}),
    (r"(sqlite3\.h|SQLiteCpp/)", {"core/store"}),
    (r"(Q[A-Z]\w*|Qt[A-Z]\w*/.*)$", {"ui", "app"}),
    (r"(unicode|CLI)/", {"core/prompting", "core/engine", "app"}),
]
# `ui` sees the session and plain values; the values reach it through session headers.
UI_VALUES = {"core/session", "core/base", "core/recipe", "core/prompting", "core/exporting", "core/engine", "core/foreign", "core/imaging", "core/library", "core/styles"}


def folder_of(path):
    found = ""
    for folder in LEVEL:
        if path.startswith(folder + "/") and len(folder) > len(found):
            found = folder
    return found


def check(root):
    found = []
    for top in ("app", "core", "ui"):
        for folder, _, files in os.walk(os.path.join(root, top)):
            for name in sorted(files):
                if not name.endswith((".h", ".cpp")):
                    continue
                path = os.path.join(folder, name)
                relative = os.path.relpath(path, root)
                here = folder_of(relative)
                with open(path, encoding="utf-8") as file:
                    for number, line in enumerate(file, 1):
                        match = re.match(r'\s*#\s*include\s*[<"]([^">]+)[>"]', line)
                        if not match:
                            continue
                        target = folder_of(match[1])
                        where = f"{relative}:{number}"
                        for pattern, folders in LIBRARY:
                            if re.match(pattern, match[1]) and here not in folders:
                                found.append(f"{where}: {match[1]} does not belong in {here}")
                        if not target or target == here:
                            continue
                        allowed = MAY_USE.get(here)
                        if here == "ui":
                            allowed = UI_VALUES
                        if LEVEL[target] >= LEVEL[here] or (allowed is not None and target not in allowed):
                            found.append(f"{where}: {here} includes {target}")
    return found


def self_test():
    bad = {
        "core/base/a.h": '#include "core/recipe/recipe.h"',
        "core/jobs/a.cpp": '#include "core/store/store.h"',
        "core/engine/a.cpp": "#include <ATen/ATen.h>",
        "core/session/a.cpp": "#include <QString>",
        "ui/a.cpp": '#include "core/store/store.h"',
        "core/exporting/a.cpp": "#include <opencv2/core.hpp>",
    }
    with tempfile.TemporaryDirectory() as root:
        for path, text in bad.items():
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text + "\n")
        found = check(root)
    missed = [path for path in bad if not any(line.startswith(path) for line in found)]
    return [f"self-test: a violation in {path} is not found" for path in missed]


if __name__ == "__main__":
    problems = self_test() if "--self-test" in sys.argv else check(sys.argv[1])
    print("\n".join(problems) or "layers hold")
    sys.exit(1 if problems else 0)
