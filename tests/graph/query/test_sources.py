"""Lists of sources leave the vocabulary out unless it is asked for."""

from graph.query.sources import source_list, sources_of


def test_sources_leave_the_vocabulary_out_unless_asked(view):
    assert {line.uri for line in source_list(view).items} == {"workshop.txt", "exchange.txt"}
    assert source_list(view, vocabulary=True).total == 3
    assert [line.uri for line in source_list(view, "exchange").items] == ["exchange.txt"]


def test_sources_are_counted_by_how_often_they_are_named(view):
    document = next(d.id for d in view.documents() if d.uri == "workshop.txt")
    (line,) = sources_of(view, [document, document, "doc-gone"]).items
    assert (line.uri, line.statements) == ("workshop.txt", 2)


def test_a_cut_list_says_how_many_there_are(view):
    cut = source_list(view, limit=1)
    assert (cut.shown, cut.total) == (1, 2)
