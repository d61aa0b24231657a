# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Pillow, the reader of every Python tool, sees our pixels and texts. Usage: check_png_with_pillow.py WRITER. Exit 77: no Pillow."""
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from PIL import Image
except ImportError:
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "sample.png"
    subprocess.run([sys.argv[1], str(path)], check=True)
    with Image.open(path) as picture:
        picture.load()
        assert picture.mode == "RGB" and picture.size == (64, 48), (picture.mode, picture.size)
        for x, y in ((0, 0), (63, 0), (0, 47), (31, 24), (63, 47)):
            assert picture.getpixel((x, y)) == (x * 255 // 64, y * 255 // 48, 128), (x, y, picture.getpixel((x, y)))
        assert picture.text["parameters"] == "caf\u00e9\nSteps: 16, Sampler: DDIM", picture.text
        assert picture.text["seedbook"] == '{"prompt":"лиса 狐 😀"}', picture.text
print("Pillow read it as it was meant")
