#!/usr/bin/env bash
# Finds the names of the gazetteer in a text with marz and with the dictionaries of Python, and checks that all find the same.
#
#     bash gazetteer-rivals.sh [TEXT …]
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
swift run -c release GazetteerBenchmark --rivals "$folder" "$@"
if ! python3 -m venv "$folder/venv" || ! "$folder/venv/bin/pip" -q install flashtext ahocorasick_rs; then
  echo "rivals left out: python3 -m venv and pip are needed, and a way to PyPI" >&2
  exit 0
fi
"$folder/venv/bin/python" gazetteer_rivals.py "$folder"
