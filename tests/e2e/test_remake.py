# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Drafts are made quickly, kept, and made again in final quality from the same seeds."""
import os

import support

TEMPLATE = "{subject: boat|house} at {day|night}, woodcut style"


class Remake(support.CliTest):
    def drafts(self, count=3):
        project = self.project()
        made = self.json("generate", "--project", project, "--template", TEMPLATE, "--count", count, "--size", "96x96",
                         "--steps", 3, "--profile", "draft")
        self.assertEqual({picture["profile"] for picture in made["pictures"]}, {"draft"})
        return project, sorted(picture["id"] for picture in made["pictures"])

    def by_id(self, project):
        return {picture["id"]: picture for picture in self.json("list", "--project", project)["pictures"]}

    def test_kept_drafts_become_finals(self):
        project, ids = self.drafts()
        self.succeed("decide", "--project", project, "--keep", ids[0], ids[2])
        made = self.json("remake", "--project", project)
        self.assertEqual((made["made"], made["failed"]), (2, 0))
        pictures = self.by_id(project)
        for id in (ids[0], ids[2]):
            draft = pictures[id]
            final = pictures[draft["final"]]
            self.assertEqual((final["draft"], final["profile"], final["state"]), (id, "final", "kept"))
            for same in ("seed", "prompt", "negative", "choices"):
                self.assertEqual(final[same], draft[same])
            self.assertEqual((final["width"], final["recipe"]["steps"]), (128, 16), "the project's own settings")
            self.assertEqual((final["recipe"]["seed_width"], final["recipe"]["seed_height"]), (96, 96))
            self.assertEqual(final["recipe"]["model"], draft["recipe"]["model"])
        self.assertEqual(pictures[ids[1]]["final"], 0)
        again = self.json("remake", "--project", project)
        self.assertEqual((again["made"], again["known"]), (0, 0))
        self.assertEqual(self.json("check", "--project", project)["findings"], [])

    def test_an_export_has_one_of_each_pair(self):
        project, ids = self.drafts()
        self.succeed("decide", "--project", project, "--keep", *ids)
        self.json("remake", "--project", project, ids[0])
        final = self.by_id(project)[ids[0]]["final"]
        written = self.json("export", "--project", project, "--format", "kohya", "--out", self.path("one"))
        self.assertEqual(written["pictures"], 3)
        self.assertIn("1 drafts are left out: their finals are written.", written["warnings"])
        self.assertTrue(final)
        both = self.json("export", "--project", project, "--format", "kohya", "--out", self.path("both"), "--drafts")
        self.assertEqual(both["pictures"], 4)
        self.assertIn("1 drafts are written beside their finals: the same content twice.", both["warnings"])

    def test_what_is_no_kept_draft_is_left_out_with_a_reason(self):
        self.fake()
        project, ids = self.drafts(2)
        code, out, err = self.run_cli("remake", "--project", project, ids[0])
        self.assertEqual(code, 0, err)
        self.assertIn("not kept", err)
        self.assertIn("0 made", out)
        self.refuse("generate", "--project", project, "--profile", "sketch", says=["sketch", "draft, final"])
        self.refuse("remake", "--project", self.path("absent"), says=["absent"])

    def test_a_stopped_remake_goes_on(self):
        self.fake()
        project, ids = self.drafts(3)
        self.succeed("decide", "--project", project, "--keep", *ids)
        self.fake(40)
        process = self.start("remake", "--project", project)
        process.stderr.readline()  # the first final is on disk
        process.kill()
        process.communicate()
        self.fake()
        self.succeed("generate", "--project", project, "--continue")
        pictures = self.by_id(project)
        self.assertEqual({pictures[pictures[id]["final"]]["state"] for id in ids}, {"kept"})
        self.assertEqual(len(pictures), 6)


if __name__ == "__main__":
    support.main()
