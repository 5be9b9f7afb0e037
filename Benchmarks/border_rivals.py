#!/usr/bin/env python3
"""The nearest border of the same points by marz, PostGIS geography and shapely, in one run, with the answers compared.

    python3 Benchmarks/border_rivals.py [--marz .build/release/marz] [--postgres /usr/lib/postgresql/15/bin]

marz is asked by BorderBenchmark, one thread; PostGIS in a cluster of its own in a temporary folder, KNN of ten segments
ranked anew by the distance on the spheroid; shapely 2 by its STRtree in degrees and the geodesic of pyproj to the
nearest point. A rival that is not installed is left out with a message. Times are processor times a point.
At last a table of a million rows goes through `marz border -`.
"""
import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
POSTGRES_POINTS = {"region": 4000, "world": 1000}


class Row:
    """One method on one sample."""

    def __init__(self, method, sample, micros, answers, truth):
        self.method, self.sample, self.micros = method, sample, micros
        if answers is None:
            self.worst = self.off = self.wrong = None
            return
        errors = sorted(abs(m - t[1]) for (_, m), t in zip(answers, truth))
        self.nearer = max(t[1] - m for (_, m), t in zip(answers, truth))
        self.worst, self.p95 = errors[-1], errors[int(len(errors) * 0.95)]
        self.off = sum(e > 1 for e in errors) / len(errors)
        # A border that is as near as the first to half a meter is a right answer too.
        self.wrong = sum(p not in t[0] and abs(m - t[1]) > 0.5 for (p, m), t in zip(answers, truth))


def marz(folder):
    """Builds and runs BorderBenchmark; its figures and what it exported."""
    out = subprocess.run(["swift", "run", "-c", "release", "BorderBenchmark",
                          str(HERE.parent / "gazetteer/borders/arcs.tsv"), str(folder)],
                         cwd=HERE, check=True, capture_output=True, text=True).stdout
    print(out, end="")
    micros = {m[0]: float(m[1]) for m in re.findall(r"nearest\t(\w+)\t([\d.]+)", out)}
    samples = {}
    for name in micros:
        lines = (folder / f"{name}.csv").read_text().splitlines()[1:]
        cells = [line.split(",") for line in lines]
        samples[name] = [((float(x), float(y)), (pairs.split(), float(m))) for x, y, pairs, m in cells]
    return micros, samples


def segments(folder):
    """(pair, ((x, y), (x, y))) of every segment; those across the antimeridian in two."""
    for line in (folder / "arcs.tsv").read_text().splitlines():
        pair, text = line.split("\t")
        points = [tuple(map(float, p.split())) for p in text.split(",")]
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            if abs(ax - bx) <= 180:
                yield pair, ((ax, ay), (bx, by))


# -------------------------------------------------------------------------------------------------------- PostGIS

class Postgres:
    """A cluster of its own, in a temporary folder, reached through a socket there."""

    def __init__(self, binaries, folder):
        self.bin, self.folder = Path(binaries), folder
        # The server refuses to run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []

    def __enter__(self):
        self.folder.mkdir()
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "-D", f"{self.folder}/data", "-A", "trust", "-E", "UTF8")
        options = f"-k {self.folder} -h '' -c shared_buffers=512MB -c fsync=off -c jit=off -c max_parallel_workers_per_gather=0"
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log", "-o", options, "start")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop")

    def run(self, tool, *arguments):
        subprocess.run([*self.user, str(self.bin / tool), *arguments], check=True, capture_output=True, cwd="/")

    def sql(self, text, **streams):
        command = [*self.user, str(self.bin / "psql"), "-h", str(self.folder), "-d", "postgres", "-XqAtF,", "-v", "ON_ERROR_STOP=1"]
        return subprocess.run(command, input=text, check=True, capture_output=True, text=True, cwd="/")


def postgis(binaries, folder, samples):
    if not (Path(binaries) / "initdb").exists():
        return print(f"PostGIS left out: no initdb in {binaries}") or []
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return print("PostGIS left out: the extension is not installed") or []
    rows = []
    with Postgres(binaries, folder / "cluster") as server:
        lines = "".join(f"{pair}\tSRID=4326;LINESTRING({ax!r} {ay!r},{bx!r} {by!r})\n"
                        for pair, ((ax, ay), (bx, by)) in segments(folder))
        server.sql("create extension postgis; create table seg(pair text, g geography);\n"
                   "copy seg from stdin;\n" + lines + "\\.\ncreate index on seg using gist(g); analyze seg;")
        for name, sample in samples.items():
            part = sample[:POSTGRES_POINTS[name]]
            points = "".join(f"{i}\tSRID=4326;POINT({x!r} {y!r})\n" for i, ((x, y), _) in enumerate(part))
            server.sql(f"create table {name}(id int, g geography);\ncopy {name} from stdin;\n{points}\\.\nanalyze {name};")
            query = f"""select p.id, b.pair, b.d from {name} p cross join lateral
              (select pair, st_distance(g, p.g) d from (select pair, g from seg order by g <-> p.g limit 10) k
               order by d limit 1) b order by p.id"""
            best = None
            for _ in range(3):
                done = server.sql("set client_min_messages=log; set log_statement_stats=on;\n" + query + ";\n")
                user, system = map(float, re.findall(r"!\s+([\d.]+) s user, ([\d.]+) s system, [\d.]+ s elapsed\b", done.stderr)[-1])
                best = min(best or 1e9, user + system)
            answers = [(p, float(d)) for _, p, d in (line.split(",") for line in done.stdout.splitlines())]
            rows.append(Row("PostGIS geography", name, best / len(part) * 1e6, answers, [t for _, t in part]))
    return rows


