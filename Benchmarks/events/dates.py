#!/usr/bin/env python3
"""dates.py FILE... [--errors]

How many time expressions are read right, to the day or coarser, through `marz annotate`.

Two kinds of file are told apart by their fields.
  phrases  {"id", "reference", "phrase", "start", "end_exclusive", "grain"}: a phrase alone, with the moment
           it is said. Right: the first day, and the last one where the file gives an end.
           Only grains of a day or coarser count, and of hours and minutes none.
  news     {"id", "dct", "expr", "type", "value", "before", "after"}: an expression in 60 characters of its text
           (TIMEX3 values). Right: the same period; of "early March", which the file gives as March with a note, a
           part of it; of "1991 to 1997", which marz reads as one, the end of it that the row is about. Counted are
           values of a day or coarser; of durations, sets and references to a vague past, present or future, none.
"""
import datetime
import re
import sys

import marz

MONTHS_OF = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAY = datetime.timedelta(days=1)


def month_end(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY


def period(value):
    """The first and last day of a TIMEX3 value, None for one that is finer, vague or unknown."""
    value = value.split("T")[0]
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = datetime.date(*map(int, m.groups()))
        return day, day
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return (monday + 5 * DAY, monday + 6 * DAY) if m[3] else (monday, monday + 6 * DAY)
    if m := re.fullmatch(r"(\d{4})-(Q[1-4]|H[12])", value):
        first, last = MONTHS_OF[m[2]]
        return datetime.date(int(m[1]), first, 1), month_end(int(m[1]), last)
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first = SEASONS[m[2]]
        year = int(m[1])
        last = (year, first + 2) if first < 12 else (year + 1, 2)
        return datetime.date(year, first, 1), month_end(*last)
    if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return datetime.date(int(m[1]), int(m[2]), 1), month_end(int(m[1]), int(m[2]))
    if m := re.fullmatch(r"(1[0-9]|20)\d{0,2}", value):
        unit = 10 ** (4 - len(value))
        first = int(value) * unit
        if unit == 100:
            return datetime.date(first, 1, 1), datetime.date(first + 99, 12, 31)
        return datetime.date(first, 1, 1), datetime.date(first + unit - 1, 12, 31)
    return None


def same(time, start, end):
    """Whether a time of marz is a period; of a century either way of counting."""
    if time is None or time["date_start"] is None:
        return False
    first = datetime.date.fromisoformat(time["date_start"])
    last = datetime.date.fromisoformat(time["date_end"])
    if start is not None and abs((first - start).days) > (366 if (last - first).days > 30000 else 0):
        return False
    return end is None or abs((last - end).days) <= (366 if (last - first).days > 30000 else 0)


def part(time, row, start, end):
    """Whether a time is a part of a period that the file only notes, or a range of which the row is one end."""
    if time["date_start"] is None:
        return False
    first = datetime.date.fromisoformat(time["date_start"])
    last = datetime.date.fromisoformat(time["date_end"])
    if row["mod"] and start <= first and last <= end:
        return True
    is_longer = time["end"] - time["start"] > len(row["expr"]) + 3
    return is_longer and (first == start and last > end or last == end and first < start)


def phrases(rows):
    rows = [r for r in rows if r["grain"].lower() not in ("hour", "minute", "second")]
    documents = [{"id": r["id"], "text": r["phrase"], "date": r["reference"][:10]} for r in rows]
    found = marz.annotate(documents)
    for row in rows:
        times = found[row["id"]]["times"]
        time = max(times, key=lambda t: t["end"] - t["start"], default=None)
        start = datetime.date.fromisoformat(row["start"][:10]) if row["start"] else None
        end = None
        if row["end_exclusive"]:
            end = datetime.date.fromisoformat(row["end_exclusive"][:10]) - DAY
        yield row["id"], f'{row["phrase"]!r} on {row["reference"][:10]}', same(time, start, end), (
            f"{start} {end}", time)


def news(rows):
    kept = [r for r in rows if r["type"] in ("DATE", "TIME") and period(r["value"])]
    documents = []
    for row in kept:
        before = re.sub(r"<[^>]*>?|^[^<]*>", "", row["before"])
        after = re.sub(r"<[^>]*>?", "", row["after"])
        # The spaces around the expression are cut off in the file.
        before += " " if re.search(r"[\w,.;:)]$", before) else ""
        after = (" " if re.match(r"[\w(]", after) else "") + after
        joined = before + row["expr"] + after
        documents.append({"id": row["id"], "text": joined, "date": row["dct"]})
        row["start"], row["end"] = len(before), len(before) + len(row["expr"])
    found = marz.annotate(documents)
    for row in kept:
        times = [t for t in found[row["id"]]["times"]
                 if t["start"] < row["end"] and row["start"] < t["end"]]
        start, end = period(row["value"])
        fits = [t for t in times if same(t, start, end) or part(t, row, start, end)]
        text = f'{row["before"][-40:]}[{row["expr"]}]{row["after"][:40]} on {row["dct"]}'
        yield row["id"], text, bool(fits), (row["value"], times[0] if times else None)


def main():
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    if not files:
        sys.exit(__doc__)
    for path in files:
        rows = marz.read(path)
        results = list(phrases(rows) if "phrase" in rows[0] else news(rows))
        if "--errors" in sys.argv:
            for _, text, right, (wanted, got) in results:
                if not right:
                    got = got and f'{got["phrase"]!r} {got["date_start"]} {got["date_end"]}'
                    print(f"{text}\twanted {wanted}\tgot {got}")
        print(f"{path}: right {marz.share(sum(r[2] for r in results), len(results))}")


main()
