# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""kill -9 at any moment: the queue goes on, nothing is made twice, and what was reported as made or decided is there."""
import random
import re
import signal
import time

import support

COUNT = 400
TEMPLATE = "{subject: boat|house|tree} at {time: day|night}"


class Kill(support.CliTest):
    def test_fifty_kills_lose_nothing(self):
        self.fake(step_ms=15)
        project = self.project()
        chance = random.Random(42)
        reported, decided = set(), {}
        command = ["generate", "--project", project, "--template", TEMPLATE, "--count", COUNT, "--seed", 1000, "--steps", 2]
        kills = 0
        for round_number in range(50):
            process = self.start(*(command if round_number % 2 == 0 else command + ["--continue"]))
            time.sleep(chance.uniform(0.15, 0.6))  # when the kill falls is the input of this test, not a wait for a result
            process.send_signal(signal.SIGKILL)
            _, err = process.communicate(timeout=60)
            kills += process.returncode == -signal.SIGKILL
            reported.update(int(seed) for seed in re.findall(r"\(seed (\d+)\)\n", err))
            pictures = self.json("list", "--project", project)["pictures"]
            self.assertLessEqual(reported, {p["seed"] for p in pictures})
            self.assertEqual(len({p["key"] for p in pictures}), len(pictures))
            states = {p["id"]: p["state"] for p in pictures}
            self.assertLessEqual(decided.items(), states.items())
            fresh = [i for i in states if i not in decided][:2]
            if fresh:
                self.succeed("decide", "--project", project, "--keep", *fresh)
                decided.update({i: "kept" for i in fresh})
        self.succeed(*command)
        pictures = self.json("list", "--project", project)
        self.assertEqual(pictures["pending"], 0)
        self.assertEqual(sorted(p["seed"] for p in pictures["pictures"]), list(range(1000, 1000 + COUNT)))
        self.assertEqual(self.json("check", "--project", project)["findings"], [])
        self.assertGreater(kills, 10, "too few runs were alive when the kill came")

    def test_terminate_saves_and_says_so(self):
        self.fake(step_ms=50)
        project = self.project()
        process = self.start("generate", "--project", project, "--template", TEMPLATE, "--count", 50, "--steps", 4)
        process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 130)
        self.assertIn("--continue", err)
        listed = self.json("list", "--project", project)
        self.assertGreaterEqual(len(listed["pictures"]), 1)
        self.assertEqual(len(listed["pictures"]) + listed["pending"], 50)


if __name__ == "__main__":
    support.main()
