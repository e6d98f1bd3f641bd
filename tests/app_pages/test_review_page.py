"""The review page in its states: nothing to review, read-only, decided, changed by another."""

import shutil
from dataclasses import replace

import pytest

from app_pages._review_deciding import Reviewer, same_everywhere
from app_pages._review_uploading import draft_of, keep_draft, take_draft
from app_pages._wording import Wording, load_phrases
from graph.model.decision import standing
from graph.model.document import Account, Document
from graph.model.node import Node
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.app_pages.review_ledgers import DOCUMENT, TEXT, report, write_report
from tests.app_pages.seen import links_of, text_of

WORDS = Wording(load_phrases(), "en")
FRENCH = Wording(load_phrases(), "fr")
OTHER = Review("refused", "Grace", "2026-11-22T09:00:00+00:00")


@pytest.fixture
def ledger(tmp_path):
    """A ledger of its own with the invented report."""
    return write_report(tmp_path / "review.db")


@pytest.fixture
def sample_copy(sample_path, tmp_path):
    """The sample in a ledger that may be changed."""
    return shutil.copy(sample_path, tmp_path / "sample.db")


@pytest.fixture
def open_review(open_page, ledger):
    """Run the page on the report, at an address."""
    return lambda **address: open_page(ledger, "review", node=DOCUMENT, by="Ada", **address)


def press(app, key):
    """Press the button of a key."""
    found = [button for button in app.button if button.key == f"key_{key}"]
    assert len(found) == 1, key
    return found[0].click().run()


def reviews(ledger):
    """Every decision on a statement."""
    shown = ViewFilter(include_refused=True)
    with open_store(str(ledger), read_only=True) as store, store.view(shown) as view:
        return {s.predicate: s.review for s in view.statements() if s.review is not None}


def _many(self):
    return {"statements": 1, "nodes": 10_001}


