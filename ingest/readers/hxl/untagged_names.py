"""Columns of names of areas without a hashtag, beside the tagged column of their codes: used where
the heading says what they are, and the cells agree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.model.folding import fold
from ingest.readers.hxl.meanings import Meanings
from ingest.readers.mapped.fields import PRESENCE, column_words, plain_heading
from ingest.readers.sheets.headings import GridRow

SAMPLE = 300  # rows that are looked at
_MOST = 0.8  # of the codes with one name; spellings differ in a few
_AREAS = ("admin1", "admin2", "admin3")


def add_untagged_names(
    meanings: Meanings, tagged: Sequence[int], headings: Mapping[int, str], rows: Sequence[GridRow]
) -> tuple[int, ...]:
    """Read the untagged neighbour of a column of codes as its names; return where they stand.

    Args:
        meanings: of the hashtags; grows.
        tagged: positions of the columns with a hashtag.
        headings: position to heading.
        rows: the first rows of data.
    """
    found = []
    for area in _AREAS:
        codes = meanings.fields.get(f"{area}.code", [])
        if not codes or codes[0] is None or f"{area}.name" in meanings.fields:
            continue
        beside = [p for p in (codes[0] + 1, codes[0] - 1) if p in headings and p not in tagged]
        words = column_words().fields[area].words[PRESENCE]
        said = [p for p in beside if plain_heading(headings[p]) in words]
        position = next((p for p in said if _are_names(codes[0], p, rows)), None)
        if position is not None:
            meanings.fields[f"{area}.name"] = [position]
            found.append(position)
    return tuple(found)


def _are_names(code: int, name: int, rows: Sequence[GridRow]) -> bool:
    """True when each code has one name, and the names are no codes themselves."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        own, called = (row.texts[p] if p < len(row.texts) else "" for p in (code, name))
        if own and called and not own.startswith("#"):
            names[own].add(fold(called))
    single = sum(1 for own in names.values() if len(own) == 1)
    different = {one for own in names.values() for one in own}
    is_told = 2 * len(different) > len(names) and not any(map(str.isdigit, different))
    return bool(names) and single >= _MOST * len(names) and is_told
