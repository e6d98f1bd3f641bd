"""Accounts contradict only where both tell something."""

from dataclasses import replace

import pytest

from graph.query.event import event_page
from graph.query.event_differences import differing, told_by_some
from graph.query.event_line import When


@pytest.fixture
def account(view):
    (found,) = event_page(view, "ev-1").accounts.items
    return found


def test_an_account_agrees_with_itself(view, account):
    assert differing(view, (account, account)) == ()
    assert told_by_some((account, account)) == ()


def test_another_day_contradicts_and_no_day_does_not(view, account):
    later = replace(account, when=When("given", "2010", "2010-01-01", "2010-12-31", "year"))
    silent = replace(account, when=When("absent"))
    assert differing(view, (account, later)) == ("date",)
    assert differing(view, (account, silent)) == ()
    assert told_by_some((account, silent)) == ("date",)
