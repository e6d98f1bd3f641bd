"""Facts are corrected by widgets, and who is meant is said; what cannot be is refused."""

from dataclasses import replace

from app_pages._review_deciding import Reviewer, same_everywhere
from app_pages._wording import Wording, load_phrases
from graph.model.document import Account
from graph.model.node import Node
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.app_pages.review_ledgers import (
    DOCUMENT,
    press,
    report,
    reviews,
)
from tests.app_pages.seen import text_of

WORDS = Wording(load_phrases(), "en")
FRENCH = Wording(load_phrases(), "fr")
OTHER = Review("refused", "Grace", "2026-11-22T09:00:00+00:00")


def test_an_edit_by_widgets_is_a_statement_of_the_person(open_review, ledger):
    app = open_review(do="edit")
    (role,) = [box for box in app.selectbox if box.label == "Role"]
    role.select("host")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        said = [s for s in view.statements() if s.subject == "forum"]
    assert [(s.qualifiers["role"], s.origin) for s in said] == [("host", "person Ada")]


def test_only_roles_in_an_event_are_offered_for_a_part(open_review):
    (role,) = [box for box in open_review(do="edit").selectbox if box.label == "Role"]
    assert {"Organiser", "Participant"} <= set(role.options)
    assert not {one for one in role.options if "programme" in one.casefold()}


def test_what_the_vocabulary_has_not_is_refused_and_nothing_is_written(open_review, ledger):
    app = open_review(do="edit")
    (themes,) = [box for box in app.multiselect if box.label == WORDS.say("field.themes")]
    themes.select("theme:refugee")
    (save,) = [button for button in app.button if button.label == WORDS.say("review.save")]
    said = text_of(save.click().run())
    assert "'theme:refugee' is not in the list of themes" in said
    assert "Did you mean 'refugees' (theme:displacement)?" in said
    assert reviews(ledger) == {}


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
    themes.select("theme:social-cohesion")
    (save,) = [button for button in app.button if button.label == FRENCH.say("review.save")]
    save.click().run()
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        (found,) = view.statements(subject="forum")
    assert (found.note, found.qualifiers["themes"]) == (note, ["theme:social-cohesion"])


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
