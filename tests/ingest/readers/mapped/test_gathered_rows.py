"""Rows by the entry they tell of, wherever they stand."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


FLOWS = 'Donor,Grantee,Amount (EUR),Date\nA,B,5,2024\nA,B,5,2024\nA,C,"1 200,50",2025\n'


def test_flows_without_an_id_are_each_one_however_alike(read_mapped: Read) -> None:
    outcome = read_mapped(FLOWS)
    amounts = [r.qualifiers["amount"] for o in outcome.reads for r in o.record.relations]
    assert sorted(amounts) == [5, 5, 1200.5]
    parts = {one.record.document.part for one in outcome.reads}
    assert len(parts) == 3
    assert "1 row says the same as rows before it" in outcome.messages[0]


def test_the_key_of_a_row_does_not_hang_on_its_place(read_mapped: Read) -> None:
    head, *rows = FLOWS.splitlines()
    parts = {one.record.document.part for one in read_mapped(FLOWS).reads}
    other = "\n".join(["A title,,,", head, *reversed(rows)])
    assert {one.record.document.part for one in read_mapped(other).reads} == parts
