"""The review page of a source: nothing to review, read-only, decided, changed by another."""

from dataclasses import replace

from app_pages._review_deciding import Reviewer, same_everywhere
from app_pages._wording import Wording, load_phrases
from graph.model.document import Account, Document
from graph.model.statement import Review
from graph.store import open_store
from tests.app_pages.review_ledgers import (
    DOCUMENT,
    TEXT,
    press,
    reviews,
    write_second,
)
from tests.app_pages.seen import links_of, text_of

WORDS = Wording(load_phrases(), "en")
OTHER = Review("refused", "Grace", "2026-11-22T09:00:00+00:00")


def _many(self):
    return {"statements": 1, "nodes": 10_001}


def test_sources_that_wait_come_first_with_their_progress(open_page, ledger):
    with open_store(str(ledger)) as store:
        done = Document("doc-done", "done.txt", text="Nothing.", title="All done", published="2030")
        list(store.put_all([Account(done, (), ())], "tests"))
    app = open_page(ledger, "review")
    assert links_of(app)[:2] == ["A report of 2019", "All done"]
    assert "0 of 6" in text_of(app)
    assert "0 of 6 facts in all" in str([one.proto for one in app.get("progress")])


def test_a_ledger_without_sources_has_nothing_to_review(open_page, tmp_path):
    path = tmp_path / "empty.db"
    open_store(str(path)).close()
    assert WORDS.say("review.no_sources") in text_of(open_page(path, "review"))


def test_a_source_that_says_nothing_has_nothing_to_review(open_page, ledger):
    with open_store(str(ledger)) as store:
        silent = Document("doc-silent", "silent.txt", text="Nothing.")
        list(store.put_all([Account(silent, (), ())], "tests"))
    app = open_page(ledger, "review", node="doc-silent")
    assert WORDS.say("review.no_facts") in text_of(app)


def test_an_unknown_source_is_told(open_page, ledger):
    app = open_page(ledger, "review", node="doc-none")
    assert "Not found" in [title.value for title in app.title]


def test_a_fact_says_what_it_rests_on_and_why_it_matched(open_review):
    text = text_of(open_review())
    assert "Lake Forum took part in Workshop of the Lake Forum — Organiser" in text
    assert WORDS.say("why.only_here") in text
    assert "Read by the program." in text
    assert "rule 1" not in text


def test_who_else_could_be_meant_stands_on_the_card(open_review, monkeypatch):
    assert "Could also be: Lake Forum for Peace (" in text_of(open_review())


def test_of_a_large_ledger_others_are_looked_for_when_they_are_asked_for(open_review, monkeypatch):
    monkeypatch.setattr("graph.store.sqlite_view.SqliteView.counts", _many)
    assert "Could also be" not in text_of(open_review())
    assert "Could also be" in text_of(open_review(do="same"))


def test_in_french_the_reason_is_french(open_page, ledger):
    text = text_of(open_page(ledger, "review", "fr", node=DOCUMENT))
    assert "« Lake Forum »" in text
    assert "is its" not in text


def test_what_the_reader_noted_stands_beside_the_fact(open_review, ledger):
    app = open_review()
    for _ in range(5):
        press(app, "j")
    assert "The text does not say what Hill Network did there." in text_of(app)


def test_a_name_is_said_by_its_kind(open_review):
    app = open_review()
    assert "It is called “Hill Network”" in text_of(press(press(press(app, "j"), "j"), "j"))


def test_an_actor_of_another_source_too_says_by_which_name_it_is_known(open_review, ledger):
    write_second(ledger)
    text = text_of(open_review())
    assert "'Lake Forum' is its preferred label." in text
    assert WORDS.say("why.only_here") not in text


def test_the_next_source_that_waits_is_opened(open_review, ledger):
    assert WORDS.say("review.no_more_sources") in text_of(press(open_review(), "s"))
    write_second(ledger)
    app = press(open_review(do="help"), "s")
    assert [title.value for title in app.title] == ["A second report"]
    assert "0 of 2 decided" in str([one.proto for one in app.get("progress")])


def test_the_source_stands_with_the_words_of_the_fact_lit(open_review):
    bodies = [one.proto.body for one in open_review().get("html")]
    (text,) = [body for body in bodies if 'class="review-text"' in body]
    assert '<mark class="now"' in text
    assert ">Lake Forum</mark>" in text
    assert text.count('<span class="fact">') == 4


