"""One activity becomes one record: a programme, who has which role in it, what, where, how much."""

from graph.message import Message
from graph.model.ids import content_hash
from graph.model.record import RecordDocument, RecordEvidence
from ingest.readers.base import ReadRecord
from ingest.readers.iati.activities_xml import Element
from ingest.readers.iati.areas import tell_areas
from ingest.readers.iati.elements import (
    Words,
    attributes,
    day_of,
    language_of,
    line_of,
    preferred,
    row_of,
    words_of,
)
from ingest.readers.iati.entry import PROGRAMME, Entry, FileTelling
from ingest.readers.iati.money import Ends, Money
from ingest.readers.iati.organisations import Organisations
from ingest.readers.iati.programme import (
    tell_codes,
    tell_programme,
    tell_related,
    tell_state,
    titles_of,
)
from ingest.readers.iati.themes import tell_humanitarian, tell_themes
from ingest.readers.row_record import Row, RowRecord

ORIGIN = "iati"
_UNKNOWN_ROLE = "programme-partner"
_FUNDER = "programme-funder"
_TRUE = frozenset({"1", "true"})
# What is read of an activity; other elements that hold something are counted as not used.
_READ = frozenset(
    {
        *("iati-identifier", "other-identifier", "reporting-org", "participating-org", "title"),
        *("sector", "tag", "policy-marker", "humanitarian-scope", "recipient-country"),
        *("recipient-region", "location", "transaction", "activity-date", "activity-status"),
        *("activity-scope", "related-activity", "contact-info", "document-link"),
        "planned-disbursement",
    }
)


class NamelessError(ValueError):
    """An activity without an identifier and without a title."""


def entry_of(element: Element, file: FileTelling, language: str | None) -> Entry:
    """Return an activity with its elements by name; counts what of it is not read.

    Args:
        element: an `iati-activity`.
        file: what it shares with the others of its file.
        language: that of the file.
    """
    children: dict[str, list[Element]] = {}
    for child in element.iterchildren():
        children.setdefault(child.tag, []).append(child)
    for name in children:
        if name not in _READ and name not in file.unused:
            file.unused[name] = None
    file.left_out["contacts"] += len(children.get("contact-info", ()))
    file.left_out["links"] += len(children.get("document-link", ()))
    own = language_of(element) or language
    record = RowRecord(RecordDocument(), ORIGIN)
    return Entry(file, record, children, element.sourceline or 1, language=own)


def identifier_of(entry: Entry) -> str:
    """Return the identifier of an activity; a hash of what it is when it has none.

    Raises:
        NamelessError: it has no title either.
    """
    element = entry.first("iati-identifier")
    identifier = "" if element is None else line_of(element.text)
    if identifier:
        return identifier
    titles = [words.text for words in titles_of(entry)]
    if not titles:
        raise NamelessError
    reporter = entry.first("reporting-org")
    owner = None if reporter is None else reporter.get("ref")
    dates = [one.get("iso-date") for one in entry.all("activity-date")]
    return f"untold-{content_hash([owner, *titles, *dates], 16)}"


def record_of(entry: Entry, element: Element, identifier: str, address: str) -> ReadRecord:
    """Return the record of an activity.

    Args:
        entry: its elements.
        element: the activity itself.
        identifier: of the activity.
        address: what the ledger knows the file by.
    """
    reporting = entry.first("reporting-org")
    entry.owner = "" if reporting is None else line_of(reporting.get("ref"))
    titles = titles_of(entry)
    row = _own_row(entry, element, titles)
    title = preferred(titles, entry.language)
    entry.record.document = RecordDocument(
        uri=address,
        part=identifier,
        title=None if title is None else title.text,
        language=entry.language,
        published=day_of(element.get("last-updated-datetime")),
    )
    tell_programme(entry, row, identifier, titles)
    tell_state(entry)
    organisations = Organisations(entry)
    reporter = _tell_reporter(entry, organisations)
    funders = _tell_roles(entry, organisations)
    is_secondary = line_of(reporting.get("secondary-reporter")) if reporting is not None else ""
    ends = Ends(reporter, is_secondary.casefold() in _TRUE, funders)
    tell_humanitarian(entry, row)
    tell_themes(entry)
    tell_areas(entry)
    has_currency = "@default-currency" in row.cells
    currency = row.cell("@default-currency") if has_currency else None
    Money(entry, organisations, ends, currency).tell()
    organisations.tell_countries()
    organisations.finish()
    tell_codes(entry)
    tell_related(entry)
    return entry.record.finish(entry.line)


def _own_row(entry: Entry, element: Element, titles: list[Words]) -> Row:
    cells = attributes(element, "default-currency", "humanitarian")
    identifier = entry.first("iati-identifier")
    text = "" if identifier is None else line_of(identifier.text)
    if text:
        cells["iati-identifier"] = text
    return row_of(element, 1, cells, titles)


def _tell_reporter(
    entry: Entry, organisations: Organisations
) -> tuple[str, list[RecordEvidence]] | None:
    """Say who published the activity; return its key with the cells that name it."""
    element = entry.first("reporting-org")
    if element is None:
        return None
    words = words_of(element)
    row = row_of(element, 1, attributes(element, "ref", "type", "secondary-reporter"), words)
    key = organisations.add(row, words)
    if key is None:
        return None
    cells = [organisations.named_by(row, words)]
    entry.record.relation("document", "PUBLISHED_BY", key, cells)
    return key, cells


def _tell_roles(entry: Entry, organisations: Organisations) -> dict[str, list[RecordEvidence]]:
    """Say who funds, answers for, extends and implements; return those who fund."""
    funders: dict[str, list[RecordEvidence]] = {}
    for number, element in enumerate(entry.all("participating-org"), 1):
        words = words_of(element)
        row = row_of(element, number, attributes(element, "ref", "role", "type"), words)
        key = organisations.add(row, words)
        if key is None:
            told = "Participating organisation {n} has neither a name nor an identifier."
            entry.reject("participating-org", Message(told, n=number))
            continue
        name = organisations.named_by(row, words)
        if _tell_role(entry, row, key, name) == _FUNDER:
            funders.setdefault(key, [name])
    return funders


def _tell_role(entry: Entry, row: Row, key: str, name: RecordEvidence) -> str:
    told = row.cells.get("@role")
    role = entry.file.codes.find("roles", told)
    cells = [name] if told is None else [name, row.cell("@role")]
    fields = dict(entry.valid)
    if role is None:
        entry.unknown("roles of organisations", told or "")
        role, fields["certainty"] = _UNKNOWN_ROLE, "ambiguous"
    entry.record.relation(key, "ROLE_IN", PROGRAMME, cells, {"role": role}, **fields)
    return role
