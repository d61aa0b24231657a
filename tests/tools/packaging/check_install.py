# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""An installed Seedbook has every file where a desktop and its own programs look for it, and starts without the build tree.
Usage: check_install.py CMAKE BUILD_DIR LIBTORCH_DIR"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

cmake, build, libtorch = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
PROGRAMS = [name for name in ("seedbook", "seedbook-cli") if (build / "bin" / name).exists()]
FILES = """
lib/seedbook/fetch_libtorch.sh
lib/seedbook/libtorch_wheels.txt
share/seedbook/starter/model_index.json
share/seedbook/starter/unet/diffusion_pytorch_model.safetensors
share/seedbook/templates/first-project.json
share/seedbook/templates/road-scenes/template.json
share/seedbook/templates/road-scenes/lists/road-scenes/weather.txt
share/applications/org.seedbook.Seedbook.desktop
share/metainfo/org.seedbook.Seedbook.metainfo.xml
share/mime/packages/org.seedbook.Seedbook-mime.xml
share/icons/hicolor/scalable/apps/org.seedbook.Seedbook.svg
share/icons/hicolor/16x16/apps/org.seedbook.Seedbook.png
share/icons/hicolor/512x512/apps/org.seedbook.Seedbook.png
share/doc/seedbook/LICENSE
share/doc/seedbook/copyright
""".split()


def run(*command, **environment):
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("SEEDBOOK_", "LIBTORCH", "LD_", "DISPLAY"))}
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env={**plain, **environment})


def check_files(prefix):
    for name in FILES + [f"{where}/{program}" for program in PROGRAMS for where in ("bin", "lib/seedbook")]:
        assert (prefix / name).is_file(), f"not installed: {name}"
    assert not (prefix / "share/seedbook/starter/school").exists(), "the training scripts are no part of the program"
    for program in PROGRAMS:
        dynamic = run("readelf", "-d", str(prefix / "lib/seedbook" / program)).stdout
        assert libtorch not in dynamic, f"{program} carries the path of the machine that built it"


def check_start(prefix, home):
    for program in PROGRAMS:
        refused = run(str(prefix / "bin" / program), "--help", HOME=str(home), XDG_CACHE_HOME=str(home / "cache"))
        assert refused.returncode == 1 and "seedbook --fetch-engine" in refused.stderr, refused
        wrong = run(str(prefix / "bin" / program), "--help", LIBTORCH_DIR=str(home))
        assert wrong.returncode == 1 and "libtorch_cpu.so" in wrong.stderr, wrong
    started = run(str(prefix / "bin/seedbook-cli"), "model", "--json", HOME=str(home), LIBTORCH_DIR=libtorch)
    assert started.returncode == 0, started
    assert '"' in started.stdout, started


with tempfile.TemporaryDirectory() as folder:
    prefix = Path(folder) / "usr"
    installed = run(cmake, "--install", str(build), "--prefix", str(prefix))
    assert installed.returncode == 0, installed.stdout + installed.stderr
    check_files(prefix)
    if "seedbook-cli" in PROGRAMS:
        check_start(prefix, Path(folder))
    if shutil.which("desktop-file-validate"):
        assert run("desktop-file-validate", str(prefix / "share/applications/org.seedbook.Seedbook.desktop")).returncode == 0
print("installed:", *PROGRAMS)