def test_deciding_writes_at_once_and_moves_on(open_review, ledger):
    app = press(open_review(), "a")
    assert reviews(ledger)["PARTICIPATED_IN"].decision == "accepted"
    assert reviews(ledger)["PARTICIPATED_IN"].author == "Ada"
    assert "Fact 2 of 6" in text_of(app)
    press(app, "r")
    assert reviews(ledger)["HELD_IN"].decision == "refused"
    assert "Taken back: you had rejected" in text_of(press(app, "u"))
    assert "HELD_IN" not in reviews(ledger)
    press(app, "u")
    assert reviews(ledger) == {}
    assert "There is nothing of yours to take back" in text_of(press(app, "u"))


def test_what_another_decided_meanwhile_is_said_and_not_overwritten(open_review, ledger):
    app = open_review()
    with open_store(str(ledger)) as store, store.write("Grace") as writer:
        with store.view() as view:
            first = next(s for s in view.statements() if s.qualifiers.get("role") == "organiser")
        writer.review(first.id, OTHER)
    app = press(app, "a")
    assert "Grace decided on this meanwhile; nothing was written." in text_of(app)
    assert reviews(ledger) == {"PARTICIPATED_IN": OTHER}
    assert "refused by a person (Grace)" in text_of(app)


def test_what_its_source_no_longer_says_is_said(open_review, ledger):
    app = open_review()
    with open_store(str(ledger)) as store:
        again = Account(Document(DOCUMENT, "report.txt", text=TEXT), (), ())
        list(store.put_all([again], "tests"))
    text = text_of(press(app, "a"))
    assert "read again meanwhile and no longer says this" in text


def test_a_ledger_that_may_not_be_written_says_so_and_offers_nothing(
    open_review, open_page, ledger, monkeypatch
):
    monkeypatch.setenv("MTANDAO_READ_ONLY", "1")
    app = open_review()
    assert WORDS.say("review.read_only") in text_of(app)
    assert all(b.disabled for b in app.button if b.key in ("key_a", "key_r", "key_e", "key_u"))
    upload = open_page(ledger, "review", queue="upload")
    assert WORDS.say("upload.not_here") in text_of(upload)


def test_the_name_of_the_reviewer_goes_along_to_the_next_source(open_review):
    app = open_review()
    del app.query_params["by"]
    app.run()
    assert [box.value for box in app.text_input if box.label == "You review as"] == ["Ada"]


def test_a_decision_of_the_reviewer_alone_is_undone(open_review, ledger):
    with open_store(str(ledger)) as store, store.write("Grace") as writer:
        with store.view() as view:
            first = next(iter(view.statements(predicate="HELD_IN")))
        writer.review(first.id, replace(OTHER, decision="accepted"))
    assert "There is nothing of yours" in text_of(press(open_review(), "u"))
    assert reviews(ledger)["HELD_IN"].author == "Grace"


def test_an_undo_says_what_it_takes_back(open_review, ledger):
    app = press(press(open_review(), "a"), "u")
    said = "Lake Forum took part in Workshop of the Lake Forum — Organiser"
    assert f"Taken back: you had accepted “{said}”." in text_of(app)
    app = press(press(app, "r"), "u")
    assert f"Taken back: you had rejected “{said}”." in text_of(app)


def test_an_undo_names_who_was_joined(open_review, ledger):
    with open_store(str(ledger)) as store:
        same_everywhere(store, Reviewer("Ada", OTHER.at), "forum-peace", "forum")
    told = "Taken back: “Lake Forum for Peace” is the same as “Lake Forum”."
    assert told in text_of(press(open_review(), "u"))


def test_an_undo_finds_what_the_reviewer_did_before_much_of_others(open_review, ledger):
    app = press(open_review(), "a")
    with open_store(str(ledger)) as store, store.view() as view:
        first = next(iter(view.statements(predicate="HELD_IN")))
        with store.write("Grace") as writer:
            for _ in range(1100):
                writer.review(first.id, OTHER)
                writer.review(first.id, None)
    assert "Taken back: you had accepted" in text_of(press(app, "u"))
    assert reviews(ledger) == {}
