#!/usr/bin/env bash
# Builds the command and compiles the gazetteer's tables into the indexes that it maps.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/prepare.sh
swift build --configuration release --product marz
.build/release/marz gazetteer build gazetteer --strict
# The web map is worth a message, not a failed build: everything else works without it.
scripts/fetch-web-map.sh || echo "build: no web map will be written; the message above says why" >&2
