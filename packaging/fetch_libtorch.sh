#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
#
# usage: fetch_libtorch.sh CACHE_DIR [--cuda]
#
# Puts libtorch 2.11.0 into CACHE_DIR/libtorch-2.11.0/{torch,nvidia}: downloads the wheels of libtorch_wheels.txt from the package
# index that pip is configured with, resumes what was interrupted, verifies every checksum, unpacks beside the final name and renames.
# Where that folder is complete already, it does nothing. --cuda adds the libraries for NVIDIA devices. Exit code 0: it is there.
#
# environment: PIP_INDEX_URL  another package index; PIP_CERT  its certificate bundle
set -eu

say() { printf 'libtorch: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

kind=cpu
cache=
for argument in "$@"; do
    case $argument in
        --cuda) kind=cuda ;;
        -*) die "unknown option $argument (usage: fetch_libtorch.sh CACHE_DIR [--cuda])" ;;
        *) cache=$argument ;;
    esac
done
[ -n "$cache" ] || die "usage: fetch_libtorch.sh CACHE_DIR [--cuda]"

here=$(cd "$(dirname "$0")" && pwd)
table=$here/libtorch_wheels.txt
target=$cache/libtorch-2.11.0
stamp=$target/.complete
downloads=$cache/downloads

# The stamp is written last and names what is there: "cpu" or "cuda", which includes "cpu".
is_complete() {
    [ -e "$stamp" ] || return 1
    [ "$kind" = cpu ] || [ "$(cat "$stamp")" = cuda ]
}

rows() {
    if [ "$kind" = cuda ]; then grep -E '^(cpu|cuda) ' "$table"; else grep '^cpu ' "$table"; fi
}

# "123 MB" of a number of bytes.
megabytes() { echo "$((($1 + 999999) / 1000000)) MB"; }

need_tools() {
    [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] ||
        die "there is no ready-made libtorch for $(uname -s) $(uname -m); build one and set LIBTORCH_DIR to it"
    for tool in curl unzip sha256sum; do
        command -v $tool >/dev/null || die "the program '$tool' is missing; install the packages curl, unzip and coreutils"
    done
}

package_index() {
    index=${PIP_INDEX_URL:-}
    [ -n "$index" ] || index=$(python3 -m pip config get global.index-url 2>/dev/null || true)
    [ -n "$index" ] || index=https://pypi.org/simple
    echo "${index%/}"
}

download() {
    curl --fail --location --retry 3 --connect-timeout 30 ${PIP_CERT:+--cacert "$PIP_CERT"} "$@"
}

# The address of wheel $1: the link of that name on its project's page of the index (PEP 503), made absolute.
wheel_address() {
    project=$(echo "${1%%-*}" | tr '_' '-')
    page=$(download --silent --show-error --header 'Accept: text/html' --write-out '\npage-address %{url_effective}\n' \
        "$index/$project/") || die "the package index does not answer for '$project'; is there a network?"
    base=$(printf '%s\n' "$page" | sed -n 's/^page-address //p')
    link=$(printf '%s\n' "$page" | grep -o "href=[\"'][^\"']*/$1[^\"']*[\"']" | head -n 1 | sed "s/^href=[\"']//; s/[\"']\$//; s/#.*//")
    case $link in
        '') die "the package index has no $1" ;;
        http://* | https://*) echo "$link" ;;
        /*) echo "$(echo "$base" | sed -E 's#^([a-z]+://[^/]+).*#\1#')$link" ;;
        *) echo "${base%/*}/$link" ;;
    esac
}

verified() { [ -e "$1" ] && echo "$2  $1" | sha256sum --check --status 2>/dev/null; }

bytes_of() { if [ -e "$1" ]; then wc -c <"$1"; else echo 0; fi; }

fetch_wheel() {
    wheel=$1 sum=$2 size=$3
    verified "$downloads/$wheel" "$sum" && return 0
    part=$downloads/$wheel.part
    [ "$(bytes_of "$part")" -le "$size" ] || rm -f "$part"
    if [ "$(bytes_of "$part")" -lt "$size" ]; then
        say "downloading $wheel ($(megabytes "$size"), $(megabytes "$(bytes_of "$part")") of it here already)"
        address=$(wheel_address "$wheel")
        if [ -t 2 ]; then progress=--progress-bar; else progress='--silent --show-error'; fi
        # shellcheck disable=SC2086
        download $progress --continue-at - --output "$part" "$address" ||
            die "the download of $wheel stopped; start again and it goes on from there"
    fi
    if ! verified "$part" "$sum"; then
        rm -f "$part"
        die "$wheel arrived damaged (its SHA-256 is not the one recorded); it was removed, start again"
    fi
    mv -f "$part" "$downloads/$wheel"
}

announce() {
    total=0 unpacked=0
    while read -r _ wheel _ size room; do
        unpacked=$((unpacked + room))
        [ -e "$downloads/$wheel" ] || total=$((total + size - $(bytes_of "$downloads/$wheel.part")))
    done <"$work/rows"
    [ "$kind" = cpu ] || unpacked=$((unpacked + 520000000))
    say "Seedbook's engine needs libtorch 2.11.0$([ "$kind" = cpu ] || echo " with NVIDIA's libraries"), under its own licences:"
    say "  download $(megabytes "$total") from ${index##*@}, unpacked $(megabytes "$unpacked"), into $target"
    room=$(($(df -Pk "$cache" | awk 'NR == 2 { print $4 }') * 1000))
    [ "$room" -ge "$((total + unpacked))" ] ||
        die "that needs $(megabytes $((total + unpacked))), but $cache has only $(megabytes "$room") free"
}

unpack_wheel() {
    case $1 in
        torch-*)
            set -- "$1" 'torch/include/*' 'torch/lib/*' 'torch/share/*' '*.dist-info/licenses/*' '*.dist-info/METADATA' \
                -x 'torch/lib/libtorch_python.so'
            [ "$kind" = cuda ] || set -- "$@" 'torch/lib/libtorch_cuda*'
            ;;
        *) set -- "$1" 'nvidia/*/lib/*' '*.dist-info/*' ;;
    esac
    wheel=$1
    shift
    unzip -q -o "$downloads/$wheel" "$@" -d "$work/new" || die "$wheel cannot be unpacked; is the disk full?"
}

install_all() {
    mkdir "$work/new"
    while read -r _ wheel _; do
        unpack_wheel "$wheel"
    done <"$work/rows"
    echo $kind >"$work/new/.complete"
    sync "$work/new/.complete" 2>/dev/null || sync
    if [ -e "$target" ]; then mv "$target" "$work/old"; fi
    mv "$work/new" "$target"
    while read -r _ wheel _; do
        rm -f "$downloads/$wheel"
    done <"$work/rows"
}

is_complete && exit 0
need_tools
mkdir -p "$downloads" || die "cannot write to $cache"
# One at a time; the lock ends with the process.
exec 9>"$cache/.fetch-lock"
if command -v flock >/dev/null; then
    flock -n 9 || { say "waiting for another download into $cache"; flock 9; }
    is_complete && exit 0
fi
work=$(mktemp -d "$cache/.unpack-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
rows >"$work/rows"
index=$(package_index)
announce
while read -r _ wheel sum size _; do
    fetch_wheel "$wheel" "$sum" "$size" </dev/null
done <"$work/rows"
say "unpacking"
install_all
say "ready: $target"
