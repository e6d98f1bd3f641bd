"""The sample: each record passes the contract, names what the vocabulary has, and connects."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model.dates import parse_date
from graph.model.node import UNNAMED_TYPES
from graph.model.record import Record, RecordEvent
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary

FILES = ("burundi-regional", "drc-africa", "east", "seed-reports")
EXCHANGE = "ev-wipc-regional-exchange"
WORKSHOP = "ev-2009-bujumbura-gender-ssr"


@pytest.fixture(scope="module")
def vocabulary(project_root: Path) -> Vocabulary:
    return load_vocabulary(project_root / "data" / "vocabulary")


@pytest.fixture(scope="module")
def relations(project_root: Path) -> Relations:
    return load_relations(project_root / "data" / "vocabulary")


@pytest.fixture(scope="module")
def raw(project_root: Path) -> dict[str, list[dict[str, Any]]]:
    folder = project_root / "data" / "sample"
    texts = {name: (folder / f"{name}.yaml").read_text(encoding="utf-8") for name in FILES}
    return {name: yaml.safe_load(text)["records"] for name, text in texts.items()}


@pytest.fixture(scope="module")
def records(raw: dict[str, list[dict[str, Any]]]) -> list[Record]:
    return [Record.model_validate(row) for rows in raw.values() for row in rows]


@pytest.fixture(scope="module")
def told(raw: dict[str, list[dict[str, Any]]]) -> dict[str, Record]:
    """The two reports that are told with their text, by the id of their event."""
    seeds = [Record.model_validate(row) for row in raw["seed-reports"]]
    return {str(record.events[0].id): record for record in seeds}


def events(records: list[Record]) -> Iterator[RecordEvent]:
    return (event for record in records for event in record.events)


def main_events(records: list[Record]) -> list[RecordEvent]:
    return [event for event in events(records) if event.parent is None]


def spans(part: object) -> Iterator[dict[str, Any]]:
    """Every evidence with a span, however deep it stands."""
    if isinstance(part, dict):
        if part.get("start") is not None:
            yield part
        for value in part.values():
            yield from spans(value)
    elif isinstance(part, list):
        for value in part:
            yield from spans(value)


def test_no_file_is_left_out(project_root: Path):
    found = sorted(path.stem for path in (project_root / "data" / "sample").glob("*.yaml"))
    assert found == sorted(FILES)


def test_it_is_no_small_sample(records: list[Record]):
    """A file that was emptied, or read in part, would be missed by no other test."""
    assert len(main_events(records)) >= 183
    assert sum(len(event.participations) for event in events(records)) >= 993


def test_only_the_exchange_is_told_twice(records: list[Record]):
    times = Counter(event.id for event in main_events(records))
    assert [name for name, count in times.items() if count > 1] == [EXCHANGE]


def test_every_event_has_an_id_of_its_own(records: list[Record]):
    for event in events(records):
        assert event.id is not None
        assert event.id.startswith("ev-"), event.id


def test_every_event_has_a_title_in_both_languages(records: list[Record]):
    assert [event.id for event in events(records) if not (event.title and event.title_fr)] == []


def test_every_record_names_its_source(records: list[Record]):
    for record in records:
        document = record.document
        assert document.uri, record
        assert document.title, document.uri
        assert document.publisher, document.uri
        assert document.language in ("en", "fr"), document.uri
        assert document.is_event_report, document.uri


def test_two_records_of_one_page_are_told_apart(records: list[Record]):
    addresses = [(r.document.uri, r.document.part) for r in records if r.document.text is None]
    assert len(set(addresses)) == len(addresses)


def test_types_roles_and_themes_are_in_the_vocabulary(
    records: list[Record], vocabulary: Vocabulary
):
    for event in events(records):
        assert event.type in vocabulary.event_types, event.id
        for theme in event.themes:
            assert (theme if isinstance(theme, str) else theme.id) in vocabulary.themes, event.id
        for part in event.participations:
            assert part.role in vocabulary.roles, event.id
            assert set(part.themes) <= set(vocabulary.themes), event.id


def test_ids_of_actors_programmes_and_mechanisms_are_in_the_vocabulary(
    records: list[Record], vocabulary: Vocabulary
):
    for record in records:
        assert {a.id for a in record.actors if a.id} <= set(vocabulary.actors)
        assert {p.id for p in record.programmes} <= set(vocabulary.programmes)
        known = set(vocabulary.mechanisms) | set(vocabulary.actors)
        assert {m.id for m in record.mechanisms} <= known


def test_an_actor_without_id_has_a_type(records: list[Record], vocabulary: Vocabulary):
    for record in records:
        for actor in record.actors:
            if actor.id is None:
                assert actor.type in vocabulary.actor_types, actor.name
            if actor.country is not None:
                assert vocabulary.country_by_code(actor.country) is not None, actor.name


def test_places_are_in_the_vocabulary(records: list[Record], vocabulary: Vocabulary):
    known = set(vocabulary.places) | set(vocabulary.countries)
    for event in events(records):
        assert {place.id for place in event.places} <= known, event.id


def test_every_key_leads_to_a_part_of_its_record(records: list[Record]):
    for record in records:
        named = {part.key for part in (*record.actors, *record.programmes, *record.mechanisms)}
        held = {event.key for event in record.events}
        for event in record.events:
            wanted = {part.actor for part in event.participations} | set(event.mechanisms)
            wanted |= {key for part in event.participations for key in part.joint_with}
            assert wanted <= named, event.id
            assert event.programme in named | {None}, event.id
            assert event.parent in held | {None}, event.id


def test_every_date_exists(records: list[Record]):
    dates = [event.date for event in events(records)]
    dates += [record.document.published for record in records]
    written = [text for text in dates if text is not None]
    assert [parse_date(text).edtf for text in written] == written


def test_a_missing_date_is_an_issue(records: list[Record]):
    for record in records:
        undated = [e for e in record.events if e.parent is None and e.date is None]
        assert bool(undated) == any(issue.code == "no-date" for issue in record.issues)


def test_an_unclear_role_is_ambiguous(records: list[Record]):
    unclear = [p for e in events(records) for p in e.participations if p.role == "unspecified"]
    assert len(unclear) == 31
    assert {part.certainty for part in unclear} == {"ambiguous"}


def test_lists_of_participants_are_open_where_only_the_beginning_was_read(
    raw: dict[str, list[dict[str, Any]]],
):
    rows = [row for name in FILES[:3] for row in raw[name]]
    parts = [Record.model_validate(row).events[0].participations for row in rows]
    assert all(part.list_open for found in parts for part in found)


def test_every_relation_is_known_with_its_qualifiers(told: dict[str, Record], relations: Relations):
    for record in told.values():
        for row in record.relations:
            allowed = relations.get(row.predicate).qualifiers
            assert set(row.qualifiers) <= set(allowed), row.predicate


def test_quotes_stand_where_the_offsets_say(raw: dict[str, list[dict[str, Any]]]):
    for row in raw["seed-reports"]:
        text = row["document"]["text"]
        found = list(spans(row))
        assert len(found) > 70
        for evidence in found:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_every_fact_of_the_told_reports_has_evidence(told: dict[str, Record]):
    for record in told.values():
        parts = [*record.actors, *record.programmes, *record.events, *record.relations]
        for event in record.events:
            parts += [*event.participations, *event.counts, *event.places]
            parts += [theme for theme in event.themes if not isinstance(theme, str)]
            assert not any(isinstance(theme, str) for theme in event.themes)
        assert all(part.evidence is not None for part in parts)


def test_both_counts_of_the_exchange_are_kept(told: dict[str, Record]):
    counts = told[EXCHANGE].events[0].counts
    totals = [(c.n, c.of, c.basis, c.certainty) for c in counts if c.part_of is None]
    assert totals == [
        (22, "delegates", "stated", "conflicting"),
        (20, "representatives", "targeted", "conflicting"),
    ]
    assert [c.n for c in counts if c.part_of == "representatives"] == [4, 7, 5, 4]


def test_bodies_named_without_a_verb_keep_their_readings(told: dict[str, Record]):
    session = told[EXCHANGE].events[1]
    assert session.parent == "e1"
    assert [part.role for part in session.participations] == ["unspecified"] * 3
    for part in session.participations:
        assert part.readings == {"participant": 0.5, "subject": 0.4, "presenter": 0.1}


def test_unnamed_groups_have_no_id(records: list[Record]):
    for record in records:
        for actor in record.actors:
            if actor.type in UNNAMED_TYPES:
                assert actor.id is None, actor.name


def test_the_workshop_keeps_who_did_what(told: dict[str, Record]):
    record = told[WORKSHOP]
    names = {part.key: part.id or part.name for part in (*record.actors, *record.programmes)}
    roles = {
        (names[part.actor], part.role) for event in record.events for part in event.participations
    }
    assert roles >= {
        ("international-alert", "organiser"),
        ("dushirehamwe", "co-organiser"),
        ("bdi-army", "participant"),
        ("bdi-police", "participant"),
        ("Dutch military police", "participant"),
        ("Minister of Defence", "opener"),
        ("binub", "presenter"),
        ("ictj", "presenter"),
        ("cenap", "presenter"),
        ("gutwara-neza", "presenter"),
    }
    assert record.events[0].counts == []


def test_the_host_gives_no_date_and_another_account_does(records: list[Record]):
    accounts = [e for e in main_events(records) if e.id == EXCHANGE]
    assert sorted(str(event.date) for event in accounts) == ["2022-08-08/2022-08-11", "None"]


def test_the_sample_is_one_connected_network(records: list[Record]):
    """Nearly all actors hang together, so that a path from one to another is worth asking for."""
    neighbours: dict[str, set[str]] = {}
    for record in records:
        names = {a.key: a.id or a.name for a in (*record.actors, *record.programmes)}
        event_id = str(record.events[0].id)
        for key in {part.actor for event in record.events for part in event.participations}:
            neighbours.setdefault(names[key], set()).add(event_id)
            neighbours.setdefault(event_id, set()).add(names[key])
    assert distance(neighbours, "icglr", "cenap") in (2, 3)
    assert distance(neighbours, "wipc", "cenap") == 2


def distance(neighbours: dict[str, set[str]], start: str, goal: str) -> int | None:
    """Shared events between two actors: 1 when they met, None when nothing joins them."""
    reached, steps = {start}, 0
    frontier = {start}
    while frontier and goal not in reached:
        frontier = {name for found in frontier for name in neighbours[found]} - reached
        reached |= frontier
        steps += 1
    return steps // 2 if goal in reached else None
