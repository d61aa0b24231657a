# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""What a desktop reads of us is valid, so that the program has a menu entry, an icon and a software-centre page.
Usage: check_desktop_files.py SOURCE_DIR. Exit 77: a validator is not installed."""
import os
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

packaging = Path(sys.argv[1]) / "packaging"
schema = Path(sys.argv[1]) / "core/store/schema.h"
ID = "org.seedbook.Seedbook"
missing = [tool for tool in ("desktop-file-validate", "appstreamcli", "xmllint", "update-mime-database", "gio") if not shutil.which(tool)]
if missing:
    print("not installed:", *missing)
    sys.exit(77)


def run(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    assert result.returncode == 0, f"{command}: {result.stdout}{result.stderr}"
    return result.stdout


def check_validators():
    output = run("desktop-file-validate", "--warn-kde", str(packaging / f"{ID}.desktop"))
    assert not output.strip(), output
    run("appstreamcli", "validate", "--no-net", str(packaging / f"{ID}.metainfo.xml"))
    run("xmllint", "--noout", str(packaging / f"{ID}-mime.xml"), str(packaging / f"{ID}.metainfo.xml"))


def check_names_agree():
    entry = dict(line.split("=", 1) for line in (packaging / f"{ID}.desktop").read_text().splitlines() if "=" in line)
    component = ElementTree.parse(packaging / f"{ID}.metainfo.xml").getroot()
    mime = ElementTree.parse(packaging / f"{ID}-mime.xml").getroot()[0].get("type")
    assert component.findtext("id") == ID and component.findtext("launchable") == f"{ID}.desktop"
    assert entry["Icon"] == ID == component.findtext("icon")
    assert entry["MimeType"] == f"{mime};" and component.findtext("provides/mediatype") == mime


def check_icons():
    svg = ElementTree.parse(packaging / "icons/seedbook.svg").getroot()
    assert svg.tag.endswith("svg") and svg.get("viewBox") == "0 0 512 512"
    for size in (16, 32, 48, 64, 128, 256, 512):
        data = (packaging / f"icons/seedbook-{size}.png").read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", data[16:24]) == (size, size), size


def write_database(path, application_id):
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA application_id={application_id}")
    database.execute("CREATE TABLE t(x)")
    database.commit()
    database.close()


def check_project_type(application_id):
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "mime/packages"
        packages.mkdir(parents=True)
        shutil.copy(packaging / f"{ID}-mime.xml", packages)
        subprocess.run(["update-mime-database", str(packages.parent)], check=True, capture_output=True)
        environment = dict(os.environ, XDG_DATA_HOME=folder, LC_ALL="C")
        for name, number, ours in (("project.db", application_id, True), ("other.db", 1, False)):
            write_database(Path(folder) / name, number)
            info = run("gio", "info", "-a", "standard::content-type", str(Path(folder) / name), env=environment)
            assert ("application/x-seedbook-project" in info) == ours, info


check_validators()
check_names_agree()
check_icons()
check_project_type(int(re.search(r"kApplicationId = (0x[0-9a-f]+)", schema.read_text())[1], 16))
print("desktop entry, AppStream, MIME type and icons are valid")
