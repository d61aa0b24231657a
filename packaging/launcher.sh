#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
#
# Installed as bin/seedbook and bin/seedbook-cli. Finds libtorch, which is not part of the package, and starts the program of that name.
#
#   seedbook --fetch-engine    downloads libtorch: for everyone when root does it, else for this user
#
# environment: LIBTORCH_DIR     an existing libtorch 2.11 (folder with lib/) instead of a download
#              SEEDBOOK_CACHE   where downloads live (default: ~/.cache/seedbook)
set -eu

program=$(basename "$0")
private=$(dirname "$(readlink -f "$0")")/../lib/seedbook
version=libtorch-2.11.0
system_cache=/var/cache/seedbook
user_cache=${SEEDBOOK_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/seedbook}

find_engine() {
    if [ -n "${LIBTORCH_DIR:-}" ]; then
        [ -e "$LIBTORCH_DIR/lib/libtorch_cpu.so" ] && engine=$LIBTORCH_DIR && return 0
        echo "$program: LIBTORCH_DIR=$LIBTORCH_DIR has no lib/libtorch_cpu.so" >&2
        exit 1
    fi
    for cache in "$user_cache" "$system_cache"; do
        [ -e "$cache/$version/.complete" ] && [ -e "$cache/$version/torch/lib/libtorch_cpu.so" ] &&
            engine=$cache/$version/torch && return 0
    done
    return 1
}

fetch_engine() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${SEEDBOOK_CACHE:-}" ]; then cache=$system_cache; else cache=$user_cache; fi
    mkdir -p "$cache"
    if [ -e /proc/driver/nvidia/version ]; then
        "$private/fetch_libtorch.sh" "$cache" --cuda
    else
        "$private/fetch_libtorch.sh" "$cache"
    fi
}

# Where no terminal can be opened, a click must still not end in silence.
show_sentence() {
    if command -v zenity >/dev/null; then zenity --error --no-markup --title=Seedbook --text="$1"
    elif command -v kdialog >/dev/null; then kdialog --title Seedbook --error "$1"
    elif command -v xmessage >/dev/null; then xmessage -center "$1"
    elif command -v notify-send >/dev/null; then notify-send -u critical Seedbook "$1"
    fi
}

# A person at a terminal is asked; a click on the icon opens a terminal that asks; a script gets the command to run.
offer_engine() {
    if [ "$program" = seedbook ] && [ -t 0 ] && [ -t 2 ]; then
        printf 'Seedbook draws with libtorch, which is not here yet. Download it now (about 550 MB, more with an NVIDIA device)? [y/N] ' >&2
        read -r answer
        case $answer in [yY]*) fetch_engine && return 0 ;; esac
    elif [ "$program" = seedbook ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v x-terminal-emulator >/dev/null; then
        exec x-terminal-emulator -e "$0" "$@"
    fi
    sentence="libtorch is not here yet; run 'seedbook --fetch-engine' once to download it, or set LIBTORCH_DIR"
    echo "$program: $sentence" >&2
    if [ "$program" = seedbook ] && [ ! -t 2 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then show_sentence "$sentence" || true; fi
    exit 1
}

if [ "${1:-}" = --fetch-engine ]; then
    fetch_engine
    exit
fi
find_engine || { offer_engine "$@" && find_engine; }
export LD_LIBRARY_PATH="$engine/lib:$engine/../nvidia/cu13/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$private/$program" "$@"
