"""The sample holds each event once; reports of the same days are found beside it."""

from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store, ViewFilter
from ingest.loading.run import ingest
from ingest.loading.sample import build_sample
from ingest.resolution.event_match import SAME
from ingest.resolution.same_events import same_events

# What sources say, before the ingest joins what is surely one.
AS_TOLD = ViewFilter(as_told=True)
RECORDS = """
- document: {{uri: "https://example.org/{name}"}}
  actors:
  - {{key: a1, name: Lake Peace Centre, type: ngo}}
  - {{key: a2, name: Rusizi Women's Network, type: network}}
  events:
  - key: e1
    title: {title}
    type: workshop
    date: 2018-03-03
    places: [{{name: Goma, country: CD, kind: city}}]
    participations: [{{actor: a1, role: organiser}}, {{actor: a2, role: participant}}]
"""


@pytest.fixture
def store() -> Store:
    return open_store("memory:")


def _told(store: Store, folder: Path, *names: str) -> None:
    for name in names:
        path = folder / f"{name}.yaml"
        path.write_text(RECORDS.format(name=name, title=f"Event {name}"), encoding="utf-8")
    ingest([folder], store)


def test_two_records_of_one_event_are_found(store: Store, tmp_path: Path) -> None:
    _told(store, tmp_path, "first", "second")
    with store.view(AS_TOLD) as view:
        assert [match.verdict for match in same_events(view)] == [SAME]


def test_only_pairs_with_the_given_events_are_compared(store: Store, tmp_path: Path) -> None:
    _told(store, tmp_path, "first", "second")
    with store.view(AS_TOLD) as view:
        events = [node.id for node in view.nodes("Event")]
        assert len(same_events(view, events[:1])) == 1
        assert same_events(view, []) == []


def test_of_two_events_of_one_source_only_one_is_surely_that_of_another(
    store: Store, tmp_path: Path
) -> None:
    panel = """  - {key: e2, title: Panel of the day, type: thematic-panel, date: 2018-03-03,
     places: [{name: Goma, country: CD}], participations: [{actor: a1, role: organiser},
     {actor: a2, role: participant}]}\n"""
    (tmp_path / "both.yaml").write_text(RECORDS.format(name="b", title="Day") + panel, "utf-8")
    _told(store, tmp_path, "other")
    with store.view(AS_TOLD) as view:
        assert sorted(match.verdict for match in same_events(view)) == ["ask", SAME]


def test_progress_is_told_and_may_stop(store: Store, tmp_path: Path) -> None:
    _told(store, tmp_path, "first", "second")
    steps: list[tuple[int, int]] = []
    with store.view(AS_TOLD) as view:
        same_events(view, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2)]


def test_who_is_everywhere_leads_to_no_event_and_is_told_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    undated = RECORDS.replace("    date: 2018-03-03\n", "")
    for name in ("first", "second"):
        (tmp_path / f"{name}.yaml").write_text(undated.format(name=name, title="Day"), "utf-8")
    ingest([tmp_path], store)
    told: list[str] = []
    with store.view(AS_TOLD) as view:
        assert len(same_events(view, busy=told.append)) == 1
        assert told == []
        monkeypatch.setattr("ingest.resolution.same_events.BUSIEST", 1)
        assert same_events(view, busy=told.append) == []
        taking_part = {one.subject for one in view.statements(predicate="PARTICIPATED_IN")}
    assert sorted(told) == sorted(taking_part)


def test_no_two_events_of_the_sample_are_joined(store: Store) -> None:
    build_sample(store)
    with store.view(AS_TOLD) as view:
        assert same_events(view) == []


@pytest.mark.slow
def test_reports_of_events_of_the_sample_are_found_and_nothing_else_is_sure(
    store: Store, shared_folder: Path
) -> None:
    """Read by hand: each sure pair is one event, told in two sources or in two languages."""
    build_sample(store)
    ingest([shared_folder / "seeds", shared_folder / "gold" / "reports"], store)
    with store.view(AS_TOLD) as view:
        sure = [match for match in same_events(view) if match.verdict == SAME]
        known = {node.id for node in view.nodes("Event") if node.id.startswith("ev-")}
        assert len(sure) >= 5
        assert "ev-2009-bujumbura-gender-ssr" in {name for m in sure for name in (m.node, m.other)}
        assert not any({match.node, match.other} <= known for match in sure)


def test_all_participants_are_compared_however_many_they_are(store: Store, tmp_path: Path) -> None:
    letters = "abcdefghij"
    names = [f"Kivo{one}{two}ra Union" for one in letters for two in letters]
    for source in ("first", "second"):
        actors = "".join(f"  - {{key: a{at}, name: {name}}}\n" for at, name in enumerate(names))
        parts = ", ".join(f"{{actor: a{at}, role: participant}}" for at in range(len(names)))
        head, rest = RECORDS.format(name=source, title="Assembly of all").split("  - {key: a1")
        event = rest[rest.index("  events:") : rest.index("    participations")]
        text = f"{head}{actors}{event}    participations: [{parts}]\n"
        (tmp_path / f"{source}.yaml").write_text(text, encoding="utf-8")
    ingest([tmp_path], store)
    with store.view(AS_TOLD) as view:
        (match,) = same_events(view)
    assert "Participants in common: 100." in map(str, match.reasons)
