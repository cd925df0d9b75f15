#!/bin/sh
# Brings the environment .venv in step with the pins; quick when nothing changed.
#
# Needs Python 3.11 or newer with pip. What Qt asks of the system is installed with apt as root;
# anyone else gets the one line to run. PYTHON=... chooses another interpreter. A C compiler is for the
# tests that cut the power (tests/stroom), PostgreSQL's programs for those of the hub, which start a
# server of their own, and other people's programs judge our papers: veraPDF (Java), pdfsig, qpdf,
# tesseract, a token (SoftHSM), CUPS and a browser. A screen reader on a screen of its own (AT-SPI, Xvfb)
# reads our pages; espeak-ng reads them aloud where Qt has no voice, and QtMultimedia asks for sound.
# Without them those tests are skipped, and say so.
# shellcheck disable=SC2086  # lists of packages and libraries are split on purpose
set -eu
cd "$(dirname "$0")/.."

python=.venv/bin/python
stamp=.venv/.werkplek
packages="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
    libxkbcommon-x11-0 libxkbcommon0"
compiler="gcc libc6-dev"
judges="chromium cups-client cups-daemon default-jdk-headless poppler-utils qpdf softhsm2
    tesseract-ocr tesseract-ocr-nld"
reader="at-spi2-core dbus libx11-6 python3-pyatspi xvfb"
sound="espeak-ng libdrm2 libpulse0 libxext6 libxrandr2"
postgres_oldest=15

say() { printf '%s\n' "$*" >&2; }

new_enough() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null
}

choose_python() {
    for candidate in ${PYTHON:-} python3.11 python3 python3.12 python3.13 python3.14; do
        if new_enough "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say "Werkplek needs Python 3.11, 3.12, 3.13 or 3.14. Install one, or say where it is: make PYTHON=..."
    return 1
}

apt_install() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        say "Qt misses ${missing% }. On Debian or Ubuntu this line brings it:"
        say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends" $packages
        return 1
    fi
    say "Installing what Qt misses: ${missing% }"
    # Lists that are old or were never fetched make the first try fail; then they are fetched once.
    apt_get 2>/dev/null || { apt-get update -qq && apt_get; }
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-upgrade \
        ${*:-$packages} </dev/null >/dev/null
}

# What only tests need: is it there ($1), its packages ($2), what is said without root ($3), while it
# is installed ($4), and when that fails ($5).
offer() {
    if [ "$(uname -s)" != Linux ] || "$1"; then
        return
    fi
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        say "$3 On Debian or Ubuntu:"
        say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends" $2
        return
    fi
    say "$4"
    apt_get $2 2>/dev/null || { apt-get update -qq && apt_get $2; } ||
        say "That did not work; $5"
}

has_compiler() {
    command -v cc >/dev/null
}

has_postgres() {
    for program in "$(command -v postgres || :)" /usr/lib/postgresql/*/bin/postgres; do
        if [ -x "$program" ] && "$program" --version | grep -q '^postgres (PostgreSQL) [0-9]' &&
            [ "$("$program" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge "$postgres_oldest" ]; then
            return
        fi
    done
    return 1
}

check_postgres() {
    if [ "$(uname -s)" != Linux ] || has_postgres; then
        return
    fi
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        say "No PostgreSQL $postgres_oldest or newer: tests of the hub are skipped. On Debian or Ubuntu:"
        say "    sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql"
        return
    fi
    say "Installing PostgreSQL for the tests of the hub"
    # The tests make servers of their own: while this file is there, Debian makes and starts none.
    no_server=/etc/postgresql-common/createcluster.d/werkplek.conf
    mkdir -p "${no_server%/*}"
    echo "create_main_cluster = false" >"$no_server"
    apt_get postgresql 2>/dev/null || { apt-get update -qq && apt_get postgresql; } || :
    rm -f "$no_server"
    has_postgres || say "That brought no PostgreSQL $postgres_oldest or newer; tests of the hub will fail."
}

has_judges() {
    for program in chromium cupsd javac pdfsig qpdf softhsm2-util tesseract; do
        command -v "$program" >/dev/null || return 1
    done
}

has_reader() {
    for program in Xvfb dbus-daemon; do
        command -v "$program" >/dev/null || return 1
    done
    /usr/bin/python3 -c 'import pyatspi' 2>/dev/null
}

has_sound() {
    command -v espeak-ng >/dev/null &&
        [ -z "$(qt_misses lib/libQt6Multimedia.so.6 plugins/multimedia/libffmpegmediaplugin.so)" ]
}

make_environment() {
    base=$(choose_python)
    say "Making .venv with $("$base" --version)"
    rm -rf .venv
    # Debian keeps ensurepip apart from Python; pip itself can fill an environment without it.
    "$base" -m venv .venv >/dev/null 2>&1 || {
        rm -rf .venv
        "$base" -m venv --without-pip .venv
        "$base" -m pip --python .venv install -q pip
    }
}

fingerprint() {
    { "$python" --version; cat packaging/requirements.txt pyproject.toml packaging/setup.sh; pwd; } |
        cksum
}

qt_misses() {
    qt=$("$python" -c 'import importlib.util as u; print(*u.find_spec("PySide6").submodule_search_locations)')/Qt
    for library; do
        ldd "$qt/$library"
    done | sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | sort -u | tr '\n' ' '
}

fill_environment() {
    say "Installing the pinned packages"
    "$python" -m pip install -q --disable-pip-version-check --no-input --require-hashes \
        --only-binary :all: -r packaging/requirements.txt
}

install_werkplek() {
    "$python" -m pip install -q --disable-pip-version-check --no-input --no-build-isolation \
        --no-deps -e .
}

check_system() {
    if [ "$(uname -s)" != Linux ]; then
        return
    fi
    offscreen="lib/libQt6Widgets.so.6 lib/libQt6PrintSupport.so.6 lib/libQt6Pdf.so.6
        plugins/platforms/libqoffscreen.so"
    missing=$(qt_misses $offscreen plugins/platforms/libqxcb.so)
    if [ -z "$missing" ]; then
        return
    fi
    # Without the libraries of a real window, all but the window works: that is no reason to stop.
    apt_install || [ -z "$(qt_misses $offscreen)" ]
}

if ! new_enough "$python"; then
    make_environment
fi
if [ "$(cat "$stamp" 2>/dev/null)" != "$(fingerprint)" ]; then
    fill_environment
    check_system
    offer has_compiler "$compiler" "No C compiler: the tests that cut the power are skipped." \
        "Installing a C compiler for the tests that cut the power" "those tests are skipped."
    check_postgres
    offer has_judges "$judges" \
        "Some programs that judge our papers are not here: their tests are skipped." \
        "Installing the programs that judge our papers" "tests that need them are skipped."
    offer has_reader "$reader" \
        "No screen reader to try our pages with: those tests are skipped." \
        "Installing a screen reader to try our pages with" "those tests are skipped."
    offer has_sound "$sound" \
        "No voice or sound here: nothing is read aloud, its tests are skipped." \
        "Installing a voice, and what QtMultimedia asks for" \
        "nothing is read aloud, and its tests are skipped."
    install_werkplek
    fingerprint >"$stamp"
fi
"$python" packaging/generate.py >/dev/null
