# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Samplers and schedules that PyPI diffusers has not, written from their publications, for make_goldens_schedulers.py.

Samplers: DPM-Solver++ (Lu et al. 2022, https://arxiv.org/abs/2211.01095) singlestep order 2 with the ancestral step of Karras et al.
2022 (https://arxiv.org/abs/2206.00364), and its multistep SDE solver of order 3, both as k-diffusion defines them, with
t = -log(sigma); Euler and Euler ancestral. Schedules: those of AUTOMATIC1111's "schedule type" menu. Arithmetic in double.
"""

import math

import numpy


AYS = {  # Sabour et al. 2024, https://arxiv.org/abs/2404.14507
    "sd1": [14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029],
    "sdxl": [14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.380, 0.234, 0.113, 0.029],
}
SCHEDULES = ("sgm_uniform", "simple", "ddim_uniform", "ays")


def time_of(sigma, table):
    return numpy.interp(numpy.log(sigma), numpy.log(table), numpy.arange(len(table)))


def levels(schedule, table, steps, family):
    """Sigmas with the closing 0, and timesteps."""
    table = table.astype(numpy.float64)
    last = len(table) - 1
    if schedule == "sgm_uniform":
        sigmas = numpy.exp(numpy.interp(numpy.linspace(last, 0, steps + 1)[:-1], numpy.arange(len(table)), numpy.log(table)))
    elif schedule == "simple":
        sigmas = numpy.array([table[-(1 + int(i * len(table) / steps))] for i in range(steps)])
    elif schedule == "ddim_uniform":
        sigmas = table[1 :: len(table) // steps][::-1]
    else:
        known = numpy.log(AYS[family])
        sigmas = numpy.exp(numpy.interp(numpy.linspace(0, 1, steps), numpy.linspace(0, 1, len(known)), known))
    return numpy.append(sigmas, 0.0), time_of(sigmas, table)


def steps_of(schedule, steps):
    return range(1, 1000, 1000 // steps) if schedule == "ddim_uniform" else range(steps)


class Denoiser:
    """The original that a dummy model predicts for a sample at some sigma; remembers the times it was asked for."""

    def __init__(self, model, table, v_model, sigmas, timesteps):
        self.model, self.table, self.v_model = model, table.astype(numpy.float64), v_model
        self.known = dict(zip(sigmas.tolist(), timesteps))
        self.asked = []

    def __call__(self, sample, sigma):
        sigma = float(sigma)
        time = self.known[sigma] if sigma in self.known else float(time_of(sigma, self.table))
        self.asked.append(time)
        scale = math.sqrt(sigma**2 + 1)
        output = self.model(sample / scale, time)
        if self.v_model:
            return sample / scale**2 - output * sigma / scale
        return sample - sigma * output


def ancestral(start, end):
    """Level to go down to, and deviation of the noise that is added there."""
    up = math.sqrt(end**2 * (start**2 - end**2) / start**2)
    return math.sqrt(max(end**2 - up**2, 0.0)), up


def euler(denoise, sample, sigmas, _):
    out = []
    for start, end in zip(sigmas[:-1].tolist(), sigmas[1:].tolist()):
        sample = sample + (sample - denoise(sample, start)) / start * (end - start)
        out.append(sample)
    return out


def euler_ancestral(denoise, sample, sigmas, noise):
    out = []
    for start, end in zip(sigmas[:-1].tolist(), sigmas[1:].tolist()):
        down, up = ancestral(start, end)
        sample = sample + (sample - denoise(sample, start)) / start * (down - start) + noise() * up
        out.append(sample)
    return out


def dpmpp_2s_ancestral(denoise, sample, sigmas, noise):
    out = []
    for start, end in zip(sigmas[:-1].tolist(), sigmas[1:].tolist()):
        original = denoise(sample, start)
        down, up = ancestral(start, end)
        if down == 0:
            out.append(sample + (sample - original) / start * (down - start))
            continue
        h = math.log(start) - math.log(down)
        middle = math.exp(math.log(start) - h / 2)
        half = middle / start * sample - math.expm1(-h / 2) * original
        out.append(half)
        sample = down / start * sample - math.expm1(-h) * denoise(half, middle) + noise() * up
        out.append(sample)
    return out


def dpmpp_3m_sde(denoise, sample, sigmas, noise):
    out, originals, strides = [], [], []
    for start, end in zip(sigmas[:-1].tolist(), sigmas[1:].tolist()):
        original = denoise(sample, start)
        if end == 0:
            out.append(original)
            break
        h = math.log(start) - math.log(end)
        eta_h = 2 * h
        sample = math.exp(-eta_h) * sample - math.expm1(-eta_h) * original
        phi_2 = math.expm1(-eta_h) / eta_h + 1
        phi_3 = phi_2 / eta_h - 0.5
        if len(originals) >= 2:
            r0, r1 = strides[-1] / h, strides[-2] / h
            d1_0 = (original - originals[-1]) / r0
            d1_1 = (originals[-1] - originals[-2]) / r1
            sample = sample + phi_2 * (d1_0 + (d1_0 - d1_1) * r0 / (r0 + r1)) - phi_3 * (d1_0 - d1_1) / (r0 + r1)
        elif originals:
            sample = sample + phi_2 * (original - originals[-1]) / (strides[-1] / h)
        sample = sample + noise() * (end * math.sqrt(-math.expm1(-2 * h)))
        originals.append(original)
        strides.append(h)
        out.append(sample)
    return out


SAMPLERS = {"euler": euler, "euler_a": euler_ancestral, "dpmpp_2s_a": dpmpp_2s_ancestral, "dpmpp_3m_sde": dpmpp_3m_sde}
