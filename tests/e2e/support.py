# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the real seedbook-cli: no display, no shell, its own home."""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

CLI = os.environ["SEEDBOOK_CLI"]
STARTER = os.environ["SEEDBOOK_STARTER"]


class CliTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="seedbook-e2e-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.folder,
            "LANG": "C.UTF-8",
            "SEEDBOOK_RESOURCES": os.path.dirname(STARTER),
        }

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def fake(self, step_ms=0):
        self.environment["SEEDBOOK_GENERATOR"] = "fake"
        self.environment["SEEDBOOK_FAKE_STEP_MS"] = str(step_ms)

    def start(self, *arguments, **options):
        return subprocess.Popen([CLI, *map(str, arguments)], env=self.environment, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)

    def run_cli(self, *arguments, text=None, file_limit=None):
        limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (file_limit, file_limit))) if file_limit else None
        process = self.start(*arguments, preexec_fn=limit)
        out, err = process.communicate(text, timeout=300)
        return process.returncode, out, err

    def succeed(self, *arguments, **options):
        code, out, err = self.run_cli(*arguments, **options)
        self.assertEqual(code, 0, f"{arguments}: {err}")
        return out

    def json(self, *arguments, **options):
        return json.loads(self.succeed(*arguments, "--json", **options))

    def refuse(self, *arguments, says=(), **options):
        """The verb fails with one line on stderr, notes aside, that holds every text of `says`, and prints nothing on stdout."""
        code, out, err = self.run_cli(*arguments, **options)
        self.assertNotEqual(code, 0, arguments)
        self.assertGreater(code, 0, f"{arguments} died of a signal")
        self.assertEqual(out, "", arguments)
        lines = [line for line in err.strip().splitlines() if not line.startswith("note: ")]
        self.assertEqual(len(lines), 1, err)
        for text in says:
            self.assertIn(text, lines[0])
        return lines[0]

    def project(self, name="project"):
        self.succeed("new", self.path(name))
        return self.path(name)


def main():
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[1:]])