def write_second(ledger):
    """A second report, of two facts of the first."""
    told = report()
    document = replace(told.document, id="doc-2", uri="second.txt", title="A second report")
    said = tuple(replace(one, document="doc-2") for one in told.statements[:2])
    with open_store(str(ledger)) as store:
        list(store.put_all([Account(document, told.nodes, said)], "tests"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("queue", ["sources", "duplicates", "events", "waiting", "upload"])
def test_every_queue_runs_in_both_languages(open_page, ledger, language, queue):
    app = open_page(ledger, "review", language, queue=queue)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


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
    assert "Read by the program, by its rule “rule 1”." in text


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
    assert "Your last decision is taken back" in text_of(press(app, "u"))
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


def test_an_edit_by_widgets_is_a_statement_of_the_person(open_review, ledger):
    app = open_review(do="edit")
    (role,) = [box for box in app.selectbox if box.label == "Role"]
    role.select("host")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        said = [s for s in view.statements() if s.subject == "forum"]
    assert [(s.qualifiers["role"], s.origin) for s in said] == [("host", "person Ada")]


def test_an_edit_in_french_keeps_the_remark_and_adds_themes(open_page, ledger):
    note = "No date of the event was found in the source."
    told = report()
    said = (replace(told.statements[0], note=note), *told.statements[1:])
    with open_store(str(ledger)) as store:
        list(store.put_all([replace(told, statements=said)], "tests"))
    app = open_page(ledger, "review", "fr", node=DOCUMENT, by="Ada", do="edit")
    (remark,) = [box for box in app.text_input if box.label == FRENCH.say("field.note")]
    assert remark.value == "Aucune date de l’événement n’a été trouvée dans la source."
    (themes,) = [box for box in app.multiselect if box.label == FRENCH.say("field.themes")]
    themes.select("theme:reconciliation")
    (save,) = [button for button in app.button if button.label == FRENCH.say("review.save")]
    save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (found,) = view.statements(subject="forum")
    assert (found.note, found.qualifiers["themes"]) == (note, ["theme:reconciliation"])


def test_the_cells_of_a_sheet_are_chosen_by_widgets(open_page, sample_copy):
    with open_store(str(sample_copy)) as store, store.view() as view:
        document = next(d for d in view.documents() if d.form == "table")
    app = open_page(sample_copy, "review", node=document.id, by="Ada", do="edit")
    (cells,) = [box for box in app.multiselect if box.label == WORDS.say("review.cells")]
    assert cells.value
    other = next(one for one in cells.options if "Events" in one)
    cells.select(other)
    (role,) = [box for box in app.selectbox if box.label == "Role"]
    role.select("host")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    save.click().run()
    with open_store(str(sample_copy), read_only=True) as store, store.view() as view:
        (said,) = [s for s in view.statements(document=document.id) if s.origin == "person Ada"]
    assert "Events" in {one.sheet for one in said.evidence}


def test_the_event_of_a_part_is_chosen_when_there_are_several(open_review, ledger):
    assert "What" not in [box.label for box in open_review(do="edit").selectbox]
    told = report()
    session = Node("session", ("Event",), "session", "Opening session")
    named = replace(told.statements[2], predicate="SUB_EVENT_OF", subject="session")
    said = (*told.statements, replace(named, object="workshop", qualifiers={}))
    with open_store(str(ledger)) as store:
        list(store.put_all([Account(told.document, (*told.nodes, session), said)], "tests"))
    app = open_review(do="edit")
    (what,) = [box for box in app.selectbox if box.label == "What"]
    what.select("session")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        assert [s.object for s in view.statements(subject="forum")] == ["session"]


def test_an_edit_of_a_merged_actor_keeps_the_actor_that_was_read(open_review, ledger):
    with open_store(str(ledger)) as store:
        same_everywhere(store, Reviewer("Ada", OTHER.at), "forum-peace", "forum")
        with store.view(ViewFilter(as_told=True)) as view:
            name = next(s.id for s in view.statements(subject="forum-peace"))
    app = open_review(at=name, do="edit")
    (role,) = [box for box in app.selectbox if box.label == "Role"]
    role.select("host")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    save.click().run()
    told = ViewFilter(as_told=True)
    with open_store(str(ledger), read_only=True) as store, store.view(told) as view:
        (said,) = list(view.statements(subject="forum-peace"))
    assert (said.qualifiers["role"], said.origin) == ("host", "person Ada")


def test_other_words_correct_the_fact_itself(open_review, ledger):
    app = open_review(do="edit")
    (quote,) = [box for box in app.text_input if box.label == WORDS.say("review.quote")]
    quote.input("The Lake Forum organised")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    app = save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (said,) = view.statements(subject="forum")
    assert [one.quote for one in said.evidence] == ["The Lake Forum organised"]
    assert "1 of 6 decided" in str([one.proto for one in app.get("progress")])
    press(app, "u")
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (said,) = view.statements(subject="forum")
    assert ([one.quote for one in said.evidence], said.review) == (["Lake Forum"], None)


def test_an_edit_that_rests_on_no_words_of_the_source_is_refused(open_review, ledger):
    app = open_review(do="edit")
    (quote,) = [box for box in app.text_input if box.label == WORDS.say("review.quote")]
    quote.input("The River Forum")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    assert "'The River Forum' do not stand in the source" in text_of(save.click().run())
    assert reviews(ledger) == {}


def test_another_is_meant_in_this_source_and_undone(open_review, ledger):
    app = press(open_review(do="same", who="Hill Network", scope="here"), "1")
    assert "Hill Network took part in Workshop of the Lake Forum" in text_of(app)
    assert "Lake Forum took part in Workshop of the Lake Forum — Organiser" in text_of(
        press(app, "u")
    )


def test_somebody_new_has_a_name_of_the_source(open_review, ledger):
    press(open_review(do="same"), "n")
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        organisers = [
            s.subject for s in view.statements() if s.qualifiers.get("role") == "organiser"
        ]
        (new,) = organisers
        node = view.node(new)
    assert new not in ("forum", "forum-peace", "hills")
    assert node is not None
    assert (node.label, node.kinds) == ("Lake Forum", ("Actor",))


def test_somebody_new_may_have_a_name_that_is_typed(open_review, ledger):
    press(open_review(do="same", who="Society of the Lake"), "n")
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (organiser,) = [s for s in view.statements() if s.qualifiers.get("role") == "organiser"]
        assert view.node(organiser.subject).label == "Society of the Lake"


def test_nobody_becomes_an_actor_in_the_review(open_review, ledger):
    text = text_of(press(open_review(do="same", who="John Smith"), "n"))
    assert "looks like the name of a person" in text
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        assert list(view.decisions()) == []


def test_the_name_of_the_reviewer_goes_along_to_the_next_source(open_review):
    app = open_review()
    del app.query_params["by"]
    app.run()
    assert [box.value for box in app.text_input if box.label == "You review as"] == ["Ada"]


def test_a_pair_is_judged_and_taken_back(open_page, ledger):
    app = open_page(ledger, "review", queue="duplicates", by="Ada")
    assert "Pair 1 of" in text_of(app)
    first = text_of(app)
    press(app, "a")
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (decision,) = view.decisions()
        assert view.node(decision.node) == view.node(decision.other)
    assert "Pair 1 of" in text_of(press(app, "u"))
    assert {"Lake Forum", "Lake Forum for Peace"} <= {
        word for word in ("Lake Forum", "Lake Forum for Peace") if word in first
    }


def press_words(app, words):
    """Press the button with these words."""
    (found,) = [button for button in app.button if button.label == words]
    return found.click().run()


def test_a_search_for_pairs_that_was_cut_says_how_far_it_came_and_goes_on(
    open_page, ledger, monkeypatch
):
    monkeypatch.setattr("app_pages._review_pairs._MOST_SECONDS", -1.0)
    app = open_page(ledger, "review", queue="duplicates", by="Ada")
    assert "Names compared: 1 of 3." in text_of(app)
    app = press_words(app, WORDS.say("pair.go_on"))
    assert "Names compared: 3 of 3." in text_of(app)
    assert "Pair 1 of" in text_of(app)
    assert WORDS.say("pair.go_on") not in [button.label for button in app.button]


def test_more_pairs_than_are_shown_are_told(open_page, ledger, monkeypatch):
    monkeypatch.setattr("app_pages._review_pairs.MOST_PAIRS", 0)
    app = open_page(ledger, "review", queue="duplicates", by="Ada")
    assert WORDS.say("pair.likeliest", count=0) in text_of(app)


def test_decided_pairs_are_counted_when_the_search_begins_anew(open_page, ledger):
    app = press(open_page(ledger, "review", queue="duplicates", by="Ada"), "a")
    before = str([one.proto for one in app.get("progress")])
    assert "Pairs decided: 1 of" in before
    app = press_words(app, WORDS.say("pair.again"))
    assert str([one.proto for one in app.get("progress")]) == before


def test_what_waits_leads_to_its_source(open_page, ledger):
    app = open_page(ledger, "review", queue="waiting")
    assert "Hill Network took part in Workshop of the Lake Forum" in links_of(app)
    assert "does not say what Hill Network did" in text_of(app)
    assert "in “A report of 2019”" in text_of(app)
    french = text_of(open_page(ledger, "review", "fr", queue="waiting"))
    assert "Le texte ne dit pas ce que Hill Network y a fait." in french


def test_a_decision_of_the_reviewer_alone_is_undone(open_review, ledger):
    with open_store(str(ledger)) as store, store.write("Grace") as writer:
        with store.view() as view:
            first = next(iter(view.statements(predicate="HELD_IN")))
        writer.review(first.id, replace(OTHER, decision="accepted"))
    assert "There is nothing of yours" in text_of(press(open_review(), "u"))
    assert reviews(ledger)["HELD_IN"].author == "Grace"


def test_a_changed_sheet_shows_the_old_beside_the_new_by_names(open_page, ledger):
    url = f"sqlite:{ledger}"
    sheet = "event_id,title,start_date,country\nev-1,{title},2019-05-03,Rwanda\n"
    first = keep_draft(url, "s.csv", sheet.format(title="A first title").encode())
    take_draft(url, draft_of(url, first), "Ada")
    token = keep_draft(url, "s.csv", sheet.format(title="Another title").encode())
    app = open_page(ledger, "review", queue="upload", draft=token, by="Ada")
    told = [block.value for block in app.code]
    assert told == ["~ Another title is called: A first title → Another title"]
    assert any("Another title" in one.label for one in app.expander)


def test_a_sheet_that_says_the_same_in_other_cells_says_so(open_page, ledger):
    url = f"sqlite:{ledger}"
    sheet = b"event_id,title,start_date,country\nev-1,One title,2019-05-03,%s\n"
    take_draft(url, draft_of(url, keep_draft(url, "s.csv", sheet % b"Rwanda")), "Ada")
    token = keep_draft(url, "s.csv", sheet % b"RW")
    app = open_page(ledger, "review", queue="upload", draft=token, by="Ada")
    assert [block.value for block in app.code] == [WORDS.say("upload.same_facts")]


def test_a_row_that_is_left_out_is_told_with_its_column(open_page, ledger):
    sheet = b"event_id,title,date,country\nev-1,One title,2019-02-31,Rwanda\n"
    token = keep_draft(f"sqlite:{ledger}", "s.csv", sheet)
    app = open_page(ledger, "review", queue="upload", draft=token, by="Ada")
    assert "Row 2, date: " in text_of(app)


def test_everything_that_was_tried_on_the_sample_is_taken_back(open_page, sample_copy):
    with open_store(str(sample_copy)) as store:
        with store.view() as view:
            document = next(d for d in view.documents() if d.form == "table")
            before = [(s.id, s.review) for s in view.statements(document=document.id)]
        same_everywhere(store, Reviewer("Ada", OTHER.at), "undp", "un-women")
    app = open_page(sample_copy, "review", node=document.id, by="Ada")
    press(press(press(app, "a"), "r"), "a")
    app = open_page(sample_copy, "review", by="Ada")
    app = press_words(app, WORDS.say("review.undo_all"))
    assert "4 decisions of yours are taken back." in text_of(app)
    with open_store(str(sample_copy), read_only=True) as store, store.view() as view:
        assert [(s.id, s.review) for s in view.statements(document=document.id)] == before
        assert [one for one in standing(view.decisions()) if not one.by_machine] == []


def test_a_ledger_of_ones_own_offers_nothing_of_the_sample(open_page, ledger):
    assert WORDS.say("review.sample") not in text_of(open_page(ledger, "review"))


@pytest.mark.parametrize("queue", ["events", "waiting"])
def test_a_very_large_ledger_is_not_searched_through(open_page, ledger, monkeypatch, queue):
    monkeypatch.setattr("graph.query.review_sources.MOST_STATEMENTS", 1)
    app = open_page(ledger, "review", queue=queue)
    assert WORDS.say("review.too_large") in text_of(app)
