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


def test_sums_and_repeated_headings_are_left_out_and_counted(read_mapped: Read) -> None:
    text = "Donor,Grantee,Amount\nA,B,5\nDonor,Grantee,Amount\nA,C,7\nTotal,,12\n"
    outcome = read_mapped(text)
    (count,) = outcome.counts
    assert (count.total, count.read) == (4, 2)
    assert count.rejected == {"that add up others": 1, "that repeat the headings": 1}
    assert [one.row for one in outcome.rejections] == [3, 5]


def test_cells_beyond_the_headings_are_told(read_mapped: Read) -> None:
    rows = "".join(f"Lake {n},Kenya\n" for n in range(30))
    outcome = read_mapped(f"Organisation,Country\n{rows}Hill Aid, Ltd,Kenya\n")
    assert "1 row has cells beyond the last heading" in str(outcome.messages)
    assert "row 32 is the first" in str(outcome.messages)


def test_contacts_of_persons_are_counted_and_never_kept(read_mapped: Read) -> None:
    outcome = read_mapped("Organisation,Contact person,Country\nLake,Jane Example,Kenya\n")
    assert "1 contacts of persons were not kept." in outcome.messages
    assert "Jane" not in str(outcome.reads)
