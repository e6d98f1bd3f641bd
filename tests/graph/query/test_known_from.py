"""A thing is known from the vocabulary only when no other source speaks of it."""

from graph.query.known_from import vocabulary_documents, vocabulary_only


def test_one_other_source_is_enough(view):
    vocabulary = vocabulary_documents(view)
    assert len(vocabulary) == 1
    assert vocabulary_only(view.statements(subject="iota"), vocabulary)
    assert not vocabulary_only(view.statements(subject="alpha"), vocabulary)
