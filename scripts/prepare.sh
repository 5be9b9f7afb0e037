#!/usr/bin/env bash
# Installs what marz needs to be built, on Debian or Ubuntu, and says what is missing elsewhere.
set -euo pipefail

packages=(libgeos-dev libproj-dev libsqlite3-dev pkg-config)

if ! command -v swift > /dev/null; then
  echo "prepare: no swift in PATH; install a Swift 6.3 toolchain from https://www.swift.org/install" >&2
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  if command -v dpkg-query > /dev/null; then
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed ||
      missing+=("$package")
  fi
done
if ((${#missing[@]} > 0)); then
  run=()
  if (($(id -u) != 0)); then run=(sudo); fi
  "${run[@]}" apt-get update --quiet
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
fi

for library in geos proj sqlite3; do
  pkg-config --exists "$library" || {
    echo "prepare: pkg-config does not find $library; install its development package" >&2
    exit 1
  }
done
