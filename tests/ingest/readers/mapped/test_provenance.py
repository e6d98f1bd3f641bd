"""Whatever a row is, each fact of it points to cells that say it, and stays the same."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.record import RecordEvidence
from graph.store import open_store
from ingest.loading.run import IngestOptions, ingest
from tests.ingest.readers.reading import Outcome

SHEETS = {
    "events": "Event ID,Event,Type of event,Date,Place,Country,Organiser,Participants,Theme\n"
    "1,Talks,workshop,2024-03-02,Nakuru,Kenya,Peace Forum,Lake Network; Hill Body,Weaving\n",
    "participations": "Event,Date,Organisation,Organisation type,Role,Project\n"
    "Talks,2024-03-02,Peace Forum,network,Organiser,Peace fund\n"
    "Talks,2024-03-02,Lake Network,guild,Weaver,Peace fund\n",
    "presence": "Organisation,Type,Sector,Country,Province,Project,Donor,Start date\n"
    "Peace Forum,network,Weaving,Kenya,Nakuru,Water,Example Trust,2024-03-02\n",
    "flows": "ID,Donor,Donor type,Grantee,Amount (EUR),Date,Plan,Sector,Country\n"
    "1,Example Trust,guild,Peace Forum,5,2024,Peace plan,Weaving,Kenya\n",
    "actors": "ID,Name,Acronym,Type,Country,Parent,Network,Zone d’intervention,Sector\n"
    "1,Peace Forum,PF,network,Kenya,Hill Body,Union of Lakes,Uganda,Weaving\n",
}


def _parts(value: Any) -> Iterator[Any]:
    """Every evidence of a record, depth first; None where a fact has none."""
    if isinstance(value, list):
        for entry in value:
            yield from _parts(entry)
    elif hasattr(value, "model_fields_set") and not isinstance(value, RecordEvidence):
        if "evidence" in type(value).model_fields:
            yield from value.evidence if isinstance(value.evidence, list) else [value.evidence]
        for name in type(value).model_fields:
            if "evidence" not in name:
                yield from _parts(getattr(value, name))


def _check(outcome: Outcome) -> None:
    for read in outcome.reads:
        cells = {(row.sheet, row.row): row.cells for row in read.rows}
        for one in _parts(read.record):
            assert one is not None
            assert cells[(one.sheet, one.row)][one.column] == one.quote


@pytest.mark.parametrize("shape", SHEETS)
def test_each_fact_points_to_its_cells(read_mapped: Callable[..., Outcome], shape: str) -> None:
    outcome = read_mapped(SHEETS[shape])
    assert outcome.reads
    assert outcome.rejections == []
    _check(outcome)


@pytest.mark.parametrize("shape", SHEETS)
def test_the_ledger_takes_every_fact(
    read_mapped: Callable[..., Outcome], tmp_path, shape: str
) -> None:
    read_mapped(SHEETS[shape])
    with open_store("memory:") as store:
        summary = ingest([tmp_path / "sheet.csv"], store, IngestOptions(base=tmp_path))
    assert [one.reason for one in summary.rejected] == []
    assert summary.added > 0


CELL = st.text(st.characters(codec="utf-8", exclude_characters='"\0'), max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(SHEETS)),
    st.lists(st.lists(CELL, min_size=9, max_size=9), min_size=1, max_size=4),
)
def test_any_cells_are_read_or_told(
    read_mapped: Callable[..., Outcome], shape: str, rows: list[list[str]]
) -> None:
    text = SHEETS[shape] + "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
    outcome = read_mapped(text, _mapping(shape))
    _check(outcome)
    (count,) = outcome.counts
    assert count.read + sum(count.rejected.values()) == count.total


def _mapping(shape: str) -> str:
    """What is guessed of the tidy sheet, so that odd cells meet every field."""
    fields = {
        "events": "id event event_type date place country organiser participant theme",
        "participations": "event date organisation organisation_type role programme",
        "presence": "organisation organisation_type theme country admin1 programme donor date",
        "flows": "id from from_type to amount date programme theme country",
        "actors": "id organisation acronym organisation_type organisation_country parent member_of"
        " works_in theme",
    }[shape].split()
    headings = SHEETS[shape].splitlines()[0].split(",")
    columns = dict(zip(headings, fields, strict=True))
    lines = "".join(f"  {name!r}: {own}\n" for name, own in columns.items())
    return f"shape: {shape}\ncolumns:\n{lines}"
