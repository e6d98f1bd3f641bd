"""Any thing is shown with every statement that names it at either end."""

from graph.query.thing import Thing, thing
from graph.query.unknown import Unknown


def test_statements_of_both_ends_are_there_once(view):
    found = thing(view, "theta")
    assert isinstance(found, Thing)
    told = [(c.predicate, c.subject.id) for c in found.statements.items]
    assert told == [("PARTICIPATED_IN", "theta"), ("COOPERATES_WITH", "alpha")]


def test_an_unknown_thing_offers_the_nearest(view):
    answer = thing(view, "thetta")
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "theta"
