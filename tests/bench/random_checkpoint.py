#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes Stable Diffusion 1.5 at its published shapes with random F16 weights in diffusers' layout: 2.1 GB.

random_checkpoint.py OUT TOKENIZER_FOLDER"""
import os
import shutil
import sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch
import transformers


def randomized(model):
    """Values small enough for fp16 to stay finite through all layers."""
    model = model.to(torch.float16)
    for tensor in model.parameters():
        tensor.data.normal_(0, 0.02)
    return model.eval()


def main():
    out, tokenizer_folder = sys.argv[1:3]
    with torch.device("meta"):
        unet = diffusers.UNet2DConditionModel(cross_attention_dim=768, attention_head_dim=8, sample_size=64)
        vae = diffusers.AutoencoderKL(block_out_channels=(128, 256, 512, 512), layers_per_block=2, up_block_types=("UpDecoderBlock2D",) * 4,
                                      down_block_types=("DownEncoderBlock2D",) * 4, sample_size=512)
        text = transformers.CLIPTextModel(transformers.CLIPTextConfig(
            vocab_size=49408, hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12,
            max_position_embeddings=77, hidden_act="quick_gelu", projection_dim=768))
    parts = [randomized(part.to_empty(device="cpu")) for part in (unet, vae, text)]
    pipeline = diffusers.StableDiffusionPipeline(
        vae=parts[1], text_encoder=parts[2], unet=parts[0], tokenizer=transformers.CLIPTokenizer.from_pretrained(tokenizer_folder, model_max_length=77),
        scheduler=diffusers.DDIMScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", set_alpha_to_one=False, steps_offset=1),
        safety_checker=None, feature_extractor=None, requires_safety_checker=False)
    shutil.rmtree(out, ignore_errors=True)
    pipeline.save_pretrained(out, safe_serialization=True)


if __name__ == "__main__":
    main()
