#!/usr/bin/env bash
# What each block of evidence is worth: trains without it and scores, one line a block.
#
#     bash geoparsing/ablations.sh TRAIN.jsonl… -- DEV.jsonl…
#
# Prints overlap F1 of recognition, end-to-end F1 and accuracy on given spans, each within 161 km and pooled
# over the files, first with everything, then without each block of blocks.tsv. MARZ names the program.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=figures.sh
source "$here/figures.sh"
train=() dev=() seen=no
for argument in "$@"; do
  if [[ $argument == -- ]]; then seen=yes; elif [[ $seen == no ]]; then train+=("$argument"); else dev+=("$argument"); fi
done
if ((${#train[@]} == 0 || ${#dev[@]} == 0)); then
  echo "usage: ablations.sh TRAIN.jsonl… -- DEV.jsonl…" >&2
  exit 64
fi

score() {
  local name=$1
  shift
  "$marz" train "${train[@]}" --output "$folder/weights" "$@" 2> /dev/null
  printf '%s' "$name"
  figures "$folder/weights" "${dev[@]}"
  printf '\n'
}

printf 'without\trecognition F1\tend to end F1\tgiven spans acc@161\n'
score '(nothing)'
grep -v '^#' "$here/blocks.tsv" | tail -n +2 | while IFS=$'\t' read -r block features; do
  options=()
  for feature in $features; do options+=(--without "$feature"); done
  score "$block" "${options[@]}"
done
