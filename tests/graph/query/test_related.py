"""A relation is told once for each other end, with all its sources and its direction."""

from graph.query.names import Names
from graph.query.related import related


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
