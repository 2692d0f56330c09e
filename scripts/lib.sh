# shellcheck shell=bash
# What the other scripts share. Everything is said on standard error, so that standard output is the program's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# The packages that are missing, one to a line with what each is for. Asks for the thing itself rather than for the
# package, so that a library that came another way will do.
missing_packages() {
    local package test purpose
    while IFS='|' read -r package test purpose; do
        eval "$test" >/dev/null 2>&1 || printf '%s|%s\n' "$package" "$purpose"
    done
}

# Installs the packages that are missing, as root or with sudo; else names them, and stops.
# Reads lines of PACKAGE|TEST|PURPOSE.
ensure_packages() {
    local missing names as_root=()
    missing=$(missing_packages)
    [[ -n $missing ]] || return 0
    names=$(cut -d'|' -f1 <<<"$missing" | paste -sd' ' -)
    if ! command -v apt-get >/dev/null; then
        fail "These are missing: $names. Install them (or what your system calls them), then run this again."
    fi
    if [[ $(id -u) -ne 0 ]]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 && -t 2 ]]; }; then
            as_root=(sudo)
        else
            fail "These packages are missing: $names. Ask an administrator for: apt-get install $names"
        fi
    fi
    while IFS='|' read -r name purpose; do say "Installing $name: $purpose."; done <<<"$missing"
    {
        "${as_root[@]}" apt-get update -q || say "The list of packages could not be refreshed; trying with the old one."
        # shellcheck disable=SC2086
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $names
    } >&2 </dev/null || fail "Installing failed: $names. See above; install them by hand, then run this again."
}

# What the build needs besides Swift.
ensure_build_packages() {
    command -v swift >/dev/null || fail "Swift 6.2 or later is missing; see https://www.swift.org/install/linux/"
    ensure_packages <<'END'
pkg-config|command -v pkg-config|finds the libraries below
libsqlite3-dev|pkg-config --exists sqlite3|keeps the workspace
libedit-dev|pkg-config --exists libedit|edits lines on a terminal
libpq-dev|pkg-config --exists libpq|keeps the workspace on a server, where that is asked for
libcurl4-openssl-dev|pkg-config --exists libcurl|delivers messages
tzdata|test -e /usr/share/zoneinfo/Europe/London|knows the time zones
END
}
