from graph.model.document import Document
from graph.store.base import Store
from ingest.loading.known_before import KnownBefore
from tests.ingest.loading.records_of import workshop

SESSION = {"key": "s", "id": "ev-session", "title": "Session", "parent": "e1"}


def put(store: Store, tell, part: str) -> str:
    """Keep a workshop with a session; returns the id of its document."""
    record = workshop(id="ev-workshop")
    record["document"]["part"] = part
    record["events"].append(SESSION)
    account = tell(**record).account
    list(store.put_all([account], "test"))
    return account.document.id


def test_what_a_document_named_is_known(store: Store, tell) -> None:
    document = put(store, tell, "page 1")
    assert "international-alert" in KnownBefore(store).named_by(document)
    assert KnownBefore(store).named_by("doc-nobody") == frozenset()
    assert KnownBefore(store).knows(document)
    assert not KnownBefore(store).knows("doc-nobody")


def test_only_other_sources_put_a_thing_within_another(store: Store, tell) -> None:
    put(store, tell, "events.csv#e1")
    known = KnownBefore(store)
    found = {
        (uri, part): known.lies_within("SUB_EVENT_OF", "ev-session", Document("doc-x", uri, part))
        for uri, part in (
            ("https://example.org/1", "page 2"),
            ("b.org", "events.csv#e7"),
            ("b.org", "other.csv#e1"),
            ("b.org", ""),
        )
    }
    assert [bool(nodes) for nodes in found.values()] == [False, False, True, True]
    assert found[("b.org", "")] == {"ev-workshop"}
