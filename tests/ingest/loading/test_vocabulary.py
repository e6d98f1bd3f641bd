from dataclasses import replace

import pytest

from graph.model.document import Account
from ingest.loading.vocabulary_accounts import ensure_vocabulary, vocabulary_accounts
from ingest.loading.vocabulary_nodes import vocabulary_nodes
from ingest.loading.vocabulary_rows import vocabulary_tables
from ingest.loading.vocabulary_sayings import sayings_of


@pytest.fixture(scope="module")
def accounts(vocabulary) -> dict[str, Account]:
    return {account.document.uri: account for account in vocabulary_accounts(vocabulary)}


def says(account: Account, subject: str, predicate: str) -> set[tuple[object, object]]:
    return {
        (s.object, s.qualifiers.get("kind") or s.qualifiers.get("scheme"))
        for s in account.statements
        if (s.subject, s.predicate) == (subject, predicate)
    }


def test_there_is_one_document_a_file(accounts: dict[str, Account]) -> None:
    assert sorted(accounts) == [
        "vocabulary:actors",
        "vocabulary:countries",
        "vocabulary:country_groups",
        "vocabulary:mechanisms",
        "vocabulary:places",
        "vocabulary:programmes",
        "vocabulary:themes",
    ]
    assert {account.document.form for account in accounts.values()} == {"vocabulary"}


def test_names_in_both_languages_acronyms_and_aliases_are_told(accounts) -> None:
    labels = says(accounts["vocabulary:actors"], "icglr", "HAS_LABEL")
    assert ("CIRGL", "acronym") in labels
    assert ("Conférence internationale sur la région des Grands Lacs", "preferred") in labels
    assert ("Dushirahamwe", "alternative") in says(
        accounts["vocabulary:actors"], "dushirehamwe", "HAS_LABEL"
    )


def test_parents_countries_codes_and_memberships_are_told(accounts) -> None:
    actors = accounts["vocabulary:actors"]
    assert says(actors, "cenap", "COUNTRY_OF") == {("country-bdi", None)}
    assert ("un", None) in says(actors, "undp", "PART_OF")
    assert ("41114", "XM-DAC") in says(actors, "undp", "HAS_IDENTIFIER")
    assert ("cocafem", None) in says(actors, "cafob", "MEMBER_OF")
    assert ("BI", "ISO 3166-1 alpha-2") in says(
        accounts["vocabulary:countries"], "country-bdi", "HAS_IDENTIFIER"
    )
    assert ("group:icglr", None) in says(
        accounts["vocabulary:country_groups"], "country-bdi", "MEMBER_OF"
    )
    assert ("country-bdi", None) in says(accounts["vocabulary:places"], "place-bujumbura", "WITHIN")
    assert says(accounts["vocabulary:themes"], "theme:gender-ssr", "BROADER")
    assert ("just-future", None) in says(accounts["vocabulary:programmes"], "cordaid", "ROLE_IN")


def test_every_statement_points_to_its_cell(accounts: dict[str, Account]) -> None:
    for account in accounts.values():
        cells = {(row.sheet, row.row): row.cells for row in account.document.rows}
        for statement in account.statements:
            (proof,) = statement.evidence
            assert proof.quote
            assert cells[(str(proof.sheet), proof.row or 0)][str(proof.column)] == proof.quote


def test_every_row_stands_beside_its_entry(vocabulary) -> None:
    for table in vocabulary_tables(vocabulary):
        assert len(table.rows) == len(table.entries)
    assert list(sayings_of("no entry", vocabulary)) == []


def test_nodes_have_kind_type_and_country(vocabulary) -> None:
    nodes = vocabulary_nodes(vocabulary)
    assert nodes["icglr"].kinds == ("Actor", "Mechanism")
    assert nodes["place-bujumbura"].attributes == {"country": "BI"}
    assert nodes["theme:ssr"].kinds == ("Theme",)
    assert nodes["group:icglr"].subtype == "country-group"


def test_it_is_written_once(empty_store, vocabulary, relations) -> None:
    assert len(ensure_vocabulary(empty_store, vocabulary, relations)) == 7
    assert ensure_vocabulary(empty_store, vocabulary) == []


def test_only_the_file_that_changed_is_written_again(store, vocabulary, relations) -> None:
    ensure_vocabulary(store, vocabulary, relations)
    cenap = replace(vocabulary.actors["cenap"], aliases=("The Centre",))
    newer = replace(vocabulary, actors={**vocabulary.actors, "cenap": cenap})
    (result,) = ensure_vocabulary(store, newer, relations)
    assert result.outcome == "changed"
    with store.view() as view:
        labels = {label.text for label in view.labels("cenap")}
    assert "The Centre" in labels
    assert "CENAP Burundi" not in labels
