#!/usr/bin/env bash
# Builds the command and compiles the gazetteer's tables into the indexes that it maps.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/prepare.sh
swift build --configuration release --product marz
.build/release/marz gazetteer build gazetteer --strict
