# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The template language against PyPI dynamicprompts, by the constructs of its documentation (docs/SYNTAX.md of
sd-dynamic-prompts): all prompts that a template can give must be the same, order and blanks aside.

Usage: check_grammar.py SEEDBOOK_CLI. Exit 77 where the package is missing. DIFFERENT lists what differs on purpose, as
docs/templates.md tells it: it must go on differing, or the list is out of date."""
import json
import logging
import os
import random
import re
import subprocess
import sys
import tempfile

try:
    from dynamicprompts.generators import CombinatorialPromptGenerator, RandomPromptGenerator
    from dynamicprompts.wildcards import WildcardManager
except ImportError:
    print("dynamicprompts is not there: skipped")
    sys.exit(77)

LISTS = {"season.txt": "spring\nsummer\nautumn\nwinter\n", "artists/dutch.txt": "rembrandt\nvermeer\n", "artists/french.txt": "monet\n",
         "nested.txt": "{warm|cold} __season__\n", "times.txt": "${t} time\n"}
SAME = [
    "a plain prompt, (with:1.2) [brackets]",
    "{summer|autumn|winter|spring} is coming",
    "a {red|} house",
    "{|a|b} c",
    "a {big {red|blue}|small} house",
    "{{a|b}|c} {d|e}",
    "{0.5::summer|0.1::autumn|0.3::winter} is coming",
    "{2$$chocolate|vanilla|strawberry}",
    "{2$$ and $$chocolate|vanilla|strawberry}",
    "{1-2$$ and $$chocolate|vanilla|strawberry}",
    "{2-3$$chocolate|vanilla|strawberry}",
    "{-2$$a|b|c}",
    "{2-$$ x $$a|b|c}",
    "{3$$ + $$a|b|c}",
    "{5$$ and $$a|b}",
    "__season__ is coming",
    "{__season__|never} is coming",
    "{2$$ and $$__season__}",
    "{2$$__season__|__artists/dutch__}",
    "by __artists/*__",
    "by {__artists/dutch__|nobody} in __season__",
    "__nested__",
    "${season={summer|winter}}in ${season}",
    "${season=!{summer|winter}}${season}, again ${season}",
    "${subject=a fox}${subject} and ${subject}",
    "${a=x}${a} ${b:default}",
    "photo of ${animal:{cat|dog}}",
    "__times(t=tea)__",
    "{a|b} # the end",
    "a %{very ... big$${red|blue}} house",
]
# Template, why it is another thing here.
DIFFERENT = [
    ("a #ff0000 wall", "a colour is text here, not a remark"),
    (r"a \{red\|blue\} house", "a backslash stands before every special character"),
    ("{light: day|night} and {light: day|night}", "a name makes one choice of two places"),
    ("{portrait !! cropped|landscape}", "what follows `!!` goes to the negative prompt"),
]


def tidy(prompt):
    return " ".join(re.sub(r"\s*,\s*", ", ", prompt).split()).strip(" ,")


def theirs(manager, template):
    every = {tidy(one) for one in CombinatorialPromptGenerator(wildcard_manager=manager, ignore_whitespace=True).generate(template, 2000)}
    if "=" in template or ":" in template or "(" in template:  # its combinatorial mode keeps some variables open
        for seed in range(40):
            every.update(tidy(one) for one in RandomPromptGenerator(wildcard_manager=manager, seed=seed).generate(template, 4))
    return every


def ours(cli, folder, template):
    run = subprocess.run([cli, "expand", "--template", template, "--lists", folder, "--mode", "every", "--count", "2000", "--json"],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if run.returncode != 0:
        return {"refused: " + run.stderr.strip().splitlines()[0]}
    return {tidy(one["prompt"]) for one in json.loads(run.stdout)["expansions"]}


def main():
    logging.disable(logging.CRITICAL)
    random.seed(1)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="seedbook-grammar-") as folder:
        for name, text in LISTS.items():
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        manager = WildcardManager(folder)
        for template in SAME:
            want, have = theirs(manager, template), ours(sys.argv[1], folder, template)
            if want != have:
                wrong += 1
                print(f"{template}\n  dynamicprompts alone: {sorted(want - have)[:6]}\n  here alone: {sorted(have - want)[:6]}")
        for template, why in DIFFERENT:
            if theirs(manager, template) == ours(sys.argv[1], folder, template):
                wrong += 1
                print(f"{template}: no longer different ({why})")
    print(f"{len(SAME)} templates alike, {len(DIFFERENT)} different on purpose, {wrong} not as told")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
