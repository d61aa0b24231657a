# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the goldens of decoding in tiles: what AutoencoderKL of PyPI diffusers makes with enable_tiling(). The model is the tiny
autoencoder of make_goldens_models.py, whose tiles are 8 cells wide. Run: python make_goldens_tiles.py [repository root]"""
import os
import sys

import torch
from safetensors.torch import save_file

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_goldens import DATA, VERSIONS  # noqa: E402
from make_goldens_models import drawn, pipeline, published, tiny_file  # noqa: E402

SIZES = [(20, 13), (12, 12), (7, 18)]


def main():
    torch.set_num_threads(2)
    out = {}
    with torch.no_grad():
        vae = pipeline("sd1", tiny_file("sd1", published("sd1"))).vae
        vae.enable_tiling()
        assert vae.tile_latent_min_size == 8 and vae.tile_overlap_factor == 0.25
        for height, width in SIZES:
            name = f"{height}x{width}"
            latents = drawn("tiles.latents." + name, [1, 4, height, width])
            out[name] = vae.decode(latents).sample[:, :, ::3, ::3].contiguous()
    save_file(out, os.path.join(DATA, "tiles.safetensors"), metadata={key: str(value) for key, value in VERSIONS.items()})


if __name__ == "__main__":
    main()
