"""What always holds of a table of who does what where, whatever stands in it."""

from collections.abc import Iterator, Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.readers.presence.rows import Read, read_presence

NAMES = st.sampled_from(["Lake Peace Forum", "Hill Aid", "Marais Écoute", ""])
ROWS = st.lists(
    st.fixed_dictionaries(
        {"organisation.name": NAMES, "admin1.name": st.sampled_from(["Gao", "Mopti", ""])},
        optional={
            "admin2.name": st.text(max_size=4),
            "sector.name": st.sampled_from(["Protection", "Weaving; Health", ";", ""]),
            "programme.name": st.sampled_from(["Quiet Shores", ""]),
            "funder.name": NAMES,
            "amount": st.sampled_from(["5", "x", "1 000,5"]),
            "start": st.sampled_from(["2024", "2024-02-30", "03/02/2024", "soon"]),
            "organisation.type": st.text(max_size=3),
        },
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(rows=ROWS)
def test_every_row_is_read_or_rejected_and_every_fact_has_its_cell(terms, rows) -> None:
    found = read_presence(terms, [{"organisation.name": "", **_filled(row)} for row in [{}, *rows]])
    assert found.count.total == len(rows) + 1
    assert len(found.rejections) == sum(found.count.rejected.values())
    for read in found.records:
        cells = {(row.sheet, row.row): row.cells for row in read.rows}
        for cell in _evidence(read):
            assert cells[(cell.sheet, cell.row)][cell.column] == cell.quote


@settings(max_examples=40)
@given(rows=ROWS, seed=st.randoms(use_true_random=False))
def test_what_is_said_does_not_hang_on_the_order_of_the_rows(terms, rows, seed) -> None:
    shuffled = list(rows)
    seed.shuffle(shuffled)
    assert _said(_read(terms, rows)) == _said(_read(terms, shuffled))


def _read(terms, rows: list[dict[str, str]]) -> Read:
    return read_presence(terms, [{"organisation.name": "", **_filled(row)} for row in [{}, *rows]])


def _filled(row: Mapping[str, str]) -> dict[str, str]:
    return {name: text.strip() for name, text in row.items() if text.strip()}


def _said(found: Read) -> set[tuple[object, ...]]:
    return {
        (read.record.document.part, r.subject, r.predicate, str(r.object), str(r.qualifiers))
        for read in found.records
        for r in read.record.relations
    }


def _evidence(read) -> Iterator[object]:
    record = read.record
    for part in (*record.actors, *record.programmes, *record.places, *record.concepts):
        yield from part.evidence
    for relation in record.relations:
        yield from relation.evidence
    yield from (issue.evidence for issue in record.issues)


def test_a_row_that_not_everybody_may_see_closes_its_entry_and_keeps_its_areas(terms) -> None:
    open_row = {"organisation.name": "Hill Aid", "admin1.name": "Gao"}
    closed = {
        "organisation.name": "Lake Forum",
        "admin1.name": "Mopti",
        "sensitivity": "restricted",
    }
    found = read_presence(terms, [open_row, closed, {**closed, "sensitivity": "public"}])
    levels = {part: read.record.document.sensitivity for part, read in found.entries.items()}
    assert levels == {"hill aid": "public", "lake forum": "restricted", "#areas": "public"}
    areas = {place.name for place in found.entries["#areas"].record.places}
    assert areas == {"Gao"}
    (place,) = found.entries["lake forum"].record.places
    assert place.described


def test_a_word_that_is_no_level_closes_the_row_and_is_told(terms) -> None:
    found = read_presence(terms, [{"organisation.name": "Hill Aid", "sensitivity": "friends"}])
    assert found.records[0].record.document.sensitivity == "restricted"
    (told,) = found.rejections
    assert (told.row, told.field) == (2, "sensitivity")
    assert found.count.rejected == {}


def test_the_same_words_in_other_columns_say_something_else(terms) -> None:
    rows = [{"organisation.name": "Hill Aid", "admin1.name": "Gao"}] * 3
    other = {"organisation.name": "Hill Aid", "admin2.name": "Gao"}
    found = read_presence(terms, [*rows, other])
    assert len(found.relations("OPERATES_IN")) == 2
