#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Two classes of one name in one namespace make a program that crashes without a word of the compiler or the linker.

Usage: check_names.py ROOT, or --self-test. Prints each name that is defined twice among core/, ui/, app/ and translations/, or there and in tests/,
outside unnamed namespaces and functions. A type of a test file alone belongs to one program and may have a namesake."""
import collections
import os
import re
import sys

NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#(?:\\\n|[^\n])*', re.S | re.M)
OPENING = re.compile(
    r"(?:inline\s+)?namespace(?P<space>\s+[\w:]+)?\s*\{|"
    r"(?P<template>template\s*<[^{};]*>\s*)?\b(?:class|struct|union|enum(?:\s+class)?)\s+(?P<type>[\w:]+)(?:\s+final)?\s*(?::[^:{};][^{};]*)?\{|"
    r"[{}]")


def types(text):
    """Qualified names of the types defined at namespace scope."""
    scopes = []
    text = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])", "", text)  # digit separators are no quotes
    for match in OPENING.finditer(NOISE.sub(" ", text)):
        if match.group() == "}":
            if scopes:
                scopes.pop()
        elif match.group().endswith("{") and "namespace" in match.group().split("{")[0].split():
            scopes.append((match.group("space") or " <unnamed>").strip())
        else:
            name = match.group("type")
            if name and None not in scopes and "<unnamed>" not in scopes:
                yield "::".join([*scopes, name])
            scopes.append(None)


def sources(root, folder):
    for place, _, names in os.walk(os.path.join(root, folder)):
        for name in sorted(names):
            if name.endswith((".h", ".cpp", ".cu")):
                yield os.path.relpath(os.path.join(place, name), root)


def places(root, folders):
    found = collections.defaultdict(list)
    for folder in folders:
        for path in sources(root, folder):
            with open(os.path.join(root, path), encoding="utf-8") as file:
                for name in types(file.read()):
                    found[name].append(path)
    return found


SELF_TEST = """
#define ODD struct Hidden {
namespace a { // struct Comment {
const char* text = "struct Text {"; int n = 1'000; char c = '{';
class Seen final : public Base { struct Inner {}; void f() { struct Local {}; } };
enum class Kind { One, Two };
template <class T> struct Box { T value; };
class Declared;
namespace { struct Secret {}; }
namespace b::c { struct Deep { int x = 0; }; }
void f() { struct Local {}; if (true) { struct Deeper {}; } }
struct Last {};
}
struct Outside {};
"""


def self_test():
    found = list(types(SELF_TEST))
    expected = ["a::Seen", "a::Kind", "a::Box", "a::b::c::Deep", "a::Last", "Outside"]
    if found != expected:
        print(f"self-test: found {found} instead of {expected}")
    return 0 if found == expected else 1


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    root = sys.argv[1]
    product = places(root, ["core", "ui", "app", "translations"])
    tests = places(root, ["tests"])
    twice = [(name, where + tests.get(name, [])) for name, where in sorted(product.items()) if len(where) + len(tests.get(name, [])) > 1]
    for name, where in twice:
        print(f"{name} is defined in {' and '.join(where)}")
    if not product:
        print(f"no types found under {root}")
        return 1
    print(f"{len(product)} types, {len(twice)} names used twice")
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main())
