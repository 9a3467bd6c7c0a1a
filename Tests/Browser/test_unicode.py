"""The tables of Unicode's normalization forms, by Python's own data and, where it is installed, by
unicodedata2 of the tables' version."""

import hashlib
import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = (ROOT / "Sources/CUnicode/normalization.c").read_text()
HANGUL = range(0xAC00, 0xD7A4)
SURROGATES = range(0xD800, 0xE000)


def rows(name):
    body = re.search(rf" {name}\[\] = {{\n(.*?)\n}};", TABLE, re.S)[1]
    rows = re.findall(r"{([^}]*)}", body) or body.replace("\n", "").strip(" ,").split(",")
    numbers = [[int(part, 0) for part in row.split(",")] for row in rows]
    assert len(numbers) > 100
    return numbers


def test_the_checksum_is_that_of_the_tables():
    head, _, body = TABLE.partition('#include')
    assert hashlib.sha256(("#include" + body).encode()).hexdigest() in head


def versions():
    yield unicodedata
    try:
        import unicodedata2
    except ImportError:
        return
    yield unicodedata2


@pytest.mark.parametrize("data", versions(), ids=lambda data: data.__name__)
def test_the_tables_are_pythons(data):
    listed = [value for value, in rows("decomposed_scalars")]

    def text(start, length):
        return "".join(map(chr, listed[start : start + length]))

    decompositions = {
        scalar: (text(compatible, long), text(canonical, short))
        for scalar, compatible, canonical, long, short in rows("decompositions")
    }
    classes = {
        value: number
        for first, last, number in rows("combining_classes")
        for value in range(first, last + 1)
    }
    composed = {(first, second): pair for first, second, pair in rows("compositions")}
    for value in range(0x110000):
        letter = chr(value)
        if value in SURROGATES or value in HANGUL or data.category(letter) == "Cn":
            continue
        compatible, canonical = decompositions.get(value, (letter, letter))
        assert compatible == data.normalize("NFKD", letter), hex(value)
        assert (canonical or letter) == data.normalize("NFD", letter), hex(value)
        assert classes.get(value, 0) == data.combining(letter), hex(value)
        parts = data.decomposition(letter).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            first, second = (int(part, 16) for part in parts)
            is_composed = data.normalize("NFC", chr(first) + chr(second)) == letter
            assert (composed.get((first, second)) == value) == is_composed, hex(value)
