# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""A disk that is full: the verb says so, the old files are whole, and the work goes on once there is space."""
import os
import stat
import unittest

import support

TEMPLATE = "{subject: boat|house} at {time: day|night}"


def read(path):
    with open(path, "rb") as file:
        return file.read()


class FullDisk(support.CliTest):
    def setUp(self):
        super().setUp()
        self.fake()

    def test_render_keeps_the_old_file(self):
        out = self.path("a.png")
        self.succeed("render", "--prompt", "boat", "--seed", 1, "--out", out)
        before = read(out)
        self.refuse("render", "--prompt", "boat", "--seed", 2, "--out", out, says=["a.png"], file_limit=len(before) // 2)
        self.assertEqual(read(out), before)
        self.assertEqual([f for f in os.listdir(self.folder) if f.startswith("a.png")], ["a.png"])

    def test_export_is_absent_or_complete(self):
        project = self.project()
        made = self.json("generate", "--project", project, "--template", TEMPLATE, "--count", 4)
        self.succeed("decide", "--project", project, "--keep", *[p["id"] for p in made["pictures"]])
        smallest = min(p["bytes"] for p in made["pictures"])
        for form in ("labels", "kohya", "hf"):
            out = self.path("set")
            self.refuse("export", "--project", project, "--format", form, "--out", out, file_limit=smallest // 2)
            self.assertEqual([f for f in os.listdir(self.folder) if f.startswith("set")], [])
            self.succeed("export", "--project", project, "--format", form, "--out", out)
            os.rename(out, self.path("done-" + form))

    def test_generate_goes_on_when_there_is_space_again(self):
        project = self.project()
        command = ["generate", "--project", project, "--template", TEMPLATE, "--count", 6]
        size = os.path.getsize(os.path.join(project, "project.db"))
        code, _, err = self.run_cli(*command, file_limit=size + 4096)
        self.assertGreater(code, 0, err)
        self.succeed(*command)
        listed = self.json("list", "--project", project)
        self.assertEqual((len(listed["pictures"]), listed["pending"]), (6, 0))
        self.assertEqual(self.json("check", "--project", project)["findings"], [])

    def test_project_that_cannot_be_written(self):
        if os.geteuid() == 0:
            raise unittest.SkipTest("root may write everywhere; core/store tests this in a read-only mount")
        project = self.project()
        for folder, _, files in os.walk(project, topdown=False):
            for name in files:
                os.chmod(os.path.join(folder, name), stat.S_IRUSR)
            os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
        self.json("list", "--project", project)
        self.refuse("generate", "--project", project, "--template", TEMPLATE, "--count", 1, says=["read"])


if __name__ == "__main__":
    support.main()
