"""What may leave at a level, and what is counted instead."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.export import EXPORTERS
from graph.export.release import allowed_levels, open_release
from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review, Statement
from tests.graph.export.exported import text_of

HIDDEN = Node("hidden", ("Actor",), "police", "Night Watch", {"country": "BI", "size": 3})
CLOSED, OPEN = Document("d-closed", "closed", sensitivity="internal"), Document("d-open", "open")
PROOF = (Evidence("so"),)
LABEL = Statement("HAS_LABEL", "hidden", "Night Watch", "d-closed", PROOF, sensitivity="internal")
WORKED = Statement("COOPERATES_WITH", "hidden", "alpha", "d-open", PROOF)


def released(store, level):
    with open_release(store, level) as release:
        found = {told.document.id: (told.document, told.statements) for told in release.sources()}
    return found, release.report


@pytest.mark.parametrize(
    ("level", "allowed"),
    [
        ("public", ("public",)),
        ("internal", ("public", "internal")),
        ("restricted", ("public", "internal", "restricted")),
    ],
)
def test_a_level_lets_out_itself_and_what_is_below(level, allowed):
    assert allowed_levels(level) == allowed


def test_an_unknown_level_names_those_there_are():
    with pytest.raises(ModelError, match="no level 'open'.*Use public, internal, restricted"):
        allowed_levels("open")


def test_what_a_person_refused_does_not_leave_in_public_only(store):
    _, public = released(store, "public")
    _, internal = released(store, "internal")
    assert (public.left_out["refused"], internal.left_out["refused"]) == (1, 0)


def test_a_text_leaves_only_when_it_hides_nothing(store):
    texts = {
        level: [document.text is not None for document, _ in released(store, level)[0].values()]
        for level in ("public", "internal", "restricted")
    }
    assert texts["public"] == [False]
    assert sorted(texts["internal"]) == [False, False]  # one has none, one shows a restricted fact
    assert True in texts["restricted"]


def test_nothing_is_left_out_at_the_highest_level(store):
    assert released(store, "restricted")[1].as_json()["left_out"] == {}


def test_the_report_counts_what_leaves(store):
    found, report = released(store, "internal")
    assert report.documents == len(found) == 2
    assert report.statements == sum(len(statements) for _, statements in found.values())


@pytest.fixture
def named_in_secret(store):
    """A source whose internal statements name a thing, and one that only says what it does."""
    list(store.put_all([Account(CLOSED, (HIDDEN,), (LABEL,))], author="test"))
    list(store.put_all([Account(OPEN, (HIDDEN,), (WORKED,))], author="test"))
    return store


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_a_name_that_only_withheld_statements_tell_stays(
    exporter, named_in_secret, source, tmp_path
):
    target = tmp_path / "out"
    report = exporter.write(source("public"), target)
    text = text_of(target)
    assert "hidden" in text
    assert "Night Watch" not in text
    assert report.left_out["node"] == 1


def test_a_decision_leaves_without_the_name_of_the_person_in_public_only(named_in_secret):
    with named_in_secret.write("test") as writer:
        writer.review(WORKED.id, Review("accepted", "A. Curator", "2026-11-21"))
    authors = {}
    for level in ("public", "internal"):
        found, report = released(named_in_secret, level)
        said = [s for _, statements in found.values() for s in statements if s.id == WORKED.id]
        authors[level] = [s.review.author for s in said], report.left_out["author"]
    assert authors == {"public": ([""], 1), "internal": (["A. Curator"], 0)}


def test_an_edit_leaves_in_public_alone_and_without_the_name_of_its_author(named_in_secret):
    said = replace(WORKED, certainty="ambiguous")
    with named_in_secret.write("test") as writer:
        writer.edit(WORKED.id, said, Review("edited", "A. Curator", "2026-11-21"))
    origins = {}
    for level in ("public", "internal"):
        found, _ = released(named_in_secret, level)
        pair = [s for _, told in found.values() for s in told if s.id in (WORKED.id, said.id)]
        origins[level] = sorted(one.origin for one in pair)
    assert origins == {"public": ["person"], "internal": [WORKED.origin, "person A. Curator"]}


def test_the_rows_of_the_vocabulary_leave_whatever_names_stand_in_them(named_in_secret):
    rows = (TableRow("actors", 2, {"name": "Night Watch"}),)
    words = Document("d-v", "vocabulary:actors", form="vocabulary", rows=rows)
    list(named_in_secret.put_all([Account(words, ())], author="test"))
    found, _ = released(named_in_secret, "public")
    assert found["d-v"][0].rows == rows


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_a_public_statement_of_a_protected_source_stays_in_an_older_ledger(
    exporter, store, source, tmp_path
):
    facts = (
        Statement("COOPERATES_WITH", "hidden", "alpha", "d-open", PROOF),
        Statement("HAS_LABEL", "hidden", "Owls", "d-open", PROOF),
    )
    list(store.put_all([Account(OPEN, (HIDDEN,), facts)], author="test"))
    store.now.documents["d-open"] = replace(OPEN, sensitivity="internal")
    target = tmp_path / "out"
    exporter.write(source("public"), target)
    text = text_of(target)
    assert [word for word in ("hidden", "Owls", "Night Watch") if word in text] == []
