"""A relation is told once for each other end, with all its sources and its direction."""

from datetime import UTC, datetime

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.actor import actor_page
from graph.query.names import Names
from graph.query.network import ego_network
from graph.query.place import place_page
from graph.query.related import related
from graph.query.theme import theme_page
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling


def test_the_direction_is_told(view):
    names = Names(view)
    (out,) = related(names, view.statements(subject="iota", predicate="MEMBER_OF")).items
    (back,) = related(
        names, view.statements(predicate="MEMBER_OF", object="alpha"), by_subject=True
    ).items
    assert (out.thing.id, out.outgoing) == ("alpha", True)
    assert (back.thing.id, back.outgoing) == ("iota", False)


def test_a_text_is_told_as_a_text(view):
    (line,) = related(Names(view), view.statements(subject="ev-1", predicate="HAS_DATE")).items
    assert (line.thing.kind, line.thing.id) == ("Text", "2009-03-02/2009-03-06")


def test_two_sources_of_one_relation_are_one_line(view):
    twice = list(view.statements(subject="iota", predicate="MEMBER_OF")) * 2
    (line,) = related(Names(view), twice).items
    assert len(line.proofs) == 2


def test_what_is_absent_is_no_relation(view):
    assert related(Names(view), view.statements(subject="ev-2", predicate="HAS_DATE")).total == 0


def test_what_is_a_part_of_itself_by_a_slip_is_listed_nowhere_and_ends_every_walk():
    t = Telling("So it says.", uri="report.txt")
    t.say("alpha", "PART_OF", "alpha", "So")
    t.say("post-minister", "HOLDS_POST_IN", "post-minister", "So")
    t.say("theme:ssr", "BROADER", "theme:ssr", "So")
    t.say("place-town", "WITHIN", "place-town", "So")
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        with store.view() as view:
            for actor in ("alpha", "post-minister"):
                page = actor_page(view, actor)
                assert (page.belongs_to.total, page.units.total, page.other.total) == (0, 0, 0)
            theme, place = theme_page(view, "theme:ssr"), place_page(view, "place-town")
            assert (theme.broader.total, theme.narrower.total) == (0, 0)
            assert (place.lies_in.total, place.holds.total) == (0, 0)
            assert ego_network(view, "alpha").edges == ()
