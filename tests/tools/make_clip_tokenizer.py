# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes resources/clip, CLIP's tokenizer in the files of transformers, from the vocabulary in the PyPI wheel open-clip-torch (MIT).
Run: python make_clip_tokenizer.py open_clip_torch-*.whl [repository root]"""
import gzip
import json
import os
import sys
import zipfile

MERGES = 49152 - 256 - 2  # of the 262,145 lines, as OpenAI's simple_tokenizer.py takes them


def byte_letters():
    """GPT-2's spelling of bytes as printable characters, in its order."""
    own = list(range(ord("!"), ord("~") + 1)) + list(range(ord("¡"), ord("¬") + 1)) + list(range(ord("®"), ord("ÿ") + 1))
    others = [byte for byte in range(256) if byte not in own]
    return [chr(byte) for byte in own] + [chr(256 + i) for i in range(len(others))]


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def main():
    root = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(__file__), "..", "..")
    folder = os.path.join(root, "resources", "clip")
    os.makedirs(folder, exist_ok=True)
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        lines = gzip.decompress(wheel.read("open_clip/bpe_simple_vocab_16e6.txt.gz")).decode("utf-8").split("\n")
        licence = next(name for name in wheel.namelist() if name.endswith("licenses/LICENSE"))
        write(folder, "LICENSE", wheel.read(licence).decode("utf-8"))
    merges = lines[1 : MERGES + 1]
    letters = byte_letters()
    tokens = letters + [letter + "</w>" for letter in letters] + ["".join(merge.split()) for merge in merges]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    vocab = {token: index for index, token in enumerate(tokens)}
    assert len(vocab) == 49408 and vocab["!"] == 0 and vocab[",</w>"] == 267 and vocab["<|endoftext|>"] == 49407
    write(folder, "vocab.json", json.dumps(vocab, ensure_ascii=False, separators=(",", ":")) + "\n")
    write(folder, "merges.txt", "#version: 0.2\n" + "\n".join(merges) + "\n")


if __name__ == "__main__":
    main()
