"""What is absent from one source may be given by another."""

from graph.query.event_absent import absent_lines, is_absent
from graph.query.names import Names


def test_an_absent_date_is_listed_and_a_given_one_is_not(view):
    said = list(view.statements(subject="ev-2"))
    (line,) = absent_lines(Names(view), said, said).items
    assert (line.predicate, line.given_elsewhere) == ("HAS_DATE", False)
    assert absent_lines(Names(view), list(view.statements(subject="ev-1")), said).items == ()
    assert [s.predicate for s in said if is_absent(s)] == ["HAS_DATE"]
