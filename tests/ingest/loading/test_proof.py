import pytest

from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.record import RecordEvidence
from ingest.loading.proof import Proofs, Unproven, about

TEXT = "A workshop was held. A workshop ended."
PROSE = Proofs(Document("doc-1", "a.txt", text=TEXT))
ROWS = (TableRow("Events", 2, {"title": "A workshop", "place": "Goma; Bukavu"}),)
TABLE = Proofs(Document("doc-2", "a.csv", form="table", rows=ROWS))


def cell(column: str, quote: str, row: int = 2) -> RecordEvidence:
    return RecordEvidence(quote=quote, sheet="Events", row=row, column=column)


def test_a_span_that_stands_in_the_text_is_proof() -> None:
    given = RecordEvidence(quote="workshop", start=2, end=10)
    assert PROSE.check(given) == (Evidence("workshop", 2, 10),)


def test_words_that_stand_there_once_are_placed() -> None:
    assert PROSE.check(RecordEvidence(quote="held")) == (Evidence("held", 15, 19),)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (RecordEvidence(quote="workshop", start=3, end=11), "do not stand at 3 to 11"),
        (RecordEvidence(quote="", start=3, end=3), "do not stand at 3 to 3"),
        (RecordEvidence(quote="workshop"), "stand 2 times in the text; give start and end"),
        (RecordEvidence(quote="meeting"), "stand not in the text"),
        (cell("title", "A workshop"), "there is no row 2 in sheet 'Events'"),
        (None, "no evidence was given"),
        ([], "no evidence was given"),
    ],
)
def test_what_does_not_stand_in_the_text_is_no_proof(given, reason: str) -> None:
    with pytest.raises(Unproven, match=reason):
        PROSE.check(given)


def test_a_cell_and_a_part_of_a_cell_are_proof() -> None:
    (found,) = TABLE.check(cell("place", "Goma"))
    assert (found.row, found.column, found.quote) == (2, "place", "Goma")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (cell("place", "Kigali"), "'Kigali' do not stand in Events, row 2, place"),
        (cell("title", "A workshop", row=3), "there is no row 3 in sheet 'Events'"),
        (cell("place", " "), "do not stand in Events, row 2, place"),
        (cell("nothing", ""), "do not stand in Events, row 2, nothing"),
        (RecordEvidence(quote="Goma"), "have no cell, and there is no text"),
    ],
)
def test_a_wrong_cell_is_no_proof(given: RecordEvidence, reason: str) -> None:
    with pytest.raises(Unproven, match=reason):
        TABLE.check(given)


def test_long_words_are_shortened_in_the_message() -> None:
    with pytest.raises(Unproven, match=r"'x{57}\.\.\.'"):
        PROSE.check(RecordEvidence(quote="x" * 80))


def test_the_first_evidence_that_was_given_counts() -> None:
    assert PROSE.check(None, RecordEvidence(quote="held"))[0].quote == "held"


def test_the_same_evidence_twice_is_one_proof() -> None:
    held = RecordEvidence(quote="held", start=15, end=19)
    assert len(PROSE.check([held, held])) == 1


def test_a_document_is_anchored_at_its_beginning() -> None:
    assert PROSE.anchor()[0].quote == TEXT
    assert TABLE.anchor()[0].quote == "A workshop"
    assert Proofs(Document("doc-3", "a", form="table")).anchor() == ()


def test_what_one_row_lacks_is_anchored_in_that_row() -> None:
    rows = tuple(TableRow("Events", number, {"event": f"e{number}"}) for number in (1, 2))
    proofs = Proofs(Document("doc-4", "a", form="table", rows=rows))
    cell = RecordEvidence(quote="e2", sheet="Events", row=2, column="title")
    assert [one.row for one in proofs.anchor([cell])] == [2]
    assert [one.row for one in proofs.anchor(cell.model_copy(update={"row": 9}))] == [1]


def test_words_are_found_in_a_whole_cell_or_in_the_text() -> None:
    assert TABLE.find("A workshop")[0].column == "title"
    assert TABLE.find("Goma") == ()
    assert PROSE.find("held")[0].start == 15


def test_each_fact_shows_its_own_cells() -> None:
    cells = [cell("title", "A workshop"), cell("place", "Goma; Bukavu")]
    assert about(cells, "place") == cells[1:]
    assert about(cells, "date") == cells[:1]
    spans = [RecordEvidence(quote="held", start=15, end=19)]
    assert about(spans, "date") == spans
    assert about(None, "date") is None
