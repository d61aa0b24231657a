# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Fails where the studio would show a string untranslated, with a wrong plural, or with a number missing from the sentence.

Usage: check_translations.py LUPDATE SOURCE_ROOT
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PLURAL_FORMS = {"en": 2, "ru": 3}
MARK = re.compile(r"%(?:n|L?\d)")


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def problems(message, language):
    source = message.find("source").text or ""
    if message.find("translation").get("type") is not None:
        yield "not translated"
        return
    wanted = set(MARK.findall(source))
    texts = forms(message)
    if message.get("numerus") == "yes" and len(texts) != PLURAL_FORMS[language]:
        yield f"{len(texts)} plural forms, {PLURAL_FORMS[language]} needed"
    for text in texts:
        if not text.strip():
            yield "empty"
        elif not wanted - {"%n"} <= set(MARK.findall(text)) or not set(MARK.findall(text)) <= wanted:
            yield f"placeholders differ in “{text}”"


def check(lupdate, root, language, folder):
    name = f"seedbook_{language}.ts"
    copy = pathlib.Path(shutil.copy(root / "translations" / name, folder))
    only = ["-pluralonly"] if language == "en" else []
    command = [lupdate, "-silent", "-no-obsolete", "-locations", "none", *only, "-I", str(root), str(root / "ui"), str(root / "app"), "-ts", str(copy)]
    subprocess.run(command, check=True)
    found = 0
    for context in xml.etree.ElementTree.parse(copy).iter("context"):
        for message in context.iter("message"):
            for problem in problems(message, language):
                found += 1
                print(f"{name}: {context.findtext('name')}: “{message.findtext('source')}”: {problem}")
    return found


def lost(root):
    """lupdate overlooks a marked string inside a function that is itself called tr."""
    found = 0
    for folder in ("ui", "app"):
        for file in sorted((root / folder).rglob("*.cpp")):
            if re.search(r"\btr\(\s*QT_TRANSLATE_NOOP", file.read_text()):
                found += 1
                print(f"{file}: name the function around QT_TRANSLATE_NOOP otherwise than tr, or lupdate loses the string")
    return found


def main():
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        found = sum(check(lupdate, root, language, folder) for language in PLURAL_FORMS)
    found += lost(root)
    if found:
        print(f"{found} strings to mend: build the target update_translations, then edit translations/*.ts")
    return 1 if found else 0


sys.exit(main())
