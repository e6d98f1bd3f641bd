"""`mtandao ties` prints pairs with what makes them strong, and never takes no data for no tie."""

import pytest


def ids(filled, name):
    return filled("search", name, "--json").json["hits"][0]["id"]


def test_the_strongest_are_told_with_their_factors_and_a_quote(filled):
    done = filled("ties")
    assert done.code == 0
    assert "1. " in done.out
    assert "One presented at what the other organised" in done.out
    assert "2 named actors met, so each pair counts 1/1" in done.out
    assert "1 of 1 pair\n" in done.out
    assert "1 pair surely was at one event" in done.out


@pytest.mark.parametrize(("flag", "by"), [("--raw", "raw"), ("--backbone", "significant")])
def test_the_ways_of_counting(filled, flag, by):
    found = filled("ties", flag, "--json").json
    assert found["by"] == by
    assert found["ties"]["total"] == (1 if by == "raw" else 0)
    assert found["met"] == 1


def test_of_one_actor(filled):
    done = filled("ties", "--actor", ids(filled, "Lake Forum"), "--lang", "fr")
    assert "Chaque événement commun compte selon sa taille" in done.out
    assert "River Alliance" in done.out
    assert "1 sur 1 paire\n" in done.out


def test_what_sources_say_of_both_is_a_column_where_they_say_any(filled, tmp_path):
    page = tmp_path / "joint.yaml"
    page.write_text(JOINT, encoding="utf-8")
    assert "what sources say" not in filled("ties", "--actor", ids(filled, "Lake Forum")).out
    assert filled("ingest", str(page)).code == 0
    done = filled("ties", "--actor", ids(filled, "Hill Centre"))
    assert "What a source says of a pair outright goes first" in done.out
    rows = [line.split("\t") for line in done.out.splitlines() if line.startswith("Hill Centre\t")]
    assert [(row[1], row[-1]) for row in rows] == [
        ("Dale Union", "They organised together"),
        ("Moor Group", ""),
    ]


JOINT = """
document: {uri: joint.yaml, title: Joint}
actors:
- {key: a, name: Hill Centre, type: network}
- {key: b, name: Dale Union, type: network}
- {key: c, name: Moor Group, type: network}
events:
- {key: e, title: Old meeting, date: 2003-01-01,
   participations: [{actor: a, role: organiser}, {actor: b, role: organiser}]}
- {key: f, title: New meeting, date: 2024-01-01,
   participations: [{actor: a, role: participant}, {actor: c, role: participant}]}
"""


def test_backbone_says_how_many_are_kept_and_of_how_many_too_little_is_known(filled):
    done = filled("ties", "--backbone")
    assert "0 of 1 pair that met did so more often than chance explains." in done.out
    assert "Of 1 pair too little is known to tell it" in done.out


def test_no_data_is_not_no_tie(filled):
    assert "That is no data, not no tie." in filled("ties", "--actor", "undp", "--raw").out


def test_two_ways_at_once_are_refused(filled):
    done = filled("ties", "--raw", "--backbone", "--lang", "fr")
    assert done.code == 2
    assert "deux façons de compter" in done.err
    assert "are two ways of counting" in filled("ties", "--raw", "--backbone").err


def test_an_unknown_id_is_an_error(filled):
    done = filled("ties", "--actor", "nobody-here")
    assert done.code == 2
    assert "Nothing here has the id 'nobody-here'." in done.err
