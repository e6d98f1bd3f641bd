"""Rows asked by fields: dates in the order that is known, levels that close."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


def test_days_are_read_in_the_order_that_cells_show(read_mapped: Read) -> None:
    text = "Donor,Grantee,Amount,Date\nA,B,5,25/03/2024\nA,C,6,02/03/2024\n"
    outcome = read_mapped(text)
    found = {r.qualifiers["at"] for o in outcome.reads for r in o.record.relations}
    assert found == {"2024-03-25", "2024-03-02"}


def test_an_odd_level_closes_the_row(read_mapped: Read) -> None:
    outcome = read_mapped("Organisation,Country,Sensitivity\nPeace Forum,Kenya,hush\n")
    assert outcome.reads[0].record.document.sensitivity == "restricted"
    assert "'hush' says not who may see the row" in outcome.reasons[0]
