# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Stable Diffusion 1.5 at its published widths with random weights in PyPI diffusers: the peer of bench_shapes, same input lines, same
answers (`seconds` of one work)."""
import json
import os
import sys
import time

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch


def unet():
    model = diffusers.UNet2DConditionModel(cross_attention_dim=768, attention_head_dim=8, sample_size=64).eval()
    x, text = torch.randn(2, 4, 64, 64), torch.randn(2, 77, 768)
    return lambda: model(x, 500, encoder_hidden_states=text).sample


def vae():
    up = ("UpDecoderBlock2D",) * 4
    down = ("DownEncoderBlock2D",) * 4
    model = diffusers.AutoencoderKL(block_out_channels=(128, 256, 512, 512), layers_per_block=2, up_block_types=up, down_block_types=down,
                                    sample_size=512).eval()
    x = torch.randn(1, 4, 64, 64)
    return lambda: model.decode(x).sample


def taesd():
    model = diffusers.AutoencoderTiny().eval()
    x = torch.randn(1, 4, 64, 64)
    return lambda: model.decode(x).sample


def main():
    torch.set_num_threads(os.cpu_count())
    ready = {}
    makers = {"unet": unet, "vae": vae, "taesd": taesd}
    for line in sys.stdin:
        name = line.strip()
        if name not in ready:
            ready[name] = makers[name]()
        with torch.inference_mode():
            start = time.perf_counter()
            ready[name]()
            print(json.dumps({"seconds": time.perf_counter() - start}), flush=True)


if __name__ == "__main__":
    main()
