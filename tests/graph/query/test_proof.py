"""A proof carries what a reader needs to judge a fact."""

from dataclasses import replace

from graph.model.statement import Review
from graph.query.proof import proof_of


def test_a_proof_says_where_how_sure_and_whether_a_person_looked(view):
    statement = next(view.statements(subject="alpha", predicate="PARTICIPATED_IN"))
    proof = proof_of(statement)
    assert (proof.statement, proof.document) == (statement.id, statement.document)
    assert proof.evidence[0].quote == "organised by Alpha"
    assert proof.reviewed is None
    seen = replace(statement, review=Review("accepted", "curator", "2026-11-21"))
    assert proof_of(seen).reviewed == "accepted"
