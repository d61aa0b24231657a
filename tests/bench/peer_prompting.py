#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of `bench_prompting`: PyPI dynamicprompts draws prompts of a template at random. Prints JSON.

peer_prompting.py TEMPLATE"""
import json
import sys
import time

from dynamicprompts.generators import RandomPromptGenerator


def main():
    generator = RandomPromptGenerator(seed=42)
    count = 2000
    start = time.process_time()
    prompts = generator.generate(sys.argv[1], count)
    seconds = time.process_time() - start
    assert len(prompts) == count
    print(json.dumps({"expansions_per_second": count / seconds}))


if __name__ == "__main__":
    main()
