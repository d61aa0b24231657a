# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/prompts.safetensors and prompts.json: the text states of weighted, long and edited prompts, made by PyPI transformers'
text encoders (diffusers' pipeline where it has the feature: clip skip, textual inversion). How a prompt falls into weighted pieces is
written out by hand below; chunks and weighing follow the rules of docs/prompts.md. Run: python make_goldens_prompts.py

Tiny models are seeded as in make_goldens.py."""
import json
import os

import make_goldens as base
import torch
import transformers

BREAK = None
LENGTH = 75
COMMA_REACH = 20
TINY = dict(
    vocab_size=688, hidden_size=32, intermediate_size=64, num_hidden_layers=4, num_attention_heads=4, max_position_embeddings=77,
    hidden_act="quick_gelu", bos_token_id=686, eos_token_id=687, pad_token_id=687)
TINY2 = dict(TINY, hidden_size=24, num_hidden_layers=3, hidden_act="gelu", projection_dim=16, pad_token_id=0)

WEIGHTED = "a (watercolor:1.4) fox, [dull] colors, ((snow)) \\(at night\\)"
PIECES = [("a ", 1), ("watercolor", 1.4), (" fox, ", 1), ("dull", 1 / 1.1), (" colors, ", 1), ("snow", 1.1 * 1.1), (" (at night)", 1)]
LATE_COMMA = "a fox " * 29 + "by the sea, (under a red moon:0.7) with stars and a boat"
LATE_COMMA_PIECES = [("a fox " * 29 + "by the sea, ", 1), ("under a red moon", 0.7), (" with stars and a boat", 1)]
# name, model, prompt, its pieces, emphasis, clip skip as AUTOMATIC1111 counts it
CASES = [
    ("original", "tiny", WEIGHTED, PIECES, "original", 1),
    ("no_norm", "tiny", WEIGHTED, PIECES, "no_norm", 1),
    ("ignore", "tiny", WEIGHTED, [(text, 1) for text, _ in PIECES], "ignore", 1),
    ("literal", "tiny", WEIGHTED, [(WEIGHTED, 1)], "literal", 1),
    ("negative_weight", "tiny", "a (fox:-0.5)", [("a ", 1), ("fox", -0.5)], "original", 1),
    ("comma", "tiny", LATE_COMMA, LATE_COMMA_PIECES, "original", 1),
    ("break", "tiny", "a (fox BREAK at:1.2) night", [("a ", 1), ("fox ", 1.2), BREAK, (" at", 1.2), (" night", 1)], "original", 1),
    ("skip_2", "tiny", WEIGHTED, PIECES, "original", 2),
    ("skip_4", "tiny", "a fox", [("a fox", 1)], "original", 4),
    ("xl", "xl", WEIGHTED, PIECES, "original", 1),
    ("xl_long", "xl", LATE_COMMA, LATE_COMMA_PIECES, "no_norm", 2),
]


def chunks_of(tokenizer, pieces):
    comma = tokenizer(",", add_special_tokens=False).input_ids[0]
    chunks = [[]]
    for piece in pieces:
        if piece is BREAK:
            chunks.append([])
            continue
        for token in tokenizer(piece[0], add_special_tokens=False).input_ids:
            if len(chunks[-1]) == LENGTH:
                commas = [i for i, (other, _) in enumerate(chunks[-1]) if other == comma]
                near = token != comma and commas and LENGTH - commas[-1] <= COMMA_REACH
                cut = commas[-1] + 1 if near else LENGTH
                chunks[-1], rest = chunks[-1][:cut], chunks[-1][cut:]
                chunks.append(rest)
            chunks[-1].append((token, piece[1]))
    return chunks


def encode(tokenizer, model, pieces, emphasis, layer, norm):
    states, pooled = [], None
    for chunk in chunks_of(tokenizer, pieces):
        fill = LENGTH - len(chunk)
        ids = [tokenizer.bos_token_id] + [token for token, _ in chunk] + [tokenizer.eos_token_id] + [tokenizer.pad_token_id] * fill
        weights = torch.tensor([1.0] + [weight for _, weight in chunk] + [1.0] * (fill + 1)).view(1, -1, 1)
        out = model(torch.tensor([ids]), output_hidden_states=True)
        z = out.hidden_states[-layer]
        if norm:
            z = (model.text_model if hasattr(model, "text_model") else model).final_layer_norm(z)
        weighed = z * weights
        if emphasis == "original":
            weighed = weighed * (z.mean() / weighed.mean())
        states.append(weighed)
        pooled = out.text_embeds if pooled is None and "text_embeds" in out else pooled
    return torch.cat(states, 1), pooled


def tiny_goldens(tokenizer, tokenizer2):
    tiny = base.seed_weights(transformers.CLIPTextModel(transformers.CLIPTextConfig(**TINY)))
    tiny2 = base.seed_weights(transformers.CLIPTextModelWithProjection(transformers.CLIPTextConfig(**TINY2)))
    out = {}
    for name, model, _, pieces, emphasis, skip in CASES:
        if model == "tiny":
            out[name], _ = encode(tokenizer, tiny, pieces, emphasis, skip, norm=True)
            continue
        first, _ = encode(tokenizer, tiny, pieces, emphasis, 2, norm=False)
        second, pooled = encode(tokenizer2, tiny2, pieces, emphasis, 2, norm=False)
        out[name], out[name + ".pooled"] = torch.cat([first, second], 2), pooled
    return out


def starter_goldens():
    pipe = base.pipeline()
    pipe.text_encoder.__dict__["text_model"] = pipe.text_encoder  # where diffusers looks for the final norm
    text = "a fox at night, watercolor style"
    out = {"starter.skip_2": pipe.encode_prompt(text, "cpu", 1, False, clip_skip=1)[0]}
    vectors = base.seeded((3, 128), "inversion") * 0.1
    pipe.load_textual_inversion({"inkwash": vectors}, token="inkwash")
    out["starter.inversion"] = pipe.encode_prompt("a inkwash fox", "cpu", 1, False)[0]
    return out


def main():
    torch.set_num_threads(1)
    tokenizer = transformers.CLIPTokenizer.from_pretrained(os.path.join(base.STARTER, "tokenizer"))
    tokenizer2 = transformers.CLIPTokenizer.from_pretrained(os.path.join(base.STARTER, "tokenizer"), pad_token="!")
    assert tokenizer2.pad_token_id == 0 and tokenizer.pad_token_id == 687
    with torch.no_grad():
        base.save("prompts.safetensors", {**tiny_goldens(tokenizer, tokenizer2), **starter_goldens()})
    keys = ("name", "model", "prompt", "emphasis", "clip_skip")
    with open(os.path.join(base.DATA, "prompts.json"), "w") as file:
        json.dump({"versions": base.VERSIONS, "cases": [dict(zip(keys, case[:3] + case[4:])) for case in CASES]}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
