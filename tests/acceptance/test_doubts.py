"""What is uncertain, conflicting or missing in the two first reports (Q13)."""

import re

import pytest


class TestQ13WhatIsOpen:
    """What in these two records is uncertain, conflicting or missing?"""

    @pytest.fixture
    def waiting(self, ask, material):
        about = ("--about", material.exchange, "--about", material.workshop)
        found = ask(material, "review", "list", *about, "--limit", "200")
        assert found["shown"] == found["total"]
        return found["items"]

    def test_the_two_totals_conflict(self, waiting):
        """cf-1: 22 delegates stated, 20 targeted."""
        values = {
            one["claim"]["object"]["label"] for one in waiting if one["queue"] == "conflicting"
        }
        assert values >= {"20", "22"}

    def test_the_date_of_the_exchange_is_absent(self, waiting, material):
        absent = [one["claim"] for one in waiting if one["queue"] == "absent"]
        told = {(one["subject"]["id"], one["predicate"]) for one in absent}
        assert (material.exchange, "HAS_DATE") in told

    def test_three_bodies_are_named_without_a_role(self, waiting):
        """am-1: did they take part or were they discussed?"""
        open_roles = {
            one["claim"]["subject"]["id"]
            for one in waiting
            if one["queue"] == "ambiguous" and one["claim"]["predicate"] == "PARTICIPATED_IN"
        }
        assert len(open_roles) == 3

    def test_nothing_that_is_clear_waits(self, waiting):
        reasons = {one["queue"] for one in waiting}
        assert reasons <= {"ambiguous", "conflicting", "absent", "unresolved", "issue"}
        roles = [one["claim"] for one in waiting if one["queue"] == "ambiguous"]
        assert all(claim["subject"]["label"] != "International Alert" for claim in roles)


class TestQ13InTheSample:
    """The sample notes every doubt of the hand-made answers that the words of it bear."""

    @pytest.mark.parametrize(
        ("event", "queue", "words"),
        [
            ("exchange", "ambiguous", "take part, or were they discussed"),  # am-1
            ("exchange", "unresolved", "Which Regional Centre for Human Security"),  # am-2
            ("exchange", "issue", "came from the experts or from all"),  # am-3
            ("exchange", "issue", "Who spoke on which subject"),  # am-4
            ("workshop", "issue", "one person or several"),  # am-5
            ("workshop", "issue", "programme, a consortium or the site"),  # am-7
            ("workshop", "unresolved", "probably the Royal Marechaussee"),  # am-8
            ("exchange", "issue", "divide among three cities is not said"),  # am-11
            (
                "exchange",
                "conflicting",
                "22 delegates are stated, 20 representatives were",
            ),
            ("exchange", "issue", "has no venue"),
        ],
    )
    def test_the_doubt_waits_in_its_queue(self, ask, sample, event, queue, words):
        about = getattr(sample, event)
        found = ask(sample, "review", "list", "--about", about, "--limit", "200")["items"]
        waiting = [one for one in found if one["queue"] == queue]
        told = [text for one in waiting for text in (str(one["claim"]["object"]), *one["notes"])]
        assert any(re.search(words, text) for text in told)
