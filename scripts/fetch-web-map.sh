#!/usr/bin/env bash
# Gets MapLibre GL JS 5.3.0 (BSD-3-Clause) out of a Python package and puts it where marz map looks for it.
set -euo pipefail
cd "$(dirname "$0")/.."

wheel=maplibre
version=0.3.6
wheel_sum=eeafab617d4a1b71c0c174c71405f67c4b4e494fe1b27968d4d2359bc160e277
target=gazetteer/index/web
sums="e380deae560bc5d182be4124a1b9cdd5086304b0cb82c92a5af23d018aa81015  maplibre-gl.js
792ac997dcf6ae6f643eb4e2dee4630c85e7056526bd8fb85ffe83c67d6c41b4  maplibre-gl.css"

if [ -d "$target" ] && (cd "$target" && sha256sum --check --quiet - <<< "$sums") 2> /dev/null; then
  exit 0
fi
if ! python3 -m pip --version > /dev/null 2>&1; then
  if command -v apt-get > /dev/null; then
    run=()
    if (($(id -u) != 0)); then run=(sudo); fi
    "${run[@]}" apt-get update --quiet
    "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install --yes --quiet --no-install-recommends python3-pip
  else
    echo "fetch-web-map: python3 with pip is needed to get MapLibre; install it and run this again" >&2
    exit 1
  fi
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --dest "$work" "$wheel==$version"
file=$(ls "$work"/*.whl)
echo "$wheel_sum  $file" | sha256sum --check --quiet -
mkdir -p "$target"
python3 - "$file" "$target" << 'EOF'
import sys, zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in ("maplibre-gl.js", "maplibre-gl.css"):
        with open(f"{sys.argv[2]}/{name}", "wb") as out:
            out.write(archive.read(f"maplibre/srcjs/{name}"))
EOF
(cd "$target" && sha256sum --check --quiet - <<< "$sums")
echo "fetch-web-map: MapLibre GL JS 5.3.0 is in $target"
