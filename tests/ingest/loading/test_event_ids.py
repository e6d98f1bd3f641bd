from graph.model.record import Record
from ingest.loading.event_ids import event_ids, scopes_of


def test_an_id_of_the_source_is_kept_and_keys_never_fold_together() -> None:
    record = Record.model_validate(
        {"events": [{"key": "E-1"}, {"key": "e 1"}, {"key": "x", "id": "ev-own"}]}
    )
    ids = event_ids(record, "doc-1")
    assert len(set(ids.values())) == 3
    assert ids["x"] == "ev-own"
    assert ids["E-1"].startswith("event-")


def test_a_group_belongs_to_the_whole_event_of_its_session() -> None:
    record = Record.model_validate(
        {
            "actors": [
                {"key": "g", "name": "women", "type": "group"},
                {"key": "h", "name": "Women", "type": "group"},
                {"key": "i", "name": "men", "type": "group"},
                {"key": "n", "name": "Lake Network"},
            ],
            "events": [
                {"key": "e"},
                {"key": "s", "parent": "e", "participations": [{"actor": "g"}, {"actor": "h"}]},
            ],
        }
    )
    scopes = scopes_of(record, {"e": "ev", "s": "ev-s"}, "doc-1")
    assert scopes == {"g": "ev", "h": "ev#2", "i": "doc-1"}


def test_events_that_are_each_other_s_parents_do_no_harm() -> None:
    record = Record.model_validate(
        {
            "actors": [{"key": "g", "name": "women", "type": "group"}],
            "events": [
                {"key": "a", "parent": "b", "participations": [{"actor": "g"}]},
                {"key": "b", "parent": "a"},
            ],
        }
    )
    assert scopes_of(record, {"a": "ev-a", "b": "ev-b"}, "doc-1") == {"g": "ev-b"}
