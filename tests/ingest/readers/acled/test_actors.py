"""Actors of ACLED: names without what stands around them, and people without a name."""

import pytest

from graph.model.record import RecordDocument
from ingest.readers.acled.actors import SIDES, ActorName, EventActors, actor_name
from ingest.readers.counting import Counting
from ingest.readers.row_record import Row, RowRecord


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Military Forces of Burundi (2020-)", ("Military Forces of Burundi", None, "BI")),
        ("Police Forces of the Democratic Republic of Congo (2019-) Border Unit",
         ("Police Forces of the Democratic Republic of Congo Border Unit", None, None)),
        ("LRF: Lake Resistance Front", ("Lake Resistance Front", "LRF", None)),
        ("LRF: Lake Resistance Front (2019-2022)", ("Lake Resistance Front", "LRF", None)),
        ("Protesters (Kenya)", ("Protesters", None, "KE")),
        ("Lake Ethnic Militia (Rift Valley)", ("Lake Ethnic Militia (Rift Valley)", None, None)),
        ("(2019-)", ("(2019-)", None, None)),
    ],
)  # fmt: skip
def test_a_name_is_read_out_of_what_stands_around_it(terms, text: str, told) -> None:
    assert actor_name(text, terms) == ActorName(*told)


@pytest.fixture
def add(terms):
    """Add the actors of the first side of a row; the record."""

    def make(**cells: str):
        row = Row("ACLED", 2, cells)
        record = RowRecord(RecordDocument(uri="a", part="1"), "acled")
        record.row(row)
        EventActors(terms, Counting("a", "events")).add(record, row, SIDES[0])
        return record.finish().record

    return make


@pytest.mark.parametrize(
    ("name", "inter", "kind"),
    [
        ("Military Forces of Kenya (2022-)", "1", "military"),
        ("Police Forces of Kenya (2022-)", "State forces", "police"),
        ("Lake Guard", "1", "state"),
        ("Lake Resistance Front", "Rebel group", "non-state-armed"),
        ("Lake Militia", "4", "non-state-armed"),
        ("Government of Kenya (2022-)", "8", "government"),
        ("Lake Company", "8", None),
        ("Protesters (Kenya)", "Protesters", "group"),
        ("Lake People", "7", "group"),
        ("Unidentified Armed Group (Kenya)", "3", "group"),
        ("Civilians (Kenya)", "", "group"),
    ],
)
def test_the_kind_of_an_actor_is_ours(add, name: str, inter: str, kind: str | None) -> None:
    cells = {"inter1": inter} if inter else {}
    (actor,) = add(actor1=name, **cells).actors
    assert actor.type == kind


def test_associates_are_parted_and_each_is_an_actor(add) -> None:
    cell = "Lake Union; Women (Kenya);; Lake Union ; " + "x" * 301
    record = add(actor1="Protesters (Kenya)", inter1="6", assoc_actor_1=cell)
    assert [actor.name for actor in record.actors] == ["Protesters", "Lake Union", "Women"]
    assert [actor.type for actor in record.actors] == ["group", None, "group"]
    assert {cell.column for actor in record.actors for cell in actor.evidence} == {
        "actor1",
        "assoc_actor_1",
    }


def test_a_kind_that_nobody_knows_is_an_issue(add) -> None:
    record = add(actor1="Lake Guard", inter1="99")
    (issue,) = record.issues
    assert (issue.code, issue.evidence.column) == ("unknown-actor-type", "inter1")
    assert add(actor1="Lake Guard", inter1="0").issues == []
