"""Issues belong to the documents that tell of an event."""

from graph.query.event_issues import has_unreadable_date, issue_lines
from graph.query.names import Names


def test_a_source_that_raised_nothing_has_no_issues(view):
    said = list(view.statements(subject="ev-2"))
    assert issue_lines(Names(view), said).total == 0
    assert not has_unreadable_date(view, said)
