#!/usr/bin/env bash
# Sets everything up, then maps the reports in corpus/ into output/.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
.build/release/marz map corpus --output output
