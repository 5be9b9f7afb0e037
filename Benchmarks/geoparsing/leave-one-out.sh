#!/usr/bin/env bash
# What a corpus loses when the weights have never seen its kind: for each corpus, weights from the training
# parts of all, and weights from those of the others, scored on its development part.
#
#     bash geoparsing/leave-one-out.sh FOLDER CORPUS…
#
# FOLDER holds CORPUS.train.jsonl and CORPUS.dev.jsonl. MARZ names the program.
set -euo pipefail

# shellcheck source=figures.sh
source "$(dirname "$0")/figures.sh"
if (($# < 3)); then
  echo "usage: leave-one-out.sh FOLDER CORPUS CORPUS…" >&2
  exit 64
fi
data=$1
shift
all=()
for corpus in "$@"; do all+=("$data/$corpus.train.jsonl"); done
"$marz" train "${all[@]}" --output "$folder/all" 2> /dev/null
printf 'corpus\tF1\tend to end\tgiven\tF1 left out\tend to end left out\tgiven left out\n'
for corpus in "$@"; do
  others=()
  for other in "$@"; do
    if [[ $other != "$corpus" ]]; then others+=("$data/$other.train.jsonl"); fi
  done
  "$marz" train "${others[@]}" --output "$folder/others" 2> /dev/null
  printf '%s' "$corpus"
  figures "$folder/all" "$data/$corpus.dev.jsonl"
  figures "$folder/others" "$data/$corpus.dev.jsonl"
  printf '\n'
done
