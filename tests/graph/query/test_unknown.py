"""What is not there is answered with what is near."""

import pytest

from graph.query.names import Names
from graph.query.unknown import unknown


@pytest.mark.parametrize(
    ("asked", "nearest"), [("alhpa", "alpha"), ("grp-obser", "grp-observers"), ("RSS", "theme:ssr")]
)
def test_cut_ids_slips_and_names_find_the_thing(view, asked, nearest):
    assert unknown(Names(view), asked).nearest[0].id == nearest


def test_only_the_kinds_asked_for_are_offered(view):
    assert unknown(Names(view), "workshop", ("Actor",)).nearest == ()


def test_nothing_near_is_nothing(view):
    assert unknown(Names(view), "zzzzzzzz").nearest == ()
