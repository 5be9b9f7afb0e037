#!/usr/bin/env bash
# Sets everything up, then runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh
swift test
