#!/usr/bin/env bash
# Remakes both sets of weights: those that the figures are reported with, and those that come with marz.
#
#     bash geoparsing/weights.sh FOLDER OUTPUT CORPUS…
#
# FOLDER holds CORPUS.train.jsonl and CORPUS.dev.jsonl. Weights from the training parts alone go to
# OUTPUT/train, and their figures on each development part, and on all, are printed; weights from both parts
# go to OUTPUT/shipped, and from there to Sources/MarzPlaces/Tables. MARZ names the program; the rows marked
# "hand" are its own.
set -euo pipefail

# shellcheck source=figures.sh
source "$(dirname "$0")/figures.sh"
if (($# < 3)); then
  echo "usage: weights.sh FOLDER OUTPUT CORPUS…" >&2
  exit 64
fi
data=$1 output=$2
shift 2
train=() dev=() both=()
for corpus in "$@"; do
  train+=("$data/$corpus.train.jsonl")
  dev+=("$data/$corpus.dev.jsonl")
  # One file a corpus, for all files weigh the same.
  cat "$data/$corpus.train.jsonl" "$data/$corpus.dev.jsonl" > "$folder/$corpus.jsonl"
  both+=("$folder/$corpus.jsonl")
done
"$marz" train "${train[@]}" --output "$output/train" 2> /dev/null
printf 'corpus\trecognition F1\tend to end F1\tgiven spans acc@161\n'
for file in "${dev[@]}"; do
  printf '%s' "$(basename "$file" .dev.jsonl)"
  figures "$output/train" "$file"
  printf '\n'
done
printf 'all'
figures "$output/train" "${dev[@]}"
printf '\nusage %s, calibration error %s\n' \
  "$(figure '  usage' accuracy < "$folder/full")" "$(figure 'calibration' error < "$folder/full")"
"$marz" train "${both[@]}" --output "$output/shipped" 2> /dev/null
