"""Rows and columns of the matrix: what is not there is told, with what there is."""

import pytest

PACT = """
document: {uri: "https://example.org/pact", title: Pact}
actors: [{key: a, name: Lake Forum, type: network}]
mechanisms:
- {key: m, name: Harbour Pact, type: instrument, id: harbour-pact}
- {key: n, name: Quay Protocol, type: instrument, id: quay-protocol}
%s
events:
- {key: e, title: Meeting, date: 2020-01-01, participations: [{actor: a, role: participant}]}
relations:
- {subject: a, predicate: MEMBER_OF, object: m}
%s
"""


@pytest.fixture
def bound(run, tmp_path):
    """The program on a ledger in which one actor is bound by a pact."""
    (tmp_path / "pact.yaml").write_text(PACT % ("", ""), encoding="utf-8")
    assert run("ingest", "pact.yaml").code == 0
    return run


def rows(bound, text):
    return bound("gaps", "--rows", "commitment", "--columns", "year", "--row", text, "--json")


def test_where_no_source_tells_of_any_that_is_said(filled):
    told = rows(filled, "nosuch").err
    assert "called 'nosuch'. (--row) No source here tells of any." in told


@pytest.mark.parametrize("text", ["harbour-pact", "Harbour Pact", "HARBOUR pact"])
def test_a_commitment_is_named_by_its_id_or_its_name(bound, text):
    assert [one["id"] for one in rows(bound, text).json["rows"]] == ["harbour-pact"]


def test_a_mechanism_of_which_nothing_is_told_is_no_data_and_no_error(bound):
    assert [one["state"] for one in rows(bound, "quay-protocol").json["cells"]] == ["no data"]


def test_a_commitment_that_is_none_is_no_row_without_data(bound):
    done = rows(bound, "nosuch")
    assert (done.code, done.out) == (2, "")
    assert "No commitment or mechanism is called 'nosuch'. (--row) " in done.err
    assert "There are Harbour Pact (harbour-pact)." in done.err


def test_one_that_is_nearly_called_so_is_offered(bound):
    assert "Did you mean Harbour Pact (harbour-pact)?" in rows(bound, "Harbor Pact").err


def test_many_are_told_in_part_with_how_many_more(run, tmp_path):
    named = (f"- {{key: p{n}, name: Pier {n} Accord, type: instrument}}" for n in range(8))
    told = (f"- {{subject: a, predicate: MEMBER_OF, object: p{n}}}" for n in range(8))
    record = PACT % ("\n".join(named), "\n".join(told))
    (tmp_path / "pact.yaml").write_text(record, encoding="utf-8")
    assert run("ingest", "pact.yaml").code == 0
    assert "and 3 more: leave --row out to see all." in rows(run, "xyzzy").err
