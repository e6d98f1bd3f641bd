"""The queues of the review: pairs, what waits, files that are brought, and the sample."""

import pytest

from app_pages._review_deciding import Reviewer, same_everywhere
from app_pages._review_uploading import draft_of, keep_draft, take_draft
from app_pages._wording import Wording, load_phrases
from graph.model.decision import standing
from graph.model.statement import Review
from graph.store import open_store
from tests.app_pages.review_ledgers import (
    press,
    press_words,
)
from tests.app_pages.seen import links_of, text_of

WORDS = Wording(load_phrases(), "en")
OTHER = Review("refused", "Grace", "2026-11-22T09:00:00+00:00")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("queue", ["sources", "duplicates", "events", "waiting", "upload"])
def test_every_queue_runs_in_both_languages(open_page, ledger, language, queue):
    app = open_page(ledger, "review", language, queue=queue)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


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


def test_who_led_to_no_event_is_told(open_page, ledger, monkeypatch):
    def everywhere(view, progress, busy):
        busy(min(node.id for node in view.nodes("Actor")))
        return []

    monkeypatch.setattr("app_pages._review_pairs.same_events", everywhere)
    told = text_of(open_page(ledger, "review", queue="events", by="Ada"))
    assert "were not looked for by those who took part in more than 2000: " in told


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


def test_each_list_says_how_many_of_how_many(open_page, ledger, monkeypatch):
    assert "1–1 of 1" in text_of(open_page(ledger, "review"))
    assert "1–1 of 1" in text_of(open_page(ledger, "review", queue="waiting"))
    monkeypatch.setattr("app_pages._review_upload._LINES", 1)
    rows = b"ev-1,One,2019-02-31,Rwanda\nev-2,Two,2019-02-30,Rwanda\n"
    token = keep_draft(f"sqlite:{ledger}", "s.csv", b"event_id,title,date,country\n" + rows)
    text = text_of(open_page(ledger, "review", queue="upload", draft=token, by="Ada"))
    assert "The first 1 of 2." in text


def test_a_text_in_which_nothing_is_found_says_so(open_page, ledger):
    text = b"Peel the potatoes and boil them for twenty minutes. Add butter, then mash and serve."
    token = keep_draft(f"sqlite:{ledger}", "recipe.txt", text)
    app = open_page(ledger, "review", queue="upload", draft=token, by="Ada")
    assert "Nothing was found in this text." in text_of(app)


def test_a_file_that_is_not_taken_after_all_leaves_the_ledger_as_it_was(open_page, ledger):
    sheet = b"event_id,title,start_date,country\nev-1,One title,2019-05-03,Rwanda\n"
    before = ledger.read_bytes()
    token = keep_draft(f"sqlite:{ledger}", "s.csv", sheet)
    app = open_page(ledger, "review", queue="upload", draft=token, by="Ada")
    assert any("One title" in line for line in (block.value for block in app.code))
    press(app, "x")
    assert draft_of(f"sqlite:{ledger}", token) is None
    assert ledger.read_bytes() == before