# -------------------------------------------------------------------------------------------------------- shapely

def shapely_rows(folder, samples):
    try:
        import numpy
        import pyproj
        import shapely
    except ImportError as error:
        return print(f"shapely left out: {error}") or []
    if int(shapely.__version__.split(".")[0]) < 2:
        return print(f"shapely left out: version {shapely.__version__}, this compares with 2") or []
    pairs, ends = zip(*segments(folder))
    lines = shapely.linestrings(numpy.array(ends))
    tree, geod = shapely.STRtree(lines), pyproj.Geod(ellps="WGS84")
    tree.nearest(shapely.points([0, 0]))  # builds it
    rows = []
    for name, sample in samples.items():
        coordinates = numpy.array([p for p, _ in sample])
        best = None
        for _ in range(3):
            start = time.process_time()
            points = shapely.points(coordinates)
            near = tree.nearest(points)
            feet = shapely.line_interpolate_point(lines[near], shapely.line_locate_point(lines[near], points))
            x, y = shapely.get_x(feet), shapely.get_y(feet)
            meters = geod.inv(coordinates[:, 0], coordinates[:, 1], x, y)[2]
            best = min(best or 1e9, time.process_time() - start)
        answers = [(pairs[i], m) for i, m in zip(near, meters)]
        rows.append(Row("shapely, degrees", name, best / len(sample) * 1e6, answers, [t for _, t in sample]))
    return rows


# --------------------------------------------------------------------------------------------------------- stream

def stream(binary, folder):
    """marz border - on a tenth of a million and a million rows."""
    if not binary.exists():
        return print(f"table left out: no {binary}; swift build -c release --product marz")
    import random
    generator = random.Random(7)
    for rows in (100_000, 1_000_000):
        table = folder / "table.csv"
        with table.open("w") as out:
            out.write("id,lon,lat\n")
            for number in range(rows):
                out.write(f"{number},{generator.uniform(26, 62):.6f},{generator.uniform(25, 42):.6f}\n")
        with table.open("rb") as source, (folder / "answered.csv").open("wb") as out:
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            process = subprocess.Popen([str(binary), "border", "-", "--workers", "2"], stdin=source, stdout=out)
            resident = 0
            while process.poll() is None:
                # The kernel's own peak counts this script before it became marz.
                found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process.pid}/status").read_text())
                resident = max(resident, int(found[1]) if found else 0)
                time.sleep(0.02)
            wall = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        with (folder / "answered.csv").open("rb") as answered:
            count = sum(1 for _ in answered) - 1
        if process.returncode or count != rows:
            sys.exit(f"table: status {process.returncode}, {count} rows for {rows}")
        print(f"table\t{rows} rows\t{wall:.1f} s\t{used:.1f} s of processor\t{resident / 1024:.0f} MB resident at most")


def main():
    parser = argparse.ArgumentParser(description="Compare marz with PostGIS and shapely on the nearest border.")
    parser.add_argument("--marz", type=Path, default=HERE.parent / ".build/release/marz")
    parser.add_argument("--postgres", default="/usr/lib/postgresql/15/bin")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        micros, samples = marz(folder)
        rows = [Row("marz", name, micros[name], None, None) for name in samples]
        rows += postgis(options.postgres, folder, samples) + shapely_rows(folder, samples)
        print(f"\n{'':20}{'sample':8}{'µs a point':>12}{'marz is':>10}{'p95 m':>12}{'worst m':>14}{'off > 1 m':>11}{'wrong pair':>12}")
        for row in rows:
            ratio = f"{row.micros / micros[row.sample]:.1f} ×"
            checks = "" if row.off is None else f"{row.p95:12.3f}{row.worst:14.3f}{row.off:11.1%}{row.wrong:12}"
            print(f"{row.method:20}{row.sample:8}{row.micros:12.2f}{ratio:>10}{checks}")
        for row in rows:
            # Nobody may find a nearer border. PostGIS measures to geodesic edges, which stray from those of the index
            # by 5 cm at most; it may find a farther one, for its ten nearest are the nearest on a sphere.
            if row.off is not None and row.nearer > 0.5 and row.method.startswith("PostGIS"):
                sys.exit(f"{row.method}, {row.sample}: a border nearer than marz's by {row.nearer:.3f} m")
        print()
        stream(options.marz, folder)


if __name__ == "__main__":
    main()
