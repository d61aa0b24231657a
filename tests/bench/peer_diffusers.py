# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The starter model in PyPI diffusers: the peer of bench_engine. Prints one JSON object; run it and bench_engine by turns.

python peer_diffusers.py MODEL_FOLDER [--threads N] [--runs N] [--batch N …]"""
import argparse
import json
import os
import time

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch


def seconds_per_picture(pipe, batch, runs):
    best = float("inf")
    for run in range(runs + 1):
        generators = [torch.Generator("cpu").manual_seed(i) for i in range(batch)]
        start = time.perf_counter()
        pipe(["a house at night, watercolor style, pastel"] * batch, num_inference_steps=16, guidance_scale=4.0, width=128, height=128,
             generator=generators)
        if run > 0:
            best = min(best, time.perf_counter() - start)
    return best / batch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--batch", type=int, nargs="+", default=[1, 8])
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    pipe = diffusers.StableDiffusionPipeline.from_pretrained(args.model, torch_dtype=torch.float32)
    pipe.set_progress_bar_config(disable=True)
    result = {"torch": torch.__version__, "diffusers": diffusers.__version__, "threads": args.threads}
    for batch in args.batch:
        result[f"s_per_picture_batch_{batch}"] = round(seconds_per_picture(pipe, batch, args.runs), 4)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
