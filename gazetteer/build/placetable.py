"""Reading and writing of marz place tables, shared by the scripts of this directory. Standard library only.

A table is UTF-8, tab-separated, with one header line of column names; lines that start with '#' are comments.
The `names` column holds `lang=name` or `lang/kind=name` entries joined by ' | '.
"""
import unicodedata


def read_table(path):
    """Rows of a table as dictionaries."""
    header, rows = None, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                continue
            if len(cells) > len(header):
                raise ValueError(f"{path}: {len(cells)} cells for {len(header)} columns: {line[:80]}")
            rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return rows


def write_table(path, comments, columns, rows):
    """Write rows (dictionaries) under the given columns; a missing key is an empty cell."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for comment in comments:
            file.write("# " + comment + "\n")
        file.write("\t".join(columns) + "\n")
        for row in rows:
            cells = [str(row.get(column, "")) for column in columns]
            if any("\t" in cell or "\n" in cell for cell in cells):
                raise ValueError(f"tab or line break in {cells}")
            file.write("\t".join(cells) + "\n")


def split_list(cell):
    """The entries of a ' | ' joined cell."""
    return [entry.strip() for entry in cell.split(" | ") if entry.strip()]


def fold(name):
    """A rough key under which spellings that differ in case, diacritics, apostrophes, hyphens and spaces coincide."""
    special = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"})
    text = unicodedata.normalize("NFKD", name.lower().translate(special))
    return "".join(c for c in text if c.isalnum())


def join_names(main, entries):
    """Join name entries, dropping empty ones, repeats, and plain names that fold to the main name.

    Adjectives, demonyms and abbreviations are kept apart from names: "Congo" may be a name while "US" is an
    abbreviation, so an entry is a repeat only when language, kind and folded name coincide. Names in scripts
    other than Latin fold to themselves.
    """
    seen, kept = set(), []
    for entry in entries:
        tag, mark, name = entry.partition("=")
        if not mark:
            tag, name = "", entry
        name = " ".join(name.split())
        if not name:
            continue
        kind = tag.partition("/")[2]
        if kind not in ("adjective", "demonym", "abbreviation") and fold(name) == fold(main):
            continue
        key = (tag, fold(name) if kind != "abbreviation" else name)
        if key in seen:
            continue
        seen.add(key)
        kept.append(f"{tag}={name}" if tag else name)
    return " | ".join(kept)


def decimal(value):
    """A coordinate with at most five decimals and no trailing zeros."""
    text = f"{float(value):.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
