"""Nothing lies within itself: who says so second is refused, and the things stay."""

from pathlib import Path
from typing import Any

import pytest

from graph.model.document import Document
from graph.model.vocabulary import Vocabulary
from graph.store.base import Store
from ingest.loading.circles import Circles
from ingest.loading.run import ingest
from tests.ingest.loading.records_of import reasons_of, told_of

BOOK = Document("doc-1", "book.csv")
BACK = "What it would lie within lies within it, over one step or several."
EVENTS_IN_A_CIRCLE = "event,parent,title\ne1,e2,One\ne2,e3,Two\ne3,e1,Three\ne4,e1,Four\n"


def events_of(store: Store) -> set[tuple[str, object]]:
    with store.view() as view:
        titles = {node.id: node.label for node in view.nodes("Event")}
        return {
            (titles[s.subject], titles[str(s.object)])
            for s in view.statements(predicate="SUB_EVENT_OF")
        }


def test_a_circle_is_found_over_several_steps() -> None:
    circles = Circles()
    assert circles.reason_against(BOOK, "PART_OF", "a", "b") is None
    assert circles.reason_against(BOOK, "PART_OF", "b", "c") is None
    assert circles.reason_against(BOOK, "PART_OF", "c", "a") == BACK
    assert circles.reason_against(BOOK, "PART_OF", "a", "c") is None
    assert circles.reason_against(BOOK, "SUB_EVENT_OF", "c", "a") is None


def test_what_is_no_hierarchy_may_go_both_ways() -> None:
    circles = Circles()
    for node, other in (("a", "b"), ("b", "a"), ("a", "a")):
        assert circles.reason_against(BOOK, "COOPERATES_WITH", node, other) is None


def test_what_the_ledger_knows_counts() -> None:
    circles = Circles(lambda predicate, node, document: {"a": ["b"], "b": ["c"]}.get(node, []))
    assert circles.reason_against(BOOK, "PART_OF", "c", "a") == BACK
    assert circles.reason_against(BOOK, "PART_OF", "c", "d") is None


def test_a_ladder_without_end_is_not_climbed_to_its_end() -> None:
    circles = Circles(lambda predicate, node, document: [f"{node}+"])
    assert circles.reason_against(BOOK, "PART_OF", "a", "b") == BACK


def test_two_sessions_of_each_other_are_kept_as_events(tell) -> None:
    told = tell(
        events=[
            {"key": "e1", "title": "One", "parent": "e2"},
            {"key": "e2", "title": "Two", "parent": "e1"},
        ]
    )
    assert reasons_of(told) == [f"{BACK} The event stands alone."]
    assert told.rejections[0].field == "e2.parent"
    assert len(told_of(told, "SUB_EVENT_OF")) == 1
    assert len(told_of(told, "DESCRIBES")) == 1
    assert {s.object for s in told_of(told, "HAS_LABEL")} == {"One", "Two"}


@pytest.mark.parametrize(
    "record",
    [
        {"actors": [{"key": "a", "name": "Lake Network", "parent": "a"}]},
        {
            "actors": [{"key": "a", "name": "Lake Network"}],
            "relations": [{"subject": "a", "predicate": "PART_OF", "object": "a"}],
        },
    ],
)
def test_an_actor_is_no_part_of_itself(tell, record: dict[str, Any]) -> None:
    told = tell(**record)
    assert "Nothing can be a part of itself." in reasons_of(told)[0]
    assert told_of(told, "PART_OF") == []


def test_actors_within_each_other_keep_the_first_relation(tell) -> None:
    told = tell(
        actors=[
            {"key": "a", "name": "Lake Network", "parent": "b"},
            {"key": "b", "name": "Youth Desk", "parent": "a"},
        ]
    )
    assert reasons_of(told) == [BACK]
    assert len(told_of(told, "PART_OF")) == 1


def test_a_relation_against_the_vocabulary_is_refused(
    store: Store, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    entry = next(actor for actor in vocabulary.actors.values() if actor.parent in vocabulary.actors)
    path = tmp_path / "r.yaml"
    path.write_text(
        f"relations: [{{subject: {entry.parent}, predicate: PART_OF, object: {entry.id}}}]\n",
        encoding="utf-8",
    )
    summary = ingest([path], store)
    assert [one.reason for one in summary.rejected] == [BACK]


def test_rows_in_a_circle_lose_one_tie_and_say_the_same_again(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text(EVENTS_IN_A_CIRCLE, encoding="utf-8")
    first = ingest([path], store)
    assert [one.reason for one in first.rejected] == [f"{BACK} The event stands alone."]
    assert first.rejected[0].row == 4
    kept = {("One", "Two"), ("Two", "Three"), ("Four", "One")}
    assert events_of(store) == kept
    again = ingest([path], store)
    assert (again.unchanged, again.changed, again.rejected_total) == (4, 0, 1)


def test_a_circle_that_was_mended_is_read_without_a_word(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("event,parent,source\ne1,,a.org\ne2,e1,b.org\n", encoding="utf-8")
    ingest([path], store)
    path.write_text("event,parent,source\ne1,e2,a.org\ne2,,b.org\n", encoding="utf-8")
    assert ingest([path], store).rejected == []
