"""The sides of a comparison: from plain names, from the vocabulary and from mentions."""

from collections.abc import Iterable

from ingest.resolution.name_pair import Side
from ingest.resolution.name_parts import NameParts, NameReader, compact


def side_of(
    reader: NameReader,
    names: Iterable[str],
    acronyms: Iterable[str] = (),
    country: str | None = None,
    subtype: str | None = None,
    former: Iterable[str] = (),
) -> Side:
    """Return what stands on one side of a comparison; equal readings are kept once.

    A thing known by an acronym only has the acronym as its name.
    """
    short = tuple(acronyms)
    readings = [part for name in names for part in reader.readings(name)]
    readings += [part for name in former for part in reader.readings(name, is_former=True)]
    if not readings:
        readings = [part for name in short for part in reader.readings(name)]
    once: dict[tuple[object, ...], NameParts] = {}
    for part in readings:
        once.setdefault((part.words, part.carried, part.is_whole), part)
    return Side(
        names=tuple(once.values()),
        acronyms=frozenset(compact(acronym) for acronym in short),
        country=country,
        subtype=subtype,
    )
