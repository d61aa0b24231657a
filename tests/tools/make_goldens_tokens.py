#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/tokens.json: the ids PyPI transformers' CLIPTokenizer gives for the starter model's tokenizer.

Usage: make_goldens_tokens.py [OUT]. Needs transformers; no network."""
import json
import os
import random
import shutil
import sys
import tempfile
import unicodedata

os.environ["HF_HUB_OFFLINE"] = "1"
import tokenizers  # noqa: E402
import transformers  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STARTER = os.path.join(ROOT, "resources", "starter", "tokenizer")


def token(content, normalized):
    return {"content": content, "lstrip": False, "normalized": normalized, "rstrip": False, "single_word": False}


def typed(content):
    return {"__type": "AddedToken", **token(content, True)}


SD1_CONFIG = {
    "bos_token": typed("<|startoftext|>"),
    "eos_token": typed("<|endoftext|>"),
    "unk_token": typed("<|endoftext|>"),
    "pad_token": "<|endoftext|>",
    "do_lower_case": True,
    "model_max_length": 77,
    "tokenizer_class": "CLIPTokenizer",
}
SD1_MAP = {
    "bos_token": token("<|startoftext|>", True),
    "eos_token": token("<|endoftext|>", True),
    "unk_token": token("<|endoftext|>", True),
    "pad_token": "<|endoftext|>",
}
# As transformers 4.34 and later save it: plain names, the flags in a table of added tokens.
TABLE_CONFIG = {
    "added_tokens_decoder": {"0": token("!", False), "686": token("<|startoftext|>", True),
                             "687": token("<|endoftext|>", True)},
    "bos_token": "<|startoftext|>",
    "eos_token": "<|endoftext|>",
    "unk_token": "<|endoftext|>",
    "pad_token": "!",
    "model_max_length": 77,
    "tokenizer_class": "CLIPTokenizer",
}
# name: tokenizer_config.json, special_tokens_map.json (null: the file is not there; "starter": as shipped)
FOLDERS = {
    "starter": ["starter", None],
    "sd1": [SD1_CONFIG, SD1_MAP],
    "sd2": [{k: v for k, v in SD1_CONFIG.items() if k != "pad_token"}, {**SD1_MAP, "pad_token": "!"}],
    "table": [TABLE_CONFIG, None],
    "table without its pad": [{**TABLE_CONFIG, "pad_token": "<|endoftext|>"}, None],
    "short": [{"tokenizer_class": "CLIPTokenizer", "model_max_length": 9}, None],
}

PLAIN = """
boat at night, flat style, pastel
mountains at day, watercolor style, teal and orange
SEA AT NIGHT, STAINED GLASS STYLE, NEON
a colour, a color; the picture of a tree
City Skyline (woodcut) [oil paint] {autumn} <flower>
pixel-art, point.illism; mosaic_style
100 boats, 3.14 moons, 2026-11-23
don't you'd I'll we've they're it's I'm o'clock
DON'T YOU'D I'LL WE'VE THEY'RE IT'S I'M
''s 't' ''re '''ve 'x
http://example.org/a?b=c&d=%20#e
C:\\folder\\file.txt /usr/share/doc
__light__ {a|b} (x:1.3) [y:z:0.5]
!!! ??? ... ,,, ;;; --- === +++ *** ~~~ ```
@#$%^&*()_+-=[]{}|;:'",.<>/?
Ünïcödé façade naïve coöperate Ångström
Straße STRASSE ẞ ﬁ ﬂ ﬀ ŉ ǅ Ǆ ǆ
İstanbul ISPARTA ıspanak Iğdır
ΣΊΣΥΦΟΣ σίσυφος ΑΣ ς
лодка ночью, плоский стиль, пастель
ЁЛКА ёлка Й й
дом, море; город — лес «ночь»
українська мова її ґ
夜の船、水彩
夜晚的山 山水画
서울의 밤 배
ｆｕｌｌ ｗｉｄｔｈ １２３
العربية قارب ليلا
שלום עולם שָׁלוֹם
नमस्ते दुनिया रात
ภาษาไทย เรือ
Tiếng Việt thuyền đêm
საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ
ᎣᏏᏲ Ꮳꮳ
½ ¼ ² ³ Ⅷ ⅷ ① ٣ ३ 四
€ £ ¥ ₽ © ® ™ § ¶ † ‡
→ ← ↑ ↓ ∑ ∫ ≤ ≥ ∞ ≠
“double” ‘single’ ‚low‘ „low“ … – —
""".strip("\n").split("\n")

HOSTILE = [
    "", " ", "   ", "\n", "\t\t", "\r\n", "\x00", "a\x00b", "\x01\x02\x1f\x7f", "\x85", "a\x85b",
    "a\u00a0b", "a\u1680b", "a\u2000b\u2003c\u200ad", "a\u2028b\u2029c", "a\u202fb\u205fc\u3000d",
    "a\u200bb", "a\u200db", "a\u200c", "\ufeffboat", "a\u180eb", "a\x1cb\x1db\x1eb\x1f",
    "a  b", " a b ", "a\tb\nc\r\nd\x0be\x0cf", "boat\n\n\nat   night",
    "e\u0301", "\u00e9", "E\u0301", "o\u0302\u0301", "\u1ed1", "a\u0323\u0307", "a\u0307\u0323", "\u0344", "\u212b",
    "\u0301", "\u0301\u0302\u0303", "Z\u0351\u036b\u0343\u036aa\u0302\u036bl\u0301go\u0302",
    "\u1100\u1161\u11a8", "\uac01", "\u0958", "\u2126", "\ufb01", "\ufb4b", "\u0f73", "\u0130\u0131iI",
    "😀", "😀😀😀", "a😀b", "👍🏽", "👩\u200d👩\u200d👧\u200d👦", "🏳️\u200d🌈", "🇩🇪🇷🇺", "1️⃣", "❤️", "♥",
    "\U0001d400\U0001d7ce", "\U00010400\U00010428", "\U0002f800", "\U0010ffff", "\ufffd", "\ufffe", "\ue000",
    "<|startoftext|>", "<|endoftext|>", "<|startoftext|>boat<|endoftext|>", "boat <|endoftext|> night",
    "boat<|endoftext|>night", "<|endoftext|><|endoftext|>", "<|STARTOFTEXT|> boat", "<|EndOfText|>!", "!<|ENDOFTEXT|>",
    "<|endoftext|", "|endoftext|>", "<|endoftext |>", "<|end<|endoftext|>oftext|>", "<<|endoftext|>>",
    "<|startoftext|>'s", "e<|endoftext|>\u0301", "</w>", "a</w>", "boat</w> night</w>", "#version: 0.2",
    "!", "! !", "a!b!", "!!", "boat!", "!boat", "<|endoftext|>!",
    "a" * 76, "a " * 74, "a " * 75, "a " * 76, "a " * 200, "boat at night, " * 40, "x" * 700, "!" * 300,
    "\u0301" * 200, "😀" * 80, "1" * 100, "夜" * 90, "'s" * 60, "watercolor" * 30, " " * 500 + "boat",
]


def random_texts(count):
    """Mixtures of alphabets; characters of Unicode 9 and before only, whose normalisation every library agrees on."""
    rng = random.Random(20261123)
    ranges = [(0x20, 0x7F), (0xA0, 0x24F), (0x300, 0x345), (0x370, 0x3FF), (0x400, 0x52F), (0x5D0, 0x5EA),
              (0x621, 0x64A), (0x905, 0x939), (0x1100, 0x1112), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x2190, 0x21FF),
              (0x3041, 0x30FE), (0x4E00, 0x4EFF), (0xAC00, 0xACFF), (0xFB00, 0xFB06), (0xFF01, 0xFF5E), (0x1F600, 0x1F64F)]
    letters = [chr(u) for first, last in ranges for u in range(first, last)]
    letters = [c for c in letters if unicodedata.category(c) != "Cn"]
    return ["".join(rng.choice(letters) for _ in range(rng.randint(1, 24))) for _ in range(count)]


def make_folder(config, special_map):
    folder = tempfile.mkdtemp()
    for name in ("vocab.json", "merges.txt"):
        shutil.copy(os.path.join(STARTER, name), folder)
    if config == "starter":
        shutil.copy(os.path.join(STARTER, "tokenizer_config.json"), folder)
    else:
        json.dump(config, open(os.path.join(folder, "tokenizer_config.json"), "w"))
    if special_map:
        json.dump(special_map, open(os.path.join(folder, "special_tokens_map.json"), "w"))
    return folder


def main():
    out = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "tests", "data", "tokens.json")
    folders = {}
    for name, (config, special_map) in FOLDERS.items():
        folder = make_folder(config, special_map)
        tok = transformers.CLIPTokenizer.from_pretrained(folder)
        texts = PLAIN + HOSTILE + random_texts(60) if name == "starter" else HOSTILE[:24] + HOSTILE[63:]
        cases = []
        for text in texts:
            full = tok(text, padding="max_length", max_length=tok.model_max_length, truncation=True).input_ids
            assert len(full) == tok.model_max_length
            while len(full) > 2 and full[-1] == full[-2] == tok.pad_token_id:
                full.pop()
            ids = tok(text, add_special_tokens=False).input_ids
            case = [text, ids if len(ids) <= 100 else len(ids)]
            cases.append(case + [full] if len(cases) % 8 == 0 or len(ids) > tok.model_max_length - 6 else case)
        folders[name] = {"config": config, "map": special_map, "max_length": tok.model_max_length,
                         "bos": tok.bos_token_id, "eos": tok.eos_token_id, "pad": tok.pad_token_id, "cases": cases}
        shutil.rmtree(folder)
    header = {"made_by": "tests/tools/make_goldens_tokens.py", "transformers": transformers.__version__,
              "tokenizers": tokenizers.__version__,
              "cases": "text, its tokens (or how many), and for some the padded encoding, trailing pads but one cut off"}
    with open(out, "w", encoding="ascii") as file:
        file.write("{\n\"about\": " + json.dumps(header) + ",\n\"folders\": {\n")
        for i, (name, folder) in enumerate(folders.items()):
            cases = folder.pop("cases")
            file.write((",\n" if i else "") + json.dumps(name) + ": " + json.dumps(folder)[:-1] + ", \"cases\": [\n")
            file.write(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "]}")
        file.write("\n}}\n")
    print(out, os.path.getsize(out), "bytes")


if __name__ == "__main__":
    main()
