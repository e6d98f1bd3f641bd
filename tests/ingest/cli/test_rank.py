"""`mtandao rank` says who comes first, how sure that is, and what was not counted."""

import pytest

SECRET = """
document: {uri: "https://example.org/secret", title: Secret, sensitivity: restricted}
actors:
  - {key: one, name: Hidden Lake Union}
  - {key: two, name: Hidden Hill Union}
events:
  - key: e
    title: Hidden round
    date: 2019-05-01
    participations:
      - {actor: one, role: participant}
      - {actor: two, role: participant}
"""


def test_the_table_for_people(filled):
    told = filled("rank", "--by", "degree")
    assert told.code == 0, told.err
    assert "How many different named actors one met at an event." in told.out
    assert "2 of 2 named actors" in told.out
    assert "! Only 1 event with two named actors or more" in told.out
    assert "surely at none of the events counted here" in told.out


def test_french(filled):
    told = filled("rank", "--by", "pagerank", "--lang", "fr").out
    assert "rang\tidentifiant" in told
    assert "0,5" in told
    assert "graine 1" in told


def test_the_shape_for_programs(filled):
    found = filled("rank", "--by", "strength", "--json").json
    assert set(found) >= {"measure", "definition", "ties", "lines", "warnings", "not_counted"}
    assert set(found["lines"]["items"][0]) >= {"place", "actor", "value", "low", "high"}


def test_limits(filled):
    def total(*limits):
        return filled("rank", "--json", *limits).json["lines"]["total"]

    assert total("--role", "presenter") == 1
    assert total("--role", "Organiser") == total("--role", "Organisateur") == 2
    assert total("--theme", "ssr", "--country", "BI") == 2
    assert total("--country", "Bujumbura") == total("--country", "BI") == 2
    assert total("--from", "2020") == 0
    assert total("--to", "2019") == 2


def test_a_lower_level_counts_what_it_withholds(filled):
    found = filled("rank", "--seen", "public", "--json").json
    assert "withheld" not in {one["reason"] for one in found["not_counted"]}


def test_what_is_withheld_is_counted_alike_whatever_is_asked_about(filled, tmp_path):
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    filled("ingest", "secret.yaml")

    def withheld(*asked):
        found = filled("rank", "--seen", "public", "--json", *asked).json["not_counted"]
        return [one["count"] for one in found if one["reason"] == "withheld"]

    # Counted by country or year, the number would tell who was at the one event.
    assert withheld() == [2]
    assert (
        withheld("--country", "BI") == withheld("--from", "2019") == withheld("--to", "2001") == [2]
    )


@pytest.mark.parametrize("what", ["--by=degree", "--communities"])
def test_of_nothing_it_is_not_said_that_the_ledger_is_too_large(filled, what):
    told = filled("rank", what, "--from", "2021").out
    assert "there is nothing to draw" in told
    assert "too large" not in told


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--by", "fame"), "There is no measure 'fame'"),
        (("--role", "jester"), "There is no role 'jester'"),
        (("--from", "2020", "--to", "2010"), "2010-12-31 lies before 2020-01-01"),
        (("--from", "XXXX"), "'XXXX' says no day"),
        (("--seen", "secret"), "There is no level 'secret'"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, given, said):
    told = filled("rank", *given)
    assert told.code == 2
    assert said in told.err
