"""Which rows of a sheet hold its headings, and what each column is called by them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.readers.mapped.fields import column_words, plain_heading
from ingest.readers.sheets.headings import GridRow

SEARCHED_ROWS = 25
_LONGEST = 120  # letters; no heading has more
_LONGEST_GROUP = 60  # a longer one is a title
_NUMERIC = re.compile(r"^[-+$€£]?[0-9][0-9 .,/:\-]*%?$")
_NEARLY_BEST = 0.6
_SHARE_OF_WIDTH = 0.5
_SURELY = 3  # so many known headings, and none that is unknown, are no row of data
PARTED = " / "
NAMELESS = "column "


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a sheet.

    Attributes:
        rows: numbers of the rows that hold them, one or two.
        names: name of each column by its position; two alike are told apart by a number.
        above: numbers of the rows above, which hold titles.
    """

    rows: tuple[int, ...]
    names: tuple[str, ...]
    above: tuple[int, ...]


def find_headings(rows: Sequence[GridRow], role_words: Iterable[str] = ()) -> Headings | None:
    """Return the headings among the first rows of a sheet, None when there are none.

    Args:
        rows: the first rows that hold something.
        role_words: folded words for roles, which are headings of lists of participants.
    """
    words = _known_words() | set(role_words)
    possible = [i for i, row in enumerate(rows[:SEARCHED_ROWS]) if _may_be_heading(row)]
    if not possible:
        return None
    known = {i: _count_known(rows[i], words) for i in possible}
    best = max(known.values())
    if best > 0:
        least = max(1, _NEARLY_BEST * best)
        at = next(i for i in possible if known[i] >= least)
        while known.get(at + 1, 0) >= max(least, _SURELY) and _is_finer(rows, at, words):
            at += 1
    else:
        width = max(_filled(row) for row in rows)
        at = next((i for i in possible if _filled(rows[i]) >= _SHARE_OF_WIDTH * width), -1)
    return None if at < 0 or (best == 0 and _filled(rows[at]) < 2) else _headings(rows, at, words)


def headings_at(rows: Sequence[GridRow], numbers: Sequence[int]) -> Headings | None:
    """Return the headings of the rows with these numbers, None when they hold nothing."""
    found = [row for row in rows if row.number in numbers]
    if not found:
        return None
    width = max(_width(row) for row in rows)
    names = _names(_joined(found, width))
    above = tuple(row.number for row in rows if row.number < found[0].number)
    return Headings(tuple(row.number for row in found), names, above)


def _headings(rows: Sequence[GridRow], at: int, words: set[str]) -> Headings | None:
    numbers = [rows[at].number]
    if at + 1 < len(rows) and _is_below(rows[at], rows[at + 1], words):
        numbers.append(rows[at + 1].number)
    elif at > 0 and _is_group(rows[at - 1], rows[at]):
        numbers.insert(0, rows[at - 1].number)
    return headings_at(rows, numbers)


def _is_finer(rows: Sequence[GridRow], at: int, words: set[str]) -> bool:
    """True when the row below holds headings and nothing else, and no fewer of them."""
    below = rows[at + 1]
    all_known = all(plain_heading(text) in words for text in below.texts if text)
    return all_known and _filled(below) >= _filled(rows[at])


def _is_group(above: GridRow, row: GridRow) -> bool:
    """True for a row of words that each stand over several headings."""
    texts = {text for text in above.texts if text}
    return (
        _may_be_heading(above)
        and len(texts) > 1
        and _filled(above) <= _filled(row)
        and _width(above) <= _width(row)
        and all(len(text) <= _LONGEST_GROUP for text in texts)
    )


def _is_below(row: GridRow, below: GridRow, words: set[str]) -> bool:
    """True for a second row of headings, which parts some of those in the row above it."""
    if not _may_be_heading(below):
        return False
    pairs = [(_at(row, i), _at(below, i)) for i in range(max(_width(row), _width(below)))]
    own = [(up, low) for up, low in pairs if low and low != up]
    fills = sum(1 for up, _ in own if not up)
    known = sum(1 for _, low in own if plain_heading(low) in words)
    stays = any(up and (not low or low == up) for up, low in pairs)
    return bool(own) and stays and fills > 0 and known * 2 >= len(own)


def _joined(rows: Sequence[GridRow], width: int) -> list[str]:
    if len(rows) == 1:
        return [_at(rows[0], i) for i in range(width)]
    names: list[str] = []
    group = ""
    for position in range(width):
        upper, lower = _at(rows[0], position), _at(rows[1], position)
        group = upper or (group if lower else "")
        parts = dict.fromkeys(part for part in (group, lower) if part)
        names.append(PARTED.join(parts))
    return names


def _names(texts: Sequence[str]) -> tuple[str, ...]:
    """Give each column a name of its own; one without a heading is called by its letter."""
    names: dict[str, int] = {}
    for position, text in enumerate(texts):
        plain = " ".join(text.split())[:_LONGEST] or f"{NAMELESS}{letter_of(position)}"
        number = names[plain] = names.get(plain, 0) + 1
        name = plain if number == 1 else f"{plain} ({number})"
        while name != plain and name in names:
            name = f"{name}'"
        names.setdefault(name, 1)
    return tuple(names)


def letter_of(position: int) -> str:
    """Return what spreadsheet programs call a column; 0 is A."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _may_be_heading(row: GridRow) -> bool:
    texts = [text for text in row.texts if text]
    numeric = sum(1 for text in texts if _NUMERIC.match(text))
    return (
        row.problem is None
        and bool(texts)
        and numeric * 5 <= len(texts)
        and all(len(text) <= 2 * _LONGEST for text in texts)
    )


def _count_known(row: GridRow, words: set[str]) -> int:
    return len({plain for text in row.texts if text and (plain := plain_heading(text)) in words})


def _known_words() -> set[str]:
    known = column_words()
    found = {
        word for field in known.fields.values() for own in field.words.values() for word in own
    }
    return found.union(*known.persons.values())


def _filled(row: GridRow) -> int:
    return sum(1 for text in row.texts if text)


def _width(row: GridRow) -> int:
    return max((i + 1 for i, text in enumerate(row.texts) if text), default=0)


def _at(row: GridRow, position: int) -> str:
    return row.texts[position] if position < len(row.texts) else ""
