#!/usr/bin/env bash
# Installs what is missing on Debian: system libraries, then .venv with locked packages. Does nothing when all is there.
# Usage: packaging/setup-linux.sh test|run
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-test}
stamp=.venv/.ok

for_tests="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
for_windows="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in python3 python3.11 python3.12 python3.13; do
        if command -v "$candidate" >/dev/null 2>&1 && is_new_enough "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    echo "Python 3.11 or newer is needed. On Debian 12: apt-get install python3" >&2
    return 1
}

missing_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

install_packages() {
    [ $# -eq 0 ] && return 0
    if [ "$(id -u)" -eq 0 ]; then
        root=""
    elif command -v sudo >/dev/null 2>&1; then
        root="sudo"
    else
        echo "System packages are missing. Please run as root:" >&2
        echo "apt-get update && apt-get install -y --no-install-recommends $*" >&2
        exit 1
    fi
    echo "Installing system packages: $*"
    $root env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends $*" >/dev/null
}

# A venv made by hand is used as it is; one without pip gets pip; one of an old or vanished Python is made anew.
prepare_venv() {
    if ! is_new_enough .venv/bin/python; then
        [ -d .venv ] && echo "The Python of .venv is too old or gone; making .venv anew"
        "$1" -m venv --clear .venv
    elif ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        .venv/bin/python -m ensurepip >/dev/null
    fi
}

wanted=$for_tests
[ "$purpose" = run ] && wanted="$wanted $for_windows"
python=$(find_python)
"$python" -c 'import venv, ensurepip' 2>/dev/null || wanted="$wanted $python-venv"
[ -e /etc/ssl/certs/ca-certificates.crt ] || wanted="$wanted ca-certificates"
# shellcheck disable=SC2046,SC2086
install_packages $(missing_packages $wanted)

if [ ! -e "$stamp" ] || [ requirements.lock -nt "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || ! is_new_enough .venv/bin/python; then
    prepare_venv "$python"
    echo "Installing locked Python packages into .venv"
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
    touch "$stamp"
fi
.venv/bin/python packaging/translations.py release
