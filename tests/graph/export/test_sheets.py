"""A ledger as sheets: sorted, without what reading finds again."""

import pytest

from graph.export.release import open_release
from graph.export.sheets import sheets_of
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.model.template import ACTORS, PARTICIPATIONS, RELATIONS
from tests.graph.export.conftest import NODES


def rows(store, level="restricted"):
    with open_release(store, level) as release:
        return sheets_of(release)


def test_rows_are_sorted_and_none_stands_twice(store):
    for found in rows(store).values():
        assert list(found) == sorted(found)


def test_the_event_has_one_row_and_each_part_its_own(store):
    found = rows(store)
    assert len(found["Events"]) == 1
    assert len(found["Participations"]) == 3
    actor = PARTICIPATIONS.header.index("actor")
    assert [row[actor] for row in found["Participations"]] == ["alpha", "beta", "gamma"]


def test_what_may_not_leave_has_no_row(store):
    predicate = RELATIONS.header.index("predicate")
    told = {row[predicate] for row in rows(store, "public")["Relations"]}
    assert told == {"COOPERATES_WITH"}


def add(store, *accounts):
    list(store.put_all(accounts, "test"))


def said(subject, predicate, target, **rest):
    return Statement(predicate, subject, target, "d-more", (Evidence("so"),), **rest)


def column(found, sheet, name):
    return [row[sheet.header.index(name)] for row in found[sheet.name]]


def test_a_title_in_a_source_that_does_not_tell_the_event_is_counted(store):
    label = said("ev-1", "HAS_LABEL", "The meeting", qualifiers={"kind": "alternative"})
    add(store, Account(Document("d-more", "more"), (NODES[4],), (label,)))
    with open_release(store, "restricted") as release:
        found = sheets_of(release)
    assert "The meeting" not in column(found, RELATIONS, "object")
    assert release.report.left_out["format"] == 1


def test_an_issue_without_a_place_in_the_source_is_kept(store):
    source = Node("d-more", ("Document",), None, "more")
    issue = said("d-more", "RAISED_ISSUE", "Who came?", qualifiers={"code": "no-date"})
    doubt = said("d-more", "RAISED_ISSUE", "Which?", qualifiers={"code": "ambiguous-name"})
    add(store, Account(Document("d-more", "more"), (source,), (issue, doubt)))
    with open_release(store, "restricted") as release:
        found = sheets_of(release)
    told = column(found, RELATIONS, "object")
    assert "Who came?" in told
    assert "Which?" not in told  # found again when the sheet is read
    assert release.report.left_out["format"] == 0


@pytest.mark.parametrize(
    ("predicate", "first", "second"),
    [("COUNTRY_OF", "country-bdi", "country-rwa"), ("PART_OF", "alpha", "gamma")],
)
def test_a_second_country_or_parent_has_a_row_of_its_own(store, predicate, first, second):
    places = [
        Node(f"country-{name}", ("Place",), "country", code, {"country": code})
        for name, code in (("bdi", "BI"), ("rwa", "RW"))
    ]
    facts = (said("beta", predicate, second), said("beta", predicate, first))
    add(store, Account(Document("d-more", "more"), (*NODES, *places), facts))
    found = rows(store)
    assert column(found, RELATIONS, "predicate").count(predicate) == 1
    assert second in column(found, RELATIONS, "object")


@pytest.mark.parametrize(
    ("predicate", "target"), [("COUNTRY_OF", "country-bdi"), ("PART_OF", "alpha")]
)
def test_a_row_is_as_sensitive_as_the_country_and_parent_in_it(store, predicate, target):
    burundi = Node("country-bdi", ("Place",), "country", "Burundi", {"country": "BI"})
    fact = said("beta", predicate, target, sensitivity="restricted")
    add(store, Account(Document("d-more", "more"), (*NODES, burundi), (fact,)))
    found = rows(store)
    levels = dict(
        zip(column(found, ACTORS, "actor"), column(found, ACTORS, "sensitivity"), strict=True)
    )
    assert (levels["beta"], levels["alpha"]) == ("restricted", "")
