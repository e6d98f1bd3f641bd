"""Which themes an activity names: sectors of all lists, tags, policy markers, scopes, a flag."""

from collections.abc import Mapping

from graph.message import Message
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.elements import Words, attributes, row_of, words_of
from ingest.readers.iati.entry import PROGRAMME, Entry
from ingest.readers.iati.works import CodeList, Works
from ingest.readers.row_record import Row

HUMANITARIAN = "humanitarian"
# Vocabulary of a sector or tag to the list of the themes' own mappings that has its codes.
_SECTOR_CODES = {"1": "oecd_dac_crs", "2": "oecd_dac_crs", "8": "un_sdg_target"}
_TAG_CODES = {"3": "un_sdg_target"}
_TAGS_AS_SECTORS = {"2": "7", "3": "8"}
# Each publisher has a list of its own under these numbers.
_OWN = frozenset({"98", "99"})
_TRUE = frozenset({"1", "true"})
_SIGNIFICANCE = "The policy marker has the significance {n} (1 significant, 2 principal)."


def tell_themes(entry: Entry) -> None:
    """Say what the programme works on."""
    works = Works(entry)
    for number, element in enumerate(entry.all("sector"), 1):
        _tell_sector(works, element, number)
    for number, element in enumerate(entry.all("tag"), 1):
        _tell_tag(works, element, number)
    for number, element in enumerate(entry.all("policy-marker"), 1):
        _tell_marker(works, element, number)
    for number, element in enumerate(entry.all("humanitarian-scope"), 1):
        row, words, vocabulary = _read(element, number)
        works.add(row, words, CodeList(f"iati-humanitarian-scope-{vocabulary}"))
    _tell_paid_sectors(works)
    works.finish()


def tell_humanitarian(entry: Entry, row: Row) -> None:
    """Say that the activity is humanitarian, when its own attribute does."""
    if row.cells.get("@humanitarian", "").casefold() in _TRUE:
        cell = row.cell("@humanitarian")
        entry.record.relation(PROGRAMME, "WORKS_ON", HUMANITARIAN, [cell], **entry.valid)


def _tell_paid_sectors(works: Works) -> None:
    """An activity gives its sectors for all of it, or for each transaction."""
    seen: set[tuple[str, ...]] = set()
    for transaction in works.entry.all("transaction"):
        for element in transaction.iterchildren("sector"):
            names = () if element.get("code") else (one.text for one in words_of(element))
            told = (element.get("vocabulary", ""), element.get("code", ""), *names)
            if told not in seen:
                seen.add(told)
                _tell_sector(works, element, len(seen), "transaction/sector")


def _tell_sector(works: Works, element: Element, number: int, sheet: str = "sector") -> None:
    row, words, told = _read(element, number)
    row = row._replace(sheet=sheet)
    # Versions 1.0x give the lists by name.
    vocabulary = works.entry.file.codes.find("sector_vocabularies", told) or told
    theme = _by_code(works.entry, _SECTOR_CODES.get(vocabulary), row)
    scheme = f"iati-sector-{_fenced(works.entry, vocabulary)}"
    works.add(row, words, CodeList(scheme, vocabulary), theme)


def _tell_tag(works: Works, element: Element, number: int) -> None:
    row, words, vocabulary = _read(element, number)
    theme = _by_code(works.entry, _TAG_CODES.get(vocabulary), row)
    like = _TAGS_AS_SECTORS.get(vocabulary)
    scheme = f"iati-tag-{_fenced(works.entry, vocabulary)}"
    works.add(row, words, CodeList(f"iati-sector-{like}" if like else scheme, like), theme)


def _tell_marker(works: Works, element: Element, number: int) -> None:
    """A marker says how far a policy is an aim; 0 says that it is none."""
    significance = element.get("significance")
    if significance == "0":
        return
    row, words, vocabulary = _read(element, number, "significance")
    codes, code = works.entry.file.codes, row.cells.get("@code")
    theme = name = None
    if vocabulary == "1":
        theme = codes.find("policy_markers", code)
        name = codes.find("policy_marker_names", code)
    note = None if significance is None else Message(_SIGNIFICANCE, n=significance)
    scheme = f"iati-policy-marker-{_fenced(works.entry, vocabulary)}"
    works.add(row, words, CodeList(scheme, name=name), theme, note)


def _read(element: Element, number: int, *more: str) -> tuple[Row, list[Words], str]:
    """The element as a row, its names, and the number of the list that its code is of."""
    words = words_of(element)
    cells = attributes(element, "vocabulary", "code", "percentage", *more)
    return row_of(element, number, cells, words), words, cells.get("@vocabulary", "1")


def _fenced(entry: Entry, vocabulary: str) -> str:
    """The number of a list; with its owner where each publisher has one."""
    own = vocabulary in _OWN and entry.owner
    return f"{vocabulary}-{entry.owner}" if own else vocabulary


def _by_code(entry: Entry, scheme: str | None, row: Row) -> str | None:
    codes: Mapping[str, str] = entry.file.terms.codes.get(scheme or "", {})
    return codes.get(row.cells.get("@code", "").casefold())
