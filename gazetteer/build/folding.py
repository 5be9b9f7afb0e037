#!/usr/bin/env python3
"""Makes Sources/MarzWords/Tables/folding.tsv: how each letter is written when names are compared.

Python 3 standard library only.  Usage: folding.py > Sources/MarzWords/Tables/folding.tsv

General rule: canonical decomposition, marks dropped, lower case (Unicode 14, Python's unicodedata).
SPECIAL below lists, by hand, what that rule does not reach: letters that carry their stroke or hook
in themselves, the Arabic letters that Persian, Kurdish and Urdu write with code points of their own.
"""
import sys
import unicodedata

RANGES = [(0x80, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x58F),
          (0x591, 0x5F4), (0x600, 0x6FF), (0x750, 0x77F), (0x10A0, 0x10FF), (0x1E00, 0x1EFF),
          (0x1F00, 0x1FFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xFB00, 0xFB4F), (0xFB50, 0xFDFF),
          (0xFE70, 0xFEFC)]

SPECIAL = {
    'ß': 'ss', 'ẞ': 'ss', 'æ': 'ae', 'Æ': 'ae', 'œ': 'oe', 'Œ': 'oe', 'ø': 'o', 'Ø': 'o', 'đ': 'd',
    'Đ': 'd', 'ð': 'd', 'Ð': 'd', 'þ': 'th', 'Þ': 'th', 'ł': 'l', 'Ł': 'l', 'ħ': 'h', 'Ħ': 'h',
    'ı': 'i', 'İ': 'i', 'ə': 'a', 'Ə': 'a', 'ŋ': 'n', 'Ŋ': 'n', 'ŧ': 't', 'Ŧ': 't', 'ĸ': 'k',
    'ƒ': 'f', 'ơ': 'o', 'ư': 'u', 'ǥ': 'g', 'ɨ': 'i', 'ʉ': 'u', 'ɫ': 'l',
    # Arabic script: one letter for what Arabic, Persian, Kurdish and Urdu keyboards write apart.
    'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ؤ': 'و', 'ئ': 'ي', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي',
    'ێ': 'ي', 'ۆ': 'و', 'ۇ': 'و', 'ک': 'ك', 'ڪ': 'ك', 'ة': 'ه', 'ە': 'ه', 'ۀ': 'ه', 'ہ': 'ه', 'ھ': 'ه',
    'ء': '', 'ـ': '', 'ڕ': 'ر', 'ڵ': 'ل', 'ڤ': 'ف',
    # Modifier letters that transliterations use for hamza, ayin and glottal stops.
    'ʻ': '', 'ʼ': '', 'ʽ': '', 'ʾ': '', 'ʿ': '', 'ˈ': '', 'ˀ': '', 'ˁ': '', 'ʹ': '', 'ʺ': '',
    # Hebrew geresh and gershayim stand where other scripts write an apostrophe.
    '\u05f3': '', '\u05f4': '',
}


def fold(character):
    if character in SPECIAL:
        return SPECIAL[character]
    out = []
    for part in unicodedata.normalize('NFKD', character).lower():
        for piece in unicodedata.normalize('NFKD', part):
            piece = SPECIAL.get(piece, piece)
            if not unicodedata.category(piece[0] if piece else 'M').startswith('M'):
                out.append(piece)
    return ''.join(out)


def main():
    out = sys.stdout
    out.write('# How letters are folded when names are compared: code point, what it becomes (empty = dropped).\n')
    out.write('# Made by gazetteer/build/folding.py from Unicode character data (Unicode licence) and its table of special letters.\n')
    for low, high in RANGES:
        for code in range(low, high + 1):
            character = chr(code)
            if unicodedata.category(character)[0] not in 'LMN' and character not in SPECIAL:
                continue
            folded = fold(character)
            if ' ' in folded or len(folded) > 2 and code >= 0xFB50:
                folded = folded.replace(' ', '')
            out.write(f'{code:04X}\t{folded}\n')


main()
