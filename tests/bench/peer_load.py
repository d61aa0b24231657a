#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of `bench_load picture`: PyPI diffusers loads the model as fp32 and makes a picture of one guided step at 512 px. Prints
seconds and the most memory held at once, as JSON.

peer_load.py MODEL"""
import json
import os
import resource
import sys
import time

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch


def main():
    torch.set_num_threads(os.cpu_count())
    start = time.perf_counter()
    pipeline = diffusers.StableDiffusionPipeline.from_pretrained(sys.argv[1], torch_dtype=torch.float32, safety_checker=None)
    pipeline("a red boat", num_inference_steps=1, guidance_scale=7.5, width=512, height=512, generator=torch.Generator("cpu").manual_seed(0))
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == "__main__":
    main()
