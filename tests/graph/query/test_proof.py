"""A proof carries what a reader needs to judge a fact."""

from dataclasses import replace

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.query.names import Names
from graph.query.proof import proof_of


def test_a_proof_says_where_how_sure_and_whether_a_person_looked(view):
    statement = next(view.statements(subject="alpha", predicate="PARTICIPATED_IN"))
    proof = proof_of(statement)
    assert (proof.statement, proof.document) == (statement.id, statement.document)
    assert proof.evidence[0].quote == "organised by Alpha"
    assert proof.reviewed is None
    seen = replace(statement, review=Review("accepted", "curator", "2026-11-21"))
    assert proof_of(seen).reviewed == "accepted"


@pytest.mark.parametrize(
    ("quote", "first"),
    [("Place lakeside", "place"), ("in Place lakeside town", "place"), ("elsewhere", "name")],
)
def test_the_cell_that_names_the_other_end_comes_first(view, quote, first):
    cells = (
        Evidence("Alpha", sheet="3W", row=2, column="name"),
        Evidence(quote, sheet="3W", row=2, column="place"),
    )
    said = Statement("OPERATES_IN", "alpha", "place-lakeside", "doc-1", cells)
    assert proof_of(said, Names(view)).evidence[0].column == first
    assert proof_of(said).evidence[0].column == "name"


def test_the_code_of_a_country_names_it_and_a_payment_shows_its_amount_first(view):
    cells = (
        Evidence("Alpha", sheet="3W", row=2, column="name"),
        Evidence("XX", sheet="3W", row=2, column="code"),
    )
    said = Statement("OPERATES_IN", "alpha", "country-xx", "doc-1", cells)
    assert proof_of(said, Names(view)).evidence[0].column == "code"
    paid = replace(said, qualifiers={"amount": 5})
    assert proof_of(paid, Names(view)).evidence[0].column == "name"
