"""The quick look of an ingest finds exactly the sure pairs of the thorough one."""

from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store, ViewFilter
from ingest.loading.run import ingest
from ingest.loading.sample import build_sample
from ingest.resolution.event_match import SAME
from ingest.resolution.same_events import same_events
from ingest.resolution.surely_same import MOST_TOGETHER, surely_same

# What sources say, before the ingest joins what is surely one.
AS_TOLD = ViewFilter(as_told=True)
RECORD = """
- document: {{uri: "https://example.org/{n}"}}
  actors: [{{key: a1, name: Lake Peace Centre, type: ngo}}, {{key: a2, name: Lake Forum}}]
  events:
  - key: e1
    title: Event {n}
    date: 2018-03-03
    places: [{{name: Goma, country: CD, kind: city}}]
    participations: [{{actor: a1, role: organiser}}, {{actor: a2, role: participant}}]
"""


def _store_of(folder: Path, count: int) -> Store:
    text = "".join(RECORD.format(n=number) for number in range(count))
    (folder / "records.yaml").write_text(text, encoding="utf-8")
    store = open_store("memory:")
    ingest([folder], store)
    return store


def test_two_records_of_one_event_are_found_from_either(tmp_path: Path) -> None:
    with _store_of(tmp_path, 2).view(AS_TOLD) as view:
        events = [node.id for node in view.nodes("Event")]
        first, second = (surely_same(view, [event]) for event in events)
    assert len(first) == 1
    assert first == second


def test_an_import_gone_wrong_is_not_joined(tmp_path: Path) -> None:
    crowded: list[int] = []
    with _store_of(tmp_path, MOST_TOGETHER + 1).view() as view:
        assert surely_same(view, [n.id for n in view.nodes("Event")], crowded.append) == []
    assert crowded == [MOST_TOGETHER + 1]


def test_an_ingest_says_what_was_not_compared(tmp_path: Path) -> None:
    text = "".join(RECORD.format(n=number) for number in range(MOST_TOGETHER + 1))
    (tmp_path / "records.yaml").write_text(text, encoding="utf-8")
    messages = [warning.message for warning in ingest([tmp_path], open_store("memory:")).warnings]
    assert [m for m in messages if m.startswith("51 events were not compared: more than 50")]


@pytest.mark.slow
def test_it_agrees_with_the_thorough_look(shared_folder: Path) -> None:
    store = open_store("memory:")
    build_sample(store)
    ingest([shared_folder / "seeds", shared_folder / "gold" / "reports"], store)
    with store.view(AS_TOLD) as view:
        sure = [match for match in same_events(view) if match.verdict == SAME]
        assert surely_same(view, [node.id for node in view.nodes("Event")]) == sure
