#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
# usage: with_python.sh VENV SCRIPT [arguments]
# Runs SCRIPT with the Python of the cached virtual environment VENV, which `./studio test` installs. Exit 77 (skipped) without it, or 1 where
# SEEDBOOK_REQUIRE_ORACLES is 1.
venv=${SEEDBOOK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/seedbook}/$1
shift
if [ ! -x "$venv/bin/python" ]; then
    echo "no Python environment $venv: run './studio test'"
    [ "${SEEDBOOK_REQUIRE_ORACLES:-0}" = 1 ] && exit 1
    exit 77
fi
exec "$venv/bin/python" -B "$@"
