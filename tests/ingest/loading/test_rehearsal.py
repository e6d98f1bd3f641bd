from dataclasses import replace

from graph.model.statement import Review
from graph.store.base import Store
from ingest.loading.rehearsal import rehearse
from tests.ingest.loading.records_of import workshop


def test_a_new_document_would_be_added(store: Store, tell) -> None:
    change = rehearse(tell(**workshop()).account, store, "f")
    assert (change.outcome, change.file, change.retracted) == ("added", "f", ())
    event = change.asserted[0].split()
    assert len(event) > 2
    assert any(
        line.startswith("international-alert PARTICIPATED_IN") and line.endswith("(role organiser)")
        for line in change.asserted
    )


def test_a_change_is_known_by_its_event(store: Store, tell) -> None:
    account = tell(**workshop()).account
    assert rehearse(account, store, "f").name == "Workshop 1"
    silent = replace(account, nodes=(), statements=())
    assert rehearse(silent, store, "f").name == silent.document.title or silent.document.uri


def test_the_same_again_would_change_nothing(store: Store, tell) -> None:
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    change = rehearse(account, store, "f")
    assert (change.outcome, change.asserted, change.retracted) == ("unchanged", (), ())


def test_an_edit_shows_both_sides(store: Store, tell) -> None:
    list(store.put_all([tell(**workshop()).account], "t"))
    change = rehearse(tell(**workshop(date=None)).account, store, "f")
    assert change.outcome == "changed"
    assert [line.split(maxsplit=1)[1] for line in change.asserted] == ["HAS_DATE nothing found"]
    assert "HAS_DATE 2009-03-02" in change.retracted[0]


def test_other_words_with_the_same_meaning_are_a_change(store: Store, tell) -> None:
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    other = replace(account, document=replace(account.document, content_hash="other"))
    assert rehearse(other, store, "f").outcome == "changed"


def test_what_a_person_said_would_stay(store: Store, tell) -> None:
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    said = next(s for s in account.statements if s.predicate == "PARTICIPATED_IN")
    with store.write("Ada") as writer:
        edited = Review("edited", "Ada", "2026-11-22")
        writer.edit(said.id, replace(said, qualifiers={"role": "funder"}), edited)
    change = rehearse(account, store, "f")
    assert (change.outcome, change.asserted, change.retracted) == ("unchanged", (), ())
