#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the verdicts of our safetensors reader and writer with PyPI safetensors' on thousands of damaged files.

Usage: check_safetensors.py VERDICTS_PROGRAM [MUTANTS]. Exit 77 where the package is missing. Listed policy differences, where
we refuse and the reference reads, are allowed and counted; any other difference fails."""
import json
import os
import random
import re
import struct
import subprocess
import sys
import tempfile

try:
    import safetensors
except ImportError:
    sys.exit(77)

# What the reference says, as the names of its errors.
REFERENCE = [("header too small", "HeaderTooSmall"), ("header too large", "HeaderTooLarge"),
             ("invalid header length", "InvalidHeaderLength"), ("invalid UTF-8", "InvalidHeader"),
             ("invalid JSON", "InvalidHeaderDeserialization"), ("invalid offset", "InvalidOffset"),
             ("overflow", "ValidationOverflow"), ("subbytes", "MisalignedSlice"),
             ("invalid shape, data type, or offset", "TensorInvalidInfo"),
             ("incomplete metadata", "MetadataIncompleteBuffer")]
# Where we are stricter: duplicate keys, tensors that are not objects, texts in the place of a dtype, sides of 2^63 and more.
POLICY = ["is there twice", "is a list", "is an object", "a side of 2^63 or more"]
DTYPES = {"F32": 4, "F16": 2, "BF16": 2, "U8": 1, "I64": 8, "F8_E4M3": 1, "BOOL": 1, "C64": 8}


def reference_verdict(data):
    try:
        return "ok", safetensors.deserialize(data)
    except Exception as error:
        text = str(error)
        return next((name for sign, name in REFERENCE if sign in text), text), None


def good_file(rng):
    header, offset = {}, 0
    for i in range(rng.randint(0, 4)):
        dtype = rng.choice(list(DTYPES))
        shape = [rng.randint(0, 3) for _ in range(rng.randint(0, 3))]
        size = DTYPES[dtype]
        for side in shape:
            size *= side
        header["t%d" % i] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + size]}
        offset += size
    if rng.random() < 0.4:
        header["__metadata__"] = {"format": "pt"}
    return header, bytes(rng.randrange(256) for _ in range(offset))


def damage_header(rng, text):
    """One change in the JSON text: numbers, brackets, keys, dtypes or any byte."""
    way = rng.randrange(6)
    numbers = list(re.finditer(r"\d+", text))
    if way == 0 and numbers:
        at = rng.choice(numbers)
        new = rng.choice(["0", "1", "-1", "4.0", "1e2", "18446744073709551615", "18446744073709551616",
                          "9223372036854775807", "4294967296", str(int(at[0]) + 1), '"3"', "null", "[1]", "{}", ""])
        return text[:at.start()] + new + text[at.end():]
    if way == 1:
        at = rng.randrange(len(text))
        return text[:at] + text[at + rng.randint(1, 3):]
    if way == 2:
        at = rng.randrange(len(text) + 1)
        signs = ['"', "{", "}", "[", "]", ",", ":", " ", "\n", "\x00", "\ufeff", "é", "\\u0077", "null", "\\"]
        return text[:at] + rng.choice(signs) + text[at:]
    if way == 3:
        return re.sub("t1", "t0", text) if rng.random() < 0.5 else re.sub("shape", "dtype", text, count=1)
    if way == 4:
        names = list(DTYPES) + ["F4", "F6_E2M3", "F64", "f32", "C128", "F8_E8M0"]
        return re.sub('"dtype": "[A-Z0-9_]+"', '"dtype": "%s"' % rng.choice(names), text, count=1)
    return text[:1] + '"x": {"dtype": "U8", "shape": [%d], "data_offsets": [%d, %d], "spare": [[{}]]}%s ' % (
        rng.randint(0, 2), rng.randint(0, 3), rng.randint(0, 3), "," if text != "{}" else "") + text[1:]


def mutant(rng):
    header, data = good_file(rng)
    text = json.dumps(header)
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3])):
        text = damage_header(rng, text) or "{}"
    raw = text.encode("utf-8", "surrogatepass")
    length = len(raw)
    way = rng.randrange(12)
    if way == 0:
        length = rng.choice([0, 1, length - 1, length + 1, length + len(data), length + len(data) + 1, 100000001, 2**31,
                             2**63, 2**64 - 1])
    elif way == 1:
        data += bytes(rng.randint(1, 9))
    elif way == 2:
        data = data[:rng.randint(0, len(data))]
    elif way == 3 and raw:
        at = rng.randrange(len(raw))
        raw = raw[:at] + bytes([rng.randrange(256)]) + raw[at + 1:]
    whole = struct.pack("<Q", max(length, 0)) + raw + data
    return whole[:rng.randint(0, 9)] if way == 4 else whole


def fault_of(line):
    """Our line's name of the fault; it is in brackets where the file was taken for another format."""
    named = re.search(r"\((\w+): ", line) if line.startswith("this is not") else re.match(r"(\w+):", line)
    return named[1] if named else line


LAYOUT = ["InvalidOffset", "TensorInvalidInfo", "MisalignedSlice", "ValidationOverflow"]


def tied(data, ours, expected):
    """Two tensors at one place: which of them the reference blames changes with the order of its hash map."""
    places = re.findall(rb'"data_offsets": (\[\d+, \d+\])', data)
    return len(set(places)) < len(places) and ours in LAYOUT and expected in LAYOUT


def same_tensors(line, tensors):
    mine = sorted(line.split()[1:])
    theirs = sorted(",".join(["%s:%d" % (t["dtype"], len(t["data"])), *map(str, t["shape"])]) for _, t in tensors)
    return mine == theirs


def check_written(data):
    """What our writer wrote, read by the reference."""
    tensors = {name: (t["dtype"], t["shape"], bytes(t["data"])) for name, t in safetensors.deserialize(data)}
    assert tensors == {"latents": ("F32", [1, 2, 1, 2], struct.pack("<4f", 0.5, -1.0, 2.0, 3.25)),
                       "mask": ("U8", [3], b"\x01\x02\x03")}, tensors


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    rng = random.Random(20261123)
    agreed, policy, bad = {}, 0, []
    with tempfile.TemporaryDirectory() as folder:
        mutants = [mutant(rng) for _ in range(count)]
        paths = [os.path.join(folder, str(i)) for i in range(count)]
        for path, data in zip(paths, mutants):
            with open(path, "wb") as file:
                file.write(data)
        written = os.path.join(folder, "written")
        done = subprocess.run([program, written], input="\n".join(paths) + "\n", capture_output=True, text=True, check=True)
        lines = done.stdout.splitlines()
        with open(written, "rb") as file:
            check_written(file.read())
    assert len(lines) == count, (len(lines), count)
    for data, line in zip(mutants, lines):
        expected, tensors = reference_verdict(data)
        ours = "ok" if line.split(" ")[0] == "ok" else fault_of(line)
        if tied(data, ours, expected) or ours == expected and (tensors is None or same_tensors(line, tensors)):
            agreed[ours] = agreed.get(ours, 0) + 1
        elif any(sign in line for sign in POLICY):
            policy += 1
        else:
            bad.append((data[:200], line, expected))
    print("safetensors %s: %d files, agreed %s, stricter by policy %d, different %d" %
          (safetensors.__version__, count, dict(sorted(agreed.items())), policy, len(bad)))
    for data, line, expected in bad[:10]:
        print("different:", data, "| ours:", line, "| reference:", expected)
    return 1 if bad or len(agreed) < 9 else 0


if __name__ == "__main__":
    sys.exit(main())
