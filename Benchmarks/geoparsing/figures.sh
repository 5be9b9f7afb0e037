# shellcheck shell=bash
# The three figures that the scripts of this folder compare; sourced by them.

marz=${MARZ:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../../.build/release/marz}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The figure that follows a name in the last line of a report that holds a text: of several corpora, all.
figure() {
  awk -v line="$1" -v name="$2" \
    'index($0, line) { for (i = 1; i < NF; i++) if ($i == name) found = $(i + 1) } END { print found }'
}

# figures WEIGHTS DEV.jsonl…: overlap F1 of recognition, end-to-end F1, accuracy on given spans.
figures() {
  local weights=$1
  shift
  "$marz" evaluate --resamples 0 --weights "$weights" "$@" > "$folder/full"
  "$marz" evaluate --resamples 0 --gold-spans --weights "$weights" "$@" > "$folder/given"
  printf '\t%s\t%s\t%s' \
    "$(figure 'recognition overlap' F1 < "$folder/full")" \
    "$(figure 'end to end' F1 < "$folder/full")" \
    "$(figure 'resolution' acc@161 < "$folder/given")"
}
