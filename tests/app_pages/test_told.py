"""What the answers know and a reader needs stands on the page: doubts, sessions, numbers, notes."""

import re
from dataclasses import fields

import pytest

from app_pages._lists import PAGE_SIZE
from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.actor import ActorPage
from graph.query.event import EventPage, event_page
from graph.query.place import PlacePage
from graph.query.source import SourcePage
from graph.query.theme import ThemePage, theme_page
from graph.store import open_store
from tests.app_pages.conftest import ROOT
from tests.app_pages.seen import text_of

WORKSHOP = "ev-2009-bujumbura-gender-ssr"
EXCHANGE = "ev-wipc-regional-exchange"
NOT_DRAWN = {"country"}  # of a theme: the app asks for a theme everywhere
ON_PANELS = "actor-d464f9cb2596"  # civil society actors who sat on panels of many themes


def _popovers(app):
    return [popover.proto.popover.label for popover in app.get("popover")]


def test_a_session_is_told_apart_from_what_an_actor_spoke_about(open_page, sample_path):
    text = text_of(open_page(sample_path, "actor", node="ictj"))
    assert "on Gender and transitional justice · in a session on Transitional justice" in text
    assert "in a session on it at 1 event" in text


def test_many_themes_of_a_session_are_counted_not_listed(open_page, sample_path):
    text = text_of(open_page(sample_path, "actor", node=ON_PANELS))
    assert (
        "in a session on Access to justice, Civic space, Civil–military relations and 8 more"
        in (text)
    )


def test_what_was_done_together_says_in_which_role(open_page, sample_path):
    text = text_of(open_page(sample_path, "actor", node="cenap"))
    assert "Presenter or speaker · with International Center for Transitional Justice" in text


def test_the_theme_page_counts_sessions_apart(open_page, sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        pages = (theme_page(view, node.id) for node in view.nodes("Theme"))
        page = next(one for one in pages if any(a.in_session for a in one.actors.items[:PAGE_SIZE]))
    assert "in a session on it at 1 event" in text_of(
        open_page(sample_path, "theme", node=page.theme.id)
    )


@pytest.fixture(scope="module")
def planned_path(tmp_path_factory):
    """A ledger with one part that is only planned."""
    path = tmp_path_factory.mktemp("planned") / "planned.db"
    row = TableRow("Events", 2, {"said": "a-planned"})
    evidence = Evidence("a-planned", sheet="Events", row=2, column="said")
    document = Document("doc-plan", "plan.yaml", "table", content_hash="plan", rows=(row,))
    part = Statement(
        "PARTICIPATED_IN",
        "a-planned",
        "e-planned",
        document.id,
        (evidence,),
        {"role": "participant"},
        modality="planned",
    )
    nodes = (
        Node("a-planned", ("Actor",), None, "Planned actor"),
        Node("e-planned", ("Event",), None, "Planned event"),
    )
    with open_store(str(path)) as store:
        list(store.put_all([Account(document, nodes, (part,))], "tests"))
    return path


@pytest.fixture
def exchange(open_page, sample_path):
    """The event that two sources tell."""
    return open_page(sample_path, "event", node=EXCHANGE)


def test_a_participant_tells_where_it_came_from_and_how_many(exchange):
    assert "from Burundi, Bujumbura · 4 of them (as targeted)" in text_of(exchange)


def test_a_line_has_every_source_that_says_the_same(exchange, sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        page = event_page(view, EXCHANGE)
        most = max(len(one.proofs) for group in page.roles for one in group.lines.items)
    assert most > 1
    assert f"Sources ({most})" in _popovers(exchange)


def test_a_session_tells_its_kind(exchange):
    text = text_of(exchange)
    assert "Opening session · Regional peace and security mechanisms" in text
    assert "Reflective space · no theme stated" in text


def test_accounts_tell_their_numbers_and_what_only_some_of_them_tell(exchange):
    text = text_of(exchange)
    assert "not all of them tell: date, place." in text
    assert "22 delegates (as stated) · 20 representatives (as targeted)" in text


def test_a_part_of_a_count_names_the_whole(exchange):
    assert "4 representatives from Burundi (as targeted), part of representatives" in text_of(
        exchange
    )


def test_the_type_of_an_event_opens_to_its_source(exchange, sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        assert len(event_page(view, EXCHANGE).type_proofs) == 2
    assert _popovers(exchange)[0] == "Sources (2)"


def test_a_position_is_not_told_as_a_plain_fact(open_page, sample_path):
    text = text_of(open_page(sample_path, "event", node=WORKSHOP))
    said = "Minister of Defence (Burundi) committed itself to Gender and security sector reform"
    assert f"{said} · a stated position" in text


def test_a_planned_part_says_so(open_page, planned_path):
    assert "Participant · no date known · no place known · planned" in text_of(
        open_page(planned_path, "actor", node="a-planned")
    )
    assert "planned" in text_of(open_page(planned_path, "event", node="e-planned"))


def test_a_french_reader_is_told_what_an_issue_is_about(open_page, sample_path):
    with open_store(str(sample_path), read_only=True) as store, store.view() as view:
        note = next(
            issue.object.label
            for issue in event_page(view, WORKSHOP).issues.items
            if issue.qualifiers.get("code") == "ambiguous-actor"
        )
    french = text_of(open_page(sample_path, "event", "fr", node=WORKSHOP))
    assert "Un acteur incertain" in french
    assert note in french
    assert "An actor that is not clear" not in text_of(
        open_page(sample_path, "event", node=WORKSHOP)
    )


@pytest.mark.parametrize(
    ("page", "files"),
    [
        (ActorPage, ("actor.py",)),
        (EventPage, ("event.py", "_event_parts.py", "_event_accounts.py")),
        (ThemePage, ("theme.py",)),
        (PlacePage, ("place.py",)),
        (SourcePage, ("source.py", "_claims.py", "_source_rows.py")),
    ],
)
def test_every_field_of_an_answer_is_drawn(page, files):
    """Who adds a field to an answer draws it, or names here why not."""
    source = "".join((ROOT / "app_pages" / file).read_text(encoding="utf-8") for file in files)
    missing = [one.name for one in fields(page) if not re.search(rf'[."]{one.name}\b', source)]
    assert [name for name in missing if name not in NOT_DRAWN] == []
