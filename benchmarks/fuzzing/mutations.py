"""Good files made bad: the same seed gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.fuzzing.growth import LONGEST_INPUT, grow

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]
_MOST_CHANGES = 4
# One input in so many is made large: it takes as long to read as hundreds of small ones.
_ONE_LARGE_IN = 50
_TRICKY = (
    b"\x00",
    b"\x00" * 50,
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xf4\x90\x80\x80",
    b"\\ud800",
    b"&#xD800;",
    b"&#0;",
    b"%00",
    b"\r",
    b"\r\r\n",
    b"\x0b",
    b"\x85",
    b"\xe2\x80\xa8",
    b'"',
    b"'",
    b'""',
    b"]]>",
    b"-->",
    b"<![CDATA[",
    b"&lol;",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
    b"=1+1",
    b"=cmd|' /C calc'!A0",
    b"../../../../etc/passwd",
    b"file:///etc/passwd",
    b"{}",
    b"[]",
    b"null",
    b"true",
    b"-1",
    b"0",
    b"1e999",
    b"NaN",
    b"Infinity",
    b"9" * 400,
    b"0x10",
    b"1,5",
    b"-0",
    b"99999999999999999999",
    b"2019-02-31",
    b"0000-00-00",
    b"-0001-01-01",
    b"9999-12-31",
    b"10000-01-01",
    b"31/12/2019",
    b"20190230T250000Z",
    b"FREQ=SECONDLY",
    b"\xd9\xa2\xd9\xa0\xd9\xa1\xd9\xa9",
    b"\xe2\x88\x9e",
    b"*",
    b"&a",
    b"*a",
    b"!!python/object:os.system x",
    b"<<: *a",
    b"%YAML 9.9",
    b"@prefix : <",
    b"#sector",
    b"\t",
    b";",
    b"|",
    b",",
    b"\n\n\n",
)
# What no format takes for marks of its own.
_PLAIN = tuple(one for one in _TRICKY if not set(one) & set(b'<>&"\\\r\n\t,;|{}[]'))
_VALUE = re.compile(
    rb'(?<=")(?=[^"\n]*\w)[^"<>{}=\n]*(?=")'
    rb"|(?<=>)[^<>\n]+(?=<)"
    rb'|(?<=[\n,\t;:])[^,\t;:\n"<>{}\[\]]*\w[^,\t;:\n"<>{}\[\]]*'
)
_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]*)\b[^<>]*>(?:[^<]|<(?!/?\1\b))*</\1>\s*")
_LINE = re.compile(rb"[^\n]+\n?|\n")


def mutate(random: Random, good: bytes, others: Sequence[bytes]) -> bytes:
    """Return a file with some changes, of which one may be large; of a packed one mostly a part.

    Args:
        random: decides everything.
        good: the file.
        others: files of which pieces may be spliced in.
    """
    if good.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(good)) and random.random() < 0.8:
        return _in_a_part(random, good, others)
    return _changed(random, good, others)


def _changed(random: Random, good: bytes, others: Sequence[bytes]) -> bytes:
    # Half of all inputs stay well-formed, or a parser would refuse them before we read.
    kinds = random.choice((_MUTATIONS, _WELL_FORMED))
    changes = [random.choice(kinds) for _ in range(random.randint(1, _MOST_CHANGES))]
    if random.randrange(_ONE_LARGE_IN) == 0:
        changes[-1] = grow  # at the end, since other changes of what is large take long
    for change in changes:
        good = change(random, good, others)
    return good[:LONGEST_INPUT]


def _in_a_part(random: Random, good: bytes, others: Sequence[bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        # What people wrote stands in the large parts; the small ones say how they hang together.
        (chosen,) = random.choices(names, [old.getinfo(name).file_size + 1 for name in names])
        for name in names:
            content = old.read(name)
            if name == chosen:
                content = _changed(random, content, others)
            if name != chosen or random.random() < 0.95:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 1)
    return packed.getvalue()


def _at(random: Random, data: bytes) -> int:
    return random.randint(0, len(data))


def _piece(random: Random, data: bytes) -> tuple[int, int]:
    start = _at(random, data)
    return start, min(len(data), start + random.choice((1, 4, 20, 100, 1000)))


def _flip(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    found = bytearray(data)
    for _number in range(random.choice((1, 1, 2, 8))):
        if found:
            found[random.randrange(len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def _random_bytes(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _piece(random, data)
    return data[:start] + random.randbytes(end - start) + data[end:]


def _truncate(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: _at(random, data)]


def _cut(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _piece(random, data)
    return data[:start] + data[end:]


def _insert(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = _at(random, data)
    return data[:at] + random.choice(_TRICKY) + data[at:]


def _replace_word(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Put something tricky in the place of a word or a number."""
    words = data.split()
    if not words:
        return data
    word = random.choice(words)
    return data.replace(word, random.choice(_TRICKY), random.choice((1, 1, 5)))


def _splice(random: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = random.choice(others) if others else data
    start, end = _piece(random, other)
    at = _at(random, data)
    return data[:at] + other[start:end] + data[at:]


def _repeat(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _piece(random, data)
    return data[:end] + data[start:end] * random.choice((1, 2, 5)) + data[end:]


def _value(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Put something else in the place of a value, so that the file stays well-formed."""
    values = [found.span() for found in _VALUE.finditer(data)]
    if not values:
        return data
    start, end = random.choice(values)
    alike = [(a, b) for a, b in values if data[a - 1 : a] == data[start - 1 : start]]
    other_start, other_end = random.choice(alike)
    said = random.choice((data[other_start:other_end], b"", random.choice(_PLAIN)))
    return data[:start] + said + data[end:]


def _entry(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Repeat an element or a line, move it or leave it out."""
    entries = [found.span() for found in _ELEMENT.finditer(data)]
    if not entries:
        entries = [found.span() for found in _LINE.finditer(data)] or [(0, 0)]
    start, end = random.choice(entries)
    where, _end = random.choice(entries)
    without = data[:start] + data[end:]
    if random.random() < 0.3:
        return without
    kept = data if random.random() < 0.6 or where > start else without
    return kept[:where] + data[start:end] + kept[where:]


def _swap_lines(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.splitlines(keepends=True)
    random.shuffle(lines)
    return b"".join(lines)


def _line_ends(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data.replace(b"\n", random.choice((b"\r", b"\r\n", b"\n\r", b"\x00\n", b"")))


def _recode(random: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(
        random.choice(("utf-16", "utf-16-be", "latin-1", "cp1252", "utf-32")), "replace"
    )


_MUTATIONS: tuple[Mutation, ...] = (
    _flip,
    _random_bytes,
    _truncate,
    _cut,
    _insert,
    _insert,
    _replace_word,
    _replace_word,
    _splice,
    _repeat,
    _swap_lines,
    _line_ends,
    _recode,
)
_WELL_FORMED: tuple[Mutation, ...] = (_value, _value, _value, _entry)
