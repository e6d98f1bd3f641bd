"""What of a row is read: no errors, no blanks, no formulas."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

Read = Callable[..., Outcome]


def test_cells_with_errors_and_blanks_are_nothing_and_errors_are_counted(
    read_mapped: Read,
) -> None:
    outcome = read_mapped("Organisation,Type,Country\nPeace Forum,#N/A,n/a\nLake,#REF!,-\n")
    assert [one.rows[0].cells for one in outcome.reads if len(one.rows[0].cells) != 1] == []
    assert outcome.messages == ["2 cells hold an error such as #N/A; they were left out."]


def test_formulas_are_text_and_nothing_else(read_mapped: Read) -> None:
    outcome = read_mapped("Organisation,Country\n'=HYPERLINK(1),Kenya\n@cmd,Kenya\n+1,Kenya\n")
    names = {one.name for read in outcome.reads for one in read.record.actors}
    assert names == {"=HYPERLINK(1)", "@cmd", "+1"}
