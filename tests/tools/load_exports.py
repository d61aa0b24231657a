#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Loads exported datasets with the `datasets` library and compares what it reads with dataset.lock.json.

usage: load_exports.py DATASET…            load these folders
       load_exports.py --make PROGRAM      let PROGRAM write datasets into a fresh folder, then load them all

Prints one line of JSON for each: its format, and pictures by split and label. Exit code 1 where anything differs. Not loaded by
`imagefolder` with data_dir, which reads no README: sets whose label folders are named like splits.
"""
import collections
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SPLIT_WORDS = {"train", "training", "validation", "valid", "val", "dev", "test", "testing", "eval", "evaluation"}


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r} instead of {wanted!r}")


def counts_of(pairs):
    table = collections.defaultdict(collections.Counter)
    for split, label in pairs:
        table[split][label] += 1
    return {split: dict(labels) for split, labels in table.items()}


def read_lock(root):
    lock = json.loads((root / "dataset.lock.json").read_text("utf-8"))
    listed = {"dataset.lock.json"}
    for entry in lock["pictures"] + lock["texts"]:
        data = (root / entry["file"]).read_bytes()
        expect(f"SHA-256 of {entry['file']}", hashlib.sha256(data).hexdigest(), entry["sha256"])
        listed.add(entry["file"])
    found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    expect("files", found, listed)
    return lock


def picture_hash(value):
    import datasets
    from PIL import Image
    data = value["bytes"] or pathlib.Path(value["path"]).read_bytes()
    Image.open(io.BytesIO(data)).load()
    return hashlib.sha256(data).hexdigest()


def load(*arguments, **named):
    import datasets
    with tempfile.TemporaryDirectory() as cache:
        loaded = datasets.load_dataset(*arguments, cache_dir=cache, **named)
        rows = []
        for split, data in loaded.items():
            data = data.cast_column("image", datasets.Image(decode=False))
            names = data.features["label"].names if hasattr(data.features.get("label"), "names") else None
            for row in data:
                row["split"] = split
                row["sha256"] = picture_hash(row.pop("image"))
                if names is not None:
                    row["label"] = names[row["label"]]
                rows.append(row)
        return rows


def compare(tag, rows, pictures, label_of):
    wanted = {picture["sha256"]: picture for picture in pictures}
    expect(f"{tag}: pictures", sorted(row["sha256"] for row in rows), sorted(wanted))
    for row in rows:
        picture = wanted[row["sha256"]]
        expect(f"{tag}: split of {picture['file']}", row["split"], picture["split"])
        expect(f"{tag}: label of {picture['file']}", row["label"], label_of(picture))
        if "text" in row:
            expect(f"{tag}: text of {picture['file']}", row["text"], picture["caption"])
            expect(f"{tag}: seed of {picture['file']}", row["seed"], picture["seed"])
            for slot, value in picture["choices"].items():
                if slot in row and slot != "label":
                    expect(f"{tag}: {slot} of {picture['file']}", row[slot], value)


def check_labels(root, lock):
    pictures = lock["pictures"]
    folder_of = lambda picture: pathlib.PurePosixPath(picture["file"]).parent.name
    compare("load_dataset(path)", load(str(root)), pictures, folder_of)
    folders = {folder_of(picture) for picture in pictures}
    words = {word for folder in folders for word in re.split(r"[-._ 0-9]", folder)}
    if len(folders) > 1 and not words & SPLIT_WORDS:
        compare("imagefolder", load("imagefolder", data_dir=str(root)), pictures, folder_of)
    by_label = collections.defaultdict(set)
    for picture in pictures:
        by_label[folder_of(picture)].add(picture["label"])
    expect("labels that share a folder", [f for f, labels in by_label.items() if len(labels) > 1], [])


def check_hf(root, lock):
    label_of = lambda picture: picture["label"]
    compare("load_dataset(path)", load(str(root)), lock["pictures"], label_of)
    compare("imagefolder", load("imagefolder", data_dir=str(root)), lock["pictures"], label_of)


def check_kohya(root, lock):
    """The rules of sd-scripts: library/train_util.py (folders, captions) and config_util.py (allowed keys)."""
    import tomllib
    config = tomllib.loads((root / "dataset.toml").read_text("utf-8"))
    expect("sections", set(config), {"general", "datasets"})
    expect("caption extension", config["general"]["caption_extension"], ".txt")
    keys = {"resolution", "batch_size", "enable_bucket", "min_bucket_reso", "max_bucket_reso", "bucket_reso_steps", "subsets"}
    expect("unknown keys", set(config["datasets"][0]) - keys, set())
    subsets = {subset["image_dir"]: subset for subset in config["datasets"][0]["subsets"]}
    for picture in lock["pictures"]:
        path = root / picture["file"]
        repeats, name = path.parent.name.split("_", 1)
        expect(f"repeats of {path.parent.name}", int(repeats) >= 1 and bool(name), True)
        lines = path.with_suffix(".txt").read_text("utf-8").splitlines()
        expect(f"caption of {picture['file']}", lines, [picture["caption"]])
        if picture["split"] == "train":
            subset = subsets[str(path.parent)]
            expect("class tokens", subset["class_tokens"], picture["label"])
            expect("repeats", subset["num_repeats"], int(repeats))
        else:
            expect("validation pictures that are trained on", str(path.parent) in subsets, False)


def check(root):
    lock = read_lock(root)
    kind = lock["request"]["format"]
    {"labels": check_labels, "hf": check_hf, "kohya": check_kohya}[kind](root, lock)
    counts = counts_of((picture["split"], picture["label"]) for picture in lock["pictures"])
    print(json.dumps({"dataset": str(root), "format": kind, "counts": counts}, ensure_ascii=False, sort_keys=True))


def main(arguments):
    os.environ.update(HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", HF_DATASETS_DISABLE_PROGRESS_BARS="1")
    with tempfile.TemporaryDirectory(prefix="seedbook-load-") as scratch:
        os.environ["HF_HOME"] = os.path.join(scratch, "hf")
        roots = [pathlib.Path(argument).resolve() for argument in arguments]
        if arguments[:1] == ["--make"]:
            made = pathlib.Path(scratch).resolve() / "made"
            subprocess.run([arguments[1], str(made)], check=True)
            roots = sorted(lock.parent for lock in made.glob("*/dataset.lock.json"))
            expect("datasets", len(roots) > 0, True)
        failed = not roots
        for root in roots:
            try:
                check(root)
            except Exception as error:
                failed = True
                print(f"{root}: {type(error).__name__}: {error}", file=sys.stderr)
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
