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
