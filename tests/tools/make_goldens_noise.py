# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/noise.json: the noise pictures start from, by the definitions other tools follow.

    python tests/tools/make_goldens_noise.py

Philox 4x32-10 is Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3", with key and counter as CUDA's curand_normal4 under
torch.randn has them, of which the first number of each four is taken; normal numbers are Box and Muller's. Written here from those and
checked against the values that AUTOMATIC1111's modules/rng_philox.py states for torch on a GPU. Variation seeds and seed sizes are as
its modules/rng.py mixes them: slerp along the rows, and the noise of the seed's size in the middle of a fresh draw.
"""

import json
import math
import pathlib

import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]
MASK = 0xFFFFFFFF


class Cpu:
    def __init__(self, seed):
        self.generator = torch.Generator("cpu").manual_seed(seed)

    def draw(self, shape):
        return torch.randn(shape, generator=self.generator)


class NvPhilox:
    def __init__(self, seed):
        self.key, self.draws = (seed & MASK, seed >> 32), 0

    def number(self, element):
        c0, c1, c2, c3 = self.draws, 0, element, 0
        k0, k1 = self.key
        for _ in range(10):
            a, b = 0xD2511F53 * c0, 0xCD9E8D57 * c2
            c0, c1, c2, c3 = (b >> 32) ^ c1 ^ k0, b & MASK, (a >> 32) ^ c3 ^ k1, a & MASK
            k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
        u = (c0 + 0.5) / 2**32
        v = (c1 + 0.5) / 2**32 * 2 * math.pi
        return math.sqrt(-2 * math.log(u)) * math.sin(v)

    def draw(self, shape):
        out = torch.tensor([self.number(i) for i in range(math.prod(shape))], dtype=torch.float32).view(shape)
        self.draws += 1
        return out


def slerp(share, low, high):
    def unit(x):
        return x / x.pow(2).sum(-2, keepdim=True).sqrt()

    angle = torch.acos((unit(low) * unit(high)).sum(-2, keepdim=True))
    return (torch.sin((1 - share) * angle) * low + torch.sin(share * angle) * high) / torch.sin(angle)


def centred(target, noise):
    """Each side: cut as much from both ends of the longer one as the shorter one lacks, rounded towards more."""
    places = []
    for side, other in zip(target.shape[-2:], noise.shape[-2:]):
        margin = math.floor((side - other) / 2)
        count = other + 2 * min(margin, 0)
        places.append((slice(max(margin, 0), max(margin, 0) + count), slice(max(-margin, 0), max(-margin, 0) + count)))
    target = target.clone()
    target[..., places[0][0], places[1][0]] = noise[..., places[0][1], places[1][1]]
    return target


def first(kind, stream, case, shape):
    size = (*shape[:2], *case["seed_size"]) if case["seed_size"] else shape
    noise = (kind(case["seed"]) if size != shape else stream).draw(size)
    if case["strength"]:
        noise = slerp(case["strength"], noise, kind(case["variation_seed"]).draw(size))
    return centred(stream.draw(shape), noise) if size != shape else noise


def cases():
    for source, kind in (("cpu", Cpu), ("nv_philox", NvPhilox)):
        for seed in (0, 42, 2**40 + 7):
            yield source, kind, {"seed": seed, "variation_seed": 0, "strength": 0.0, "seed_size": None}
        yield source, kind, {"seed": 42, "variation_seed": 7, "strength": 0.3, "seed_size": None}
        yield source, kind, {"seed": 42, "variation_seed": 7, "strength": 1.0, "seed_size": None}
        for size in ((4, 4), (9, 8), (6, 11), (5, 3)):
            yield source, kind, {"seed": 42, "variation_seed": 0, "strength": 0.0, "seed_size": size}
        yield source, kind, {"seed": 42, "variation_seed": 7, "strength": 0.5, "seed_size": (8, 4)}


def main():
    stated = [-0.92466259, -0.42534415, -2.6438457, 0.14518388, -0.12086647, -0.57972564, -0.62285122, -0.32838709, -1.07454231]
    torch.testing.assert_close(NvPhilox(0).draw((9,)), torch.tensor(stated))
    shape = (1, 2, 6, 6)
    out = []
    for source, kind, case in cases():
        stream = kind(case["seed"])
        draws = [first(kind, stream, case, shape), stream.draw(shape)]
        out.append({"source": source, **case, "draws": [[float(f"{v:.9g}") for v in d.flatten().tolist()] for d in draws]})
    document = {"versions": {"torch": torch.__version__}, "shape": shape, "gpu_stated_seed_0": stated, "cases": out}
    path = ROOT / "tests/data/noise.json"
    path.write_text(json.dumps(document) + "\n")
    print(f"{path}: {len(out)} cases, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
