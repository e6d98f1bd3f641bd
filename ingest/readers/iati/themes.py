"""What an activity works on: sectors of all lists, tags, policy markers, humanitarian scopes."""

from collections.abc import Mapping

from typing import Any

from graph.message import Message
from graph.model.record import RecordEvidence
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import (
    Words,
    attributes,
    number_of,
    preferred,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.row_record import Row
from ingest.readers.word_map import word_map

HUMANITARIAN = "humanitarian"
# Vocabulary of a sector or tag to the list of the themes' own mappings that has its codes.
_SECTOR_CODES = {"1": "oecd_dac_crs", "2": "oecd_dac_crs", "8": "un_sdg_target"}
_TAG_CODES = {"3": "un_sdg_target"}
_TAGS_AS_SECTORS = {"2": "7", "3": "8"}
# Each publisher has a list of its own under these numbers.
_OWN = frozenset({"98", "99"})
_NOTE = "The source gives it as {scheme} {code}; the theme means as much or more."
_TRUE = frozenset({"1", "true"})


def tell_themes(entry: Entry) -> None:
    """Say what the programme works on."""
    for number, element in enumerate(entry.all("sector"), 1):
        _tell_sector(entry, element, number)
    for number, element in enumerate(entry.all("tag"), 1):
        _tell_tag(entry, element, number)
    for number, element in enumerate(entry.all("policy-marker"), 1):
        _tell_marker(entry, element, number)
    for number, element in enumerate(entry.all("humanitarian-scope"), 1):
        row, words, vocabulary = _read(element, number, "1")
        _tell(entry, row, words, (f"iati-humanitarian-scope-{vocabulary}", None))


def tell_humanitarian(entry: Entry, row: Row) -> None:
    """Say that the activity is humanitarian, when its own attribute does."""
    if row.cells.get("@humanitarian", "").casefold() in _TRUE:
        cell = row.cell("@humanitarian")
        entry.record.relation(PROGRAMME, "WORKS_ON", HUMANITARIAN, [cell], **entry.valid)


def sector_vocabulary(entry: Entry, told: str) -> str:
    """Return the number of a list of sectors; versions 1.0x give names."""
    return entry.file.codes.find("sector_vocabularies", told) or told


def _tell_sector(entry: Entry, element: Element, number: int) -> None:
    row, words, told = _read(element, number, "1")
    vocabulary = sector_vocabulary(entry, told)
    theme = _by_code(entry, _SECTOR_CODES.get(vocabulary), row)
    _tell(entry, row, words, (f"iati-sector-{_fenced(entry, vocabulary)}", vocabulary), theme)


def _tell_tag(entry: Entry, element: Element, number: int) -> None:
    row, words, vocabulary = _read(element, number, "1")
    theme = _by_code(entry, _TAG_CODES.get(vocabulary), row)
    like = _TAGS_AS_SECTORS.get(vocabulary)
    scheme = f"iati-sector-{like}" if like else f"iati-tag-{_fenced(entry, vocabulary)}"
    _tell(entry, row, words, (scheme, like), theme)


def _tell_marker(entry: Entry, element: Element, number: int) -> None:
    """A marker says how far a policy is an aim; 0 says that it is none."""
    row, words, vocabulary = _read(element, number, "1", "significance")
    significance = row.cells.get("@significance")
    if significance == "0":
        return
    codes = entry.file.codes
    code = row.cells.get("@code")
    of_dac = vocabulary == "1"
    theme = codes.find("policy_markers", code) if of_dac else None
    if of_dac and not words:
        words = _named(codes.find("policy_marker_names", code))
    note = None if significance is None else Message(_SIGNIFICANCE, n=significance)
    scheme = f"iati-policy-marker-{_fenced(entry, vocabulary)}"
    _tell(entry, row, words, (scheme, None), theme, note)


_SIGNIFICANCE = "The policy marker has the significance {n} (1 significant, 2 principal)."


def _named(name: str | None) -> list[Words]:
    """A name of ours for a code: it stands in no column."""
    return [Words("", "en", name)] if name else []


def _read(element: Element, number: int, default: str, *more: str) -> tuple[Row, list[Words], str]:
    words = words_of(element)
    names = ("vocabulary", "code", "percentage", *more)
    row = row_of(element, number, attributes(element, *names), words)
    return row, words, row.cells.get("@vocabulary", default)


def _fenced(entry: Entry, vocabulary: str) -> str:
    """The number of a list; with its owner where each publisher has one."""
    own = vocabulary in _OWN and entry.owner
    return f"{vocabulary}-{entry.owner}" if own else vocabulary


def _by_code(entry: Entry, scheme: str | None, row: Row) -> str | None:
    codes: Mapping[str, str] = entry.file.terms.codes.get(scheme or "", {})
    return codes.get(row.cells.get("@code", "").casefold())


def _tell(
    entry: Entry,
    row: Row,
    words: list[Words],
    scheme: tuple[str, str | None],
    theme: str | None = None,
    note: Message | None = None,
) -> None:
    """Say a theme of ours, or keep the concept of the source's list."""
    code = row.cells.get("@code")
    name = preferred(words, entry.language)
    column = name.column if name is not None and name.column else "@code"
    if column not in row.cells:
        return
    entry.record.row(row)
    cells = [row.cell(column)]
    by_name = theme is None
    if by_name and name is not None:
        theme = _by_name(entry, name.text)
    if "@percentage" in row.cells:
        cells.append(row.cell("@percentage"))
    share = {"percentage": number_of(row.cells.get("@percentage"))}
    if theme is None:
        key = _concept(entry, row, name, scheme)
        entry.record.relation(PROGRAMME, "WORKS_ON", key, cells, share, **_noted(entry, note))
        return
    status = "asserted"
    if not by_name:
        if column != "@code":
            cells.append(row.cell("@code"))
        status, note = "inferred", note or Message(_NOTE, scheme=scheme[0], code=code)
    more = {**_noted(entry, note), "status": status}
    entry.record.relation(PROGRAMME, "WORKS_ON", theme, cells, share, **more)


def _noted(entry: Entry, note: Message | None) -> dict[str, Any]:
    return {**entry.valid} if note is None else {**entry.valid, "note": note}


def _by_name(entry: Entry, name: str) -> str | None:
    return entry.file.terms.themes.find(name) or word_map("sectors").find(name)


def _concept(entry: Entry, row: Row, name: Words | None, scheme: tuple[str, str | None]) -> str:
    code = row.cells.get("@code")
    entry.unknown("codes of sectors", f"{scheme[0]} {code or name and name.text}")
    evidence: list[RecordEvidence] = []
    if name is not None and name.column:
        evidence.append(row.cell(name.column, "name"))
    if code is not None:
        evidence.append(row.cell("@code", "code"))
    label = name.text if name is not None else _label(entry, code or "", scheme[1])
    key = f"{scheme[0]}:{code or label.casefold()}"
    return entry.record.concept(key, evidence, name=label, scheme=scheme[0], code=code)


def _label(entry: Entry, code: str, vocabulary: str | None) -> str:
    """A code is called after its list where the file gives no name for it."""
    whose = entry.file.codes.find("lists_of_codes", vocabulary)
    return f"{whose} {code}" if whose else code
