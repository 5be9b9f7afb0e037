"""Names of territories and subdivisions from Unicode CLDR (Debian package unicode-cldr-core). Standard library only."""
import os
import re
import xml.etree.ElementTree as ElementTree

CLDR = "/usr/share/unicode/cldr/common"


def usable(name):
    """A CLDR display name as a text would write it, or None. "Congo - Kinshasa" becomes "Congo-Kinshasa";
    names with a parenthesis are display forms, not names."""
    if "(" in name or "（" in name or "↑" in name:
        return None
    return re.sub(r"\s+[-–]\s+", "-", name).strip(" ¹²³") or None


def territories(languages, cldr=CLDR):
    """{territory code: [(language, kind, name)]}; kind is '' or 'abbreviation'."""
    found = {}
    for language in languages:
        path = os.path.join(cldr, "main", language + ".xml")
        if not os.path.exists(path):
            continue
        for element in ElementTree.parse(path).iterfind("localeDisplayNames/territories/territory"):
            name = usable(element.text or "")
            if name is None:
                continue
            latin_capitals = name.isupper() and len(name.replace(".", "")) <= 4
            found.setdefault(element.get("type"), []).append((language, "abbreviation" if latin_capitals else "", name))
    return found


def subdivisions(languages, cldr=CLDR):
    """{subdivision id such as 'iqdi': [(language, name)]}, ISO 3166-2 in lower case without the hyphen."""
    found = {}
    for language in languages:
        path = os.path.join(cldr, "subdivisions", language + ".xml")
        if not os.path.exists(path):
            continue
        for element in ElementTree.parse(path).iterfind("localeDisplayNames/subdivisions/subdivision"):
            name = usable(element.text or "")
            if name is not None:
                found.setdefault(element.get("type"), []).append((language, name))
    return found
