from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from graph.export import EXPORTERS, ExportSource
from graph.model.statement import Statement
from graph.store import open_store
from graph.store.base import PUBLIC, Store
from ingest.loading.account import Told
from ingest.loading.run import ingest
from tests.ingest.loading.records_of import told_of, workshop

ACTORS = [
    {"key": "a1", "name": "Alpha Council", "type": "ngo", "country": "BI"},
    {"key": "a2", "name": "Lake Network", "type": "network", "sensitivity": "restricted"},
    {"key": "a3", "name": "Hill Radio", "type": "network"},
]


def levels_of(told: Told) -> set[str]:
    return {statement.sensitivity for statement in told.account.statements}


def naming(told: Told, node: str) -> list[Statement]:
    """The statements in which the id of a node stands anywhere."""
    return [s for s in told.account.statements if node in repr((s.subject, s.object, s.qualifiers))]


def node_called(told: Told, label: str) -> str:
    return next(node.id for node in told.account.nodes if node.label == label)


@pytest.fixture
def sheets(tmp_path: Path) -> Callable[..., Path]:
    """Write a folder of CSV sheets: name of the sheet to its lines."""

    def write(**lines: str) -> Path:
        folder = tmp_path / "v"
        folder.mkdir(exist_ok=True)
        for name, text in lines.items():
            (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        return folder

    return write


def public_words(store: Store) -> str:
    """All that a public view tells."""
    with store.view(PUBLIC) as view:
        return repr([*view.statements(), *view.documents(), *view.labels()])


@pytest.mark.parametrize("word", ["restricted", "confidentiel", "hush"])
def test_the_title_of_a_marked_event_is_as_closed_in_the_account_of_its_session(
    store: Store, sheets, word: str
) -> None:
    lines = f"event,title,date,sensitivity,parent\ne2,SECRETEVT,2019,{word},\ne3,Child,2019,,e2\n"
    ingest([sheets(events=lines)], store)
    with store.view() as view:
        found = {(s.predicate, s.sensitivity) for s in view.statements() if "SECRET" in repr(s)}
    assert {level for _, level in found} == {"restricted"}
    told = public_words(store)
    assert "SECRETEVT" not in told
    assert "SUB_EVENT_OF" not in told
    assert "Child" in told


def test_a_title_is_as_closed_as_the_source_of_its_row(store: Store, sheets) -> None:
    lines = "event,title,source_sensitivity,parent\ne2,SECRETEVT,internal,\ne3,Child,,e2\n"
    ingest([sheets(events=lines)], store)
    assert "SECRETEVT" not in public_words(store)


@pytest.mark.parametrize(
    "part",
    [
        {"actor": "a2"},
        {"actor": "a1", "joint_with": ["a2"]},
        {"actor": "a1", "on_behalf_of": "a2"},
        {"actor": "a2", "sensitivity": "public"},
    ],
)
def test_a_part_in_an_event_is_as_closed_as_whom_it_names(tell, part: dict[str, object]) -> None:
    told = tell(**{**workshop(participations=[part, {"actor": "a3"}]), "actors": ACTORS})
    levels = [s.sensitivity for s in told_of(told, "PARTICIPATED_IN")]
    assert sorted(levels) == ["public", "restricted"]
    assert {s.sensitivity for s in naming(told, node_called(told, "Lake Network"))} == {
        "restricted"
    }
    assert told.account.document.sensitivity == "public"


def test_relations_and_units_are_as_closed_as_the_actors_they_name(tell) -> None:
    relations = [
        {"subject": "a1", "predicate": "COOPERATES_WITH", "object": "a2"},
        {"subject": "a1", "predicate": "COOPERATES_WITH", "object": "a3"},
    ]
    unit = {"key": "a4", "name": "Lake Youth", "parent": "a2"}
    told = tell(**{**workshop(), "actors": [*ACTORS, unit], "relations": relations})
    assert sorted(s.sensitivity for s in told_of(told, "COOPERATES_WITH")) == [
        "public",
        "restricted",
    ]
    assert [s.sensitivity for s in told_of(told, "PART_OF")] == ["restricted"]


def test_a_part_is_as_closed_as_the_kind_of_whom_it_names_besides(tell) -> None:
    actors = [*ACTORS, {"key": "a5", "name": "Armed Group", "type": "non-state-armed"}]
    parts = [{"actor": "a1", "joint_with": ["a5"]}, {"actor": "a3"}]
    told = tell(**{**workshop(participations=parts), "actors": actors})
    levels = [s.sensitivity for s in told_of(told, "PARTICIPATED_IN")]
    assert sorted(levels) == ["public", "restricted"]


def test_a_marked_event_closes_its_source_and_all_that_it_says(tell) -> None:
    told = tell(**workshop(sensitivity="internal"))
    assert told.account.document.sensitivity == "internal"
    assert levels_of(told) == {"internal"}


def test_a_marked_session_is_closed_and_its_event_is_not(tell) -> None:
    record = workshop()
    record["actors"].append({"key": "a3", "name": "Hill Radio", "type": "network"})
    place = {"name": "Nowhere Hill", "country": "BI"}
    record["events"].append(
        {
            "key": "s1",
            "title": "Closed talks",
            "parent": "e1",
            "sensitivity": "restricted",
            "places": [place],
            "themes": ["ssr"],
            "participations": [{"actor": "a3", "role": "participant"}],
        }
    )
    told = tell(**record)
    assert told.account.document.sensitivity == "public"
    session = node_called(told, "Closed talks")
    assert {s.sensitivity for s in naming(told, session)} == {"restricted"}
    assert {s.predicate for s in naming(told, session)} >= {"PARTICIPATED_IN", "SUB_EVENT_OF"}
    assert [s.sensitivity for s in told_of(told, "WITHIN")] == ["restricted"]
    assert "public" in levels_of(told)


@pytest.mark.parametrize(
    ("document", "level"),
    [
        ({"uri": "n.yaml", "part": "e1"}, "public"),
        ({"uri": "n.yaml", "part": "n.yaml#e2"}, "restricted"),
        ({"uri": "n.yaml", "title": "Closed Talks"}, "restricted"),
        ({"uri": "n.yaml", "publisher": "Lake Network"}, "restricted"),
        ({"uri": "n.yaml", "part": "actor:a2"}, "restricted"),
    ],
)
def test_a_source_is_as_closed_as_what_it_is_named_by(tell, document, level: str) -> None:
    second = {"key": "e2", "title": "Closed talks", "sensitivity": "restricted"}
    record = workshop()
    told = tell(
        **{**record, "document": document, "actors": ACTORS, "events": [*record["events"], second]}
    )
    assert told.account.document.sensitivity == level


def test_issues_are_as_closed_as_what_was_marked(tell) -> None:
    issue = {"code": "noted", "message": "Who was Lake Network?"}
    told = tell(**{**workshop(participations=[]), "actors": ACTORS[1:2], "issues": [issue]})
    assert [s.sensitivity for s in told_of(told, "RAISED_ISSUE")] == ["restricted"]


@pytest.mark.parametrize("text", [None, "Lake Network met Hill Radio."])
def test_a_level_that_is_raised_later_raises_what_was_said(
    store: Store, record_file, text: str | None
) -> None:
    def said(quote: str) -> dict[str, object]:
        return {} if text is None else {"evidence": {"quote": quote}}

    def record(**marks: str) -> dict[str, object]:
        part = {"actor": "a2", **said("Lake Network")}
        return {
            "document": {"uri": "https://example.org/1", "text": text},
            "actors": [{"key": "a2", "name": "Lake Network", **said("Lake Network"), **marks}],
            "events": [{"key": "e1", "title": "Talks", **said("met"), "participations": [part]}],
        }

    ingest([record_file("a.yaml", record())], store)
    assert "PARTICIPATED_IN" in public_words(store)
    ingest([record_file("a.yaml", record(sensitivity="restricted"))], store)
    assert "PARTICIPATED_IN" not in public_words(store)
    with store.view() as view:
        levels = {s.sensitivity for s in view.statements(predicate="PARTICIPATED_IN")}
    assert levels == {"restricted"}


def test_marking_the_event_later_raises_its_source(store: Store, record_file) -> None:
    ingest([record_file("a.yaml", workshop(1))], store)
    ingest([record_file("a.yaml", workshop(1, sensitivity="internal"))], store)
    assert "Workshop 1" not in public_words(store)


def test_a_closed_actor_without_a_part_is_named_nowhere_in_what_leaves(tmp_path: Path) -> None:
    text = "The Reed Front met the Lake Forum in Goma on 3 March 2010."
    record = {
        "document": {"uri": "https://example.org/y", "title": "A report", "text": text},
        "actors": [
            {"key": "a", "name": "Reed Front", "sensitivity": "restricted",
             "evidence": [{"quote": "Reed Front", "start": 4, "end": 14}]},
            {"key": "b", "name": "Lake Forum",
             "evidence": [{"quote": "Lake Forum", "start": 23, "end": 33}]},
        ],
        "events": [
            {"key": "e", "title": "Meeting with the Reed Front", "notes": "with the Reed Front",
             "evidence": [{"quote": text, "start": 0, "end": len(text)}],
             "participations": [
                 {"actor": "b", "role": "participant",
                  "evidence": [{"quote": "Lake Forum", "start": 23, "end": 33}]}]},
        ],
    }  # fmt: skip
    (tmp_path / "r.yaml").write_text(yaml.safe_dump(record), encoding="utf-8")
    store = open_store("memory:")
    ingest([tmp_path / "r.yaml"], store)
    (jsonl,) = [exporter for exporter in EXPORTERS if exporter.name == "jsonl"]
    jsonl.write(ExportSource(store, "public", lambda view: {}), tmp_path / "out")
    assert "Reed" not in (tmp_path / "out").read_text(encoding="utf-8")
    assert "Lake Forum" in (tmp_path / "out").read_text(encoding="utf-8")
