"""A training that ReliefWeb announces: an event with its organisers, days, place and themes."""

from graph.model.record import Participation, RecordEvent, RecordEvidence, RecordPlace
from ingest.readers.base import ReadRecord
from ingest.readers.reliefweb.api_cells import listed
from ingest.readers.reliefweb.metadata import Metadata, day_of

_KEY = "training"
_ONLINE = frozenset({"online", "self-paced"})


def training_record(metadata: Metadata) -> ReadRecord:
    """Return the training as a planned event: an announcement does not say that it was held.

    What it costs, how to register and whom to ask are not kept.
    """
    row, item = metadata.row, metadata.item
    day, day_cells = _days(metadata)
    organisers = [
        Participation(actor=key, role="organiser", evidence=[cell])
        for key, cell in metadata.sources()
    ]
    kind, kind_cell = _type(metadata)
    wording = _wording(metadata) if day is None else None
    told = [row.cell("title", "title"), *day_cells, *([wording] if wording else [])]
    metadata.record.events.append(
        RecordEvent(
            key=_KEY,
            id=f"reliefweb-{item.part}",
            title=row.cells["title"],
            type=kind,
            type_evidence=kind_cell,
            modality="planned",
            date=day,
            date_wording=wording.quote if wording else None,
            places=_places(metadata),
            themes=list(metadata.themes()),
            participations=organisers,
            evidence=told,
        )
    )
    metadata.record.row(row)
    return metadata.record.finish()


def _days(metadata: Metadata) -> tuple[str | None, list[RecordEvidence]]:
    """From the first to the last day, and the cells that say so."""
    columns = ("date/start", "date/end")
    found = {c: day for c in columns if (day := day_of(metadata.row.cells.get(c))) is not None}
    cells = [metadata.row.cell(column, "date") for column in found]
    days = list(dict.fromkeys(found.values()))
    if len(days) == 2 and days[0] > days[1]:
        days, cells = days[:1], cells[:1]
    return "/".join(days) or None, cells


def _wording(metadata: Metadata) -> RecordEvidence | None:
    """What stands where a day should be, and is none."""
    row = metadata.row
    columns = (c for c in ("date/start", "date/end", "date") if c in row.cells)
    return next((row.cell(column, "date") for column in columns), None)


def _type(metadata: Metadata) -> tuple[str | None, RecordEvidence | None]:
    for one in listed(metadata.row, "type"):
        column = f"{one}/name" if f"{one}/name" in metadata.row.cells else one
        word = metadata.row.cells[column]
        for part in (word, *word.split("/")):
            found = metadata.terms.event_types.find(part)
            if found is not None:
                return found, metadata.row.cell(column)
        metadata.counting.unknown("event types", word)
    return None, None


def _places(metadata: Metadata) -> list[RecordPlace]:
    """The town when there is one and its country is plain, else the countries."""
    row = metadata.row
    formats = {row.cells.get(f"{one}/name", "").lower() for one in listed(row, "format")}
    if formats and formats <= _ONLINE:
        return []
    countries = list(metadata.countries())
    towns = [row.cell(c) for c in row.cells if c.partition("/")[0].partition("[")[0] == "city"]
    if towns and len(countries) <= 1:
        code = countries[0].iso2 if countries else None
        return [RecordPlace(name=c.quote, country=code, kind="city", evidence=c) for c in towns]
    return [
        RecordPlace(name=one.name, country=one.iso2, kind="country", evidence=one.cell)
        for one in countries
    ]
