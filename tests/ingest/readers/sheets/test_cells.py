import pytest

from ingest.readers.sheets.cells import MOST_ENTRIES, Cells, RowRefusedError, SheetLabel
from ingest.readers.sheets.grid import Label
from ingest.readers.sheets.spool import SpoolRow


def cells(**texts: str) -> Cells:
    return Cells(SpoolRow("Events", 2, "e1", "", texts), SheetLabel(Label("f"), {}))


@pytest.mark.parametrize(
    ("text", "number"),
    [("22", 22), ("22.0", 22), ("1,200", 1200), ("1 200", 1200), ("12 345 678", 12345678)],
)
def test_whole_numbers_are_understood(text: str, number: int) -> None:
    assert cells(count=text).number("count") == number


@pytest.mark.parametrize("text", ["-3", "1,2", "2.5", "about 20", "²", "1e3"])
def test_other_numbers_are_rejected(text: str) -> None:
    row = cells(count=text)
    assert row.number("count") is None
    assert "is no whole number" in row.found[0].reason


@pytest.mark.parametrize(
    ("text", "value"), [("yes", True), ("Oui", True), ("x", True), ("NON", False), ("0", False)]
)
def test_yes_and_no_in_both_languages(text: str, value: bool) -> None:
    assert cells(main=text).yes("main") is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.8", 0.8), ("0,8", 0.8), ("80%", 0.8), ("80 %", 0.8), ("high", 0.9), ("Élevée", 0.9)],
)
def test_confidence_in_many_forms(text: str, value: float) -> None:
    assert cells(confidence=text).fact() == {"confidence": value}


@pytest.mark.parametrize("text", ["1.2", "-1", "nan", "sure"])
def test_what_is_no_confidence_refuses_the_row(text: str) -> None:
    with pytest.raises(RowRefusedError, match="is no confidence. Write 0 to 1"):
        cells(confidence=text).fact()


def test_closed_lists_know_french_and_refuse_the_rest() -> None:
    assert cells(sensitivity="Interne").choice("sensitivity") == "internal"
    assert cells().choice("sensitivity") is None
    with pytest.raises(RowRefusedError, match="'hush' is none of public, internal, restricted"):
        cells(sensitivity="hush").choice("sensitivity")


def test_a_wrong_date_is_kept_as_an_issue() -> None:
    row = cells(date="31/02/2019")
    assert row.date("date") is None
    assert (row.found[0].row, row.found[0].field) == (2, "date")
    assert row.issues[0].evidence.quote == "31/02/2019"


def test_of_a_list_without_end_the_beginning_is_read_and_the_rest_told() -> None:
    row = cells(themes="; ".join(["ssr"] * (MOST_ENTRIES + 1)), one="; ".join("a" * MOST_ENTRIES))
    assert row.entries("themes") == ["ssr"] * MOST_ENTRIES
    assert f"only the first {MOST_ENTRIES} were read" in row.found[0].reason
    assert len(row.entries("one")) == MOST_ENTRIES
    assert len(row.found) == 1


def test_entries_stay_in_step() -> None:
    row = cells(country="BI; ; CD", one="BI")
    assert row.in_step("country", 3) == ["BI", None, "CD"]
    assert row.in_step("one", 3, is_shared=True) == ["BI"] * 3
    assert row.in_step("one", 2) == [None, None]
    assert "It has 1 entry where 2 are asked for" in row.found[0].reason


@pytest.mark.parametrize("digits", [19, 400, 5000])
def test_a_number_that_no_ledger_can_keep_is_rejected(digits: int) -> None:
    row = cells(count="9" * digits)
    assert row.number("count") is None
    assert row.found[0].reason == f"A number of {digits} digits is too large; it was left out."
