"""What is said of an event, of its sessions, of an actor or by a source, and nothing else."""

import pytest

from graph.errors import ModelError
from graph.query.said_about import said_about


def test_of_a_source_all_counts_that_it_says(view):
    document = next(iter(view.documents())).id
    assert list(said_about(view, [document])) == list(view.statements(document=document))


def test_of_an_event_what_names_it_or_a_session_counts(view):
    found = list(said_about(view, ["ev-2"]))
    assert found
    assert all("ev-2" in (said.subject, said.object) or said.predicate == "RAISED_ISSUE"
               for said in found)  # fmt: skip


def test_each_statement_comes_once_and_sorted(view):
    document = next(iter(view.statements(subject="ev-2"))).document
    found = [said.id for said in said_about(view, ["ev-2", "ev-2", document])]
    assert found == sorted(set(found))


def test_an_id_that_nothing_has_is_named(view):
    with pytest.raises(ModelError, match="nothing with the id 'ev-x'.*mtandao search"):
        list(said_about(view, ["ev-x"]))
