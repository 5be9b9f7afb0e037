#!/usr/bin/env bash
# Opens what marz map wrote in the programs that people use: GDAL, QGIS and Chromium, and does the same with reports that
# try to break out of every file. A program that is not installed is skipped with a message.
#   scripts/test-clients.sh [OUTPUT [CLIENT…]]     OUTPUT is output/ and the clients all three unless they are named
set -euo pipefail
cd "$(dirname "$0")/.."

output=${1:-output}
clients=("${@:2}")
((${#clients[@]} > 0)) || clients=(gdal qgis chromium)
hostile=.build/hostile
python=/usr/bin/python3
[ -x "$python" ] || python=python3

.build/release/marz map Tests/Clients/hostile.jsonl --output "$hostile" --formats geojson,gpkg,qgis,web,csv 2> /dev/null
export PYTHONDONTWRITEBYTECODE=1 QT_QPA_PLATFORM=offscreen
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$(mktemp -d)}
failed=0
for folder in "$output" "$hostile"; do
  echo "== $folder"
  for client in "${clients[@]}"; do
    "$python" "Tests/Clients/${client}_test.py" "$folder" || failed=1
  done
done
if command -v node > /dev/null; then
  node --test Tests/WebMap || failed=1
else
  echo "node: skipped: it is not installed, the script of the page was not tested by itself"
fi
exit "$failed"
