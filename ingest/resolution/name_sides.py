"""The sides of a comparison: names as people and sources give them, taken apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.resolution.name_letters import compact, writings_of
from ingest.resolution.name_pair import Side
from ingest.resolution.name_parts import NameParts, NameReader
from ingest.resolution.name_words import stem


@dataclass(frozen=True, slots=True)
class Called:
    """All that a body is called, and what is known of it.

    Attributes:
        names: full names; `former` ones that it bears no more.
        acronyms: it is known by; its names when it has no others.
        country: ISO code, None when unknown.
        subtype: vocabulary id of its type.
        codes: `scheme:code`.
    """

    names: Iterable[str]
    acronyms: Iterable[str] = ()
    former: Iterable[str] = ()
    country: str | None = None
    subtype: str | None = None
    codes: Iterable[str] = ()


def side_of(reader: NameReader, called: Called) -> Side:
    """Return what stands on one side of a comparison; equal readings are kept once."""
    short = tuple(called.acronyms)
    readings = [part for name in called.names for part in reader.readings(name)]
    readings += [part for name in called.former for part in reader.readings(name, is_former=True)]
    if not readings:
        readings = [part for name in short for part in reader.readings(name)]
    once: dict[tuple[object, ...], NameParts] = {}
    for part in readings:
        once.setdefault((part.words, part.carried, part.is_whole), part)
    acronyms = frozenset(writings_of(map(compact, short)))
    told = frozenset(map(stem, acronyms))
    return Side(
        names=tuple(once.values()),
        acronyms=acronyms,
        country=called.country,
        subtype=called.subtype,
        identifiers=frozenset(called.codes),
        told=told if called.country is None else told | {f"={called.country}"},
    )
