"""Two sources of one event make one event with two accounts; people have the last word."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.model.decision import NOT_SAME, UNDO, Decision
from graph.store import open_store
from graph.store.base import Store, ViewFilter
from ingest.loading import joining
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.summary import Summary

RECORD = """
document: {{uri: "https://example.org/{n}"}}
actors: [{{key: a1, name: Lake Peace Centre, type: ngo}}, {{key: a2, name: Lake Forum}}]
events:
- key: e1
  title: Event {n}
  date: {date}
  places: [{{name: Goma, country: CD, kind: city}}]
  participations: [{{actor: a1, role: organiser}}, {{actor: a2, role: participant}}]
"""
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def store() -> Store:
    return open_store("memory:")


def _read(store: Store, folder: Path, name: str, date: str = "2018-03-03") -> Summary:
    path = folder / f"{name}.yaml"
    path.write_text(RECORD.format(n=name, date=date), encoding="utf-8")
    return ingest([path], store, IngestOptions(base=folder, now=lambda: NOW))


def _events(store: Store) -> list[str]:
    with store.view() as view:
        return [node.label for node in view.nodes("Event")]


def test_the_second_source_is_another_account_of_the_first_event(
    store: Store, tmp_path: Path
) -> None:
    assert _read(store, tmp_path, "one").joined == []
    (joined,) = _read(store, tmp_path, "two").joined
    assert {joined.name, joined.other} == {"Event one", "Event two"}
    assert "Both were on 2018-03-03." in joined.reasons
    assert len(_events(store)) == 1
    with store.view() as view:
        (line,) = view.decisions()
        assert (line.id, line.author, line.by_machine) == (joined.decision, "mtandao", True)
        event = next(view.nodes("Event")).id
        told = {said.document for said in view.statements(predicate="DESCRIBES", object=event)}
        assert len(told) == 2
    with store.view(ViewFilter(as_told=True)) as view:
        assert len(list(view.nodes("Event"))) == 2


def test_of_three_sources_two_decisions_are_enough(store: Store, tmp_path: Path) -> None:
    for name in ("one", "two", "three"):
        text = RECORD.format(n=name, date="2018-03-03")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert len(ingest([tmp_path], store, IngestOptions(base=tmp_path)).joined) == 2
    assert len(_events(store)) == 1


def test_reading_again_decides_nothing_again(store: Store, tmp_path: Path) -> None:
    _read(store, tmp_path, "one")
    _read(store, tmp_path, "two")
    again = _read(store, tmp_path, "two")
    assert (again.unchanged, again.joined) == (1, [])


def test_what_a_person_undid_is_not_done_again(store: Store, tmp_path: Path) -> None:
    _read(store, tmp_path, "one")
    (joined,) = _read(store, tmp_path, "two").joined
    with store.write("reader") as writer:
        at = NOW.isoformat()
        writer.decide(Decision(UNDO, undoes=joined.decision, author="reader", at=at))
    assert len(_events(store)) == 2
    text = (tmp_path / "two.yaml").read_text(encoding="utf-8")
    (tmp_path / "two.yaml").write_text(text.replace("Event two", "Event 2"), encoding="utf-8")
    assert ingest([tmp_path / "two.yaml"], store, IngestOptions(base=tmp_path)).joined == []
    assert len(_events(store)) == 2


def test_what_a_person_kept_apart_stays_apart(store: Store, tmp_path: Path) -> None:
    _read(store, tmp_path, "one")
    _read(store, tmp_path, "two", date="2019-03-03")
    with store.view() as view:
        one, two = (node.id for node in view.nodes("Event"))
    with store.write("reader") as writer:
        writer.decide(Decision(NOT_SAME, one, two, author="reader", at=NOW.isoformat()))
    assert _read(store, tmp_path, "two").joined == []
    assert len(_events(store)) == 2


def test_a_dry_run_decides_nothing(store: Store, tmp_path: Path) -> None:
    _read(store, tmp_path, "one")
    path = tmp_path / "two.yaml"
    path.write_text(RECORD.format(n="two", date="2018-03-03"), encoding="utf-8")
    assert ingest([path], store, IngestOptions(dry_run=True)).joined == []
    assert len(_events(store)) == 1


def test_what_is_too_much_to_compare_is_said(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "MOST_COMPARED", 0)
    told = [notice.message for notice in _read(store, tmp_path, "one").warnings]
    assert any(text.startswith("1 source was not compared") for text in told)


def _named(folder: Path, n: str, name: str, *more: str) -> None:
    details = "".join(f", {detail}" for detail in more)
    text = f"""
document: {{uri: "https://example.org/{n}"}}
actors: [{{key: a1, name: "{name}"{details}}}]
events: [{{key: e1, title: Event {n}, participations: [{{actor: a1, role: host}}]}}]
"""
    (folder / f"{n}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "first", "second", "count"),
    [
        ("Radio Kintoma", "type: media", "country: LR, type: media", 1),
        ("Radio Kintoma", "country: KE", "country: LR", 2),
        ("Radio Kintoma", "type: media", "country: LR, type: un-mission", 2),
        ("Kintoma", "type: media", "country: LR, type: media", 2),
        ("Ministry of Peace", "type: ministry", "country: LR, type: ministry", 2),
        ("Civil Affairs Section", "type: un-mission", "country: LR, type: un-mission", 2),
        ("UNMIL Civil Affairs Section", "type: un-mission", "country: LR, type: un-mission", 1),
    ],
)
def test_a_body_of_which_one_source_tells_the_country_is_one(
    store: Store, tmp_path: Path, name: str, first: str, second: str, count: int
) -> None:
    _named(tmp_path, "one", name, first)
    _named(tmp_path, "two", name, second)
    summary = ingest([tmp_path], store, IngestOptions(base=tmp_path))
    with store.view() as view:
        known = [s.subject for s in view.statements(predicate="PARTICIPATED_IN")]
    assert len(set(known)) == count
    assert len(summary.joined) == 2 - count


def test_the_order_of_files_does_not_matter_to_who_is_one(tmp_path: Path) -> None:
    found = []
    for names in (("a", "b"), ("b", "a")):
        folder = tmp_path / "".join(names)
        folder.mkdir()
        _named(folder, names[0], "Radio Kintoma", "type: media")
        _named(folder, names[1], "Radio Kintoma", "type: media", "country: LR")
        store = open_store("memory:")
        ingest([folder], store, IngestOptions(base=folder))
        with store.view() as view:
            found.append({s.subject for s in view.statements(predicate="PARTICIPATED_IN")})
    assert found[0] == found[1]
