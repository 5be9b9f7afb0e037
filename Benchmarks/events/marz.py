"""Runs marz for the scripts beside it. Python 3 standard library only."""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.environ.get("MARZ", os.path.join(HERE, "..", "..", ".build", "release", "marz"))


def read(path):
    """The objects of a file of JSON lines."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def annotate(documents, *options):
    """The annotations of some documents by their id."""
    if not os.path.exists(PROGRAM):
        sys.exit(f"{PROGRAM}: no such program; run swift build -c release --product marz, or set MARZ")
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    run = subprocess.run(
        [PROGRAM, "annotate", *options, "-"], input=lines, capture_output=True, encoding="utf-8"
    )
    if run.returncode != 0:
        sys.exit(run.stderr)
    return {d["id"]: d for d in map(json.loads, run.stdout.splitlines())}


def share(part, whole):
    """A share with three decimals and its two counts."""
    return f"{part / whole if whole else 0:.3f} ({part} of {whole})"
