"""A level shows itself and those below it; what is proposed never comes from above."""

import pytest

from graph.errors import ModelError
from ingest.cli.seen import seen_at, unrestricted


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("public", ("public",)),
        ("internal", ("public", "internal")),
        ("restricted", ("public", "internal", "restricted")),
    ],
)
def test_a_level_shows_itself_and_those_below(level, shown):
    assert tuple(seen_at(level).sensitivities) == shown


def test_an_unknown_level_is_told_with_those_that_exist():
    with pytest.raises(ModelError, match="no level 'secret'") as error:
        seen_at("secret")
    assert "public, internal, restricted" in str(error.value.next_step)


def test_what_is_restricted_is_refused_where_somebody_is_proposed():
    assert tuple(unrestricted("internal").sensitivities) == ("public", "internal")
    with pytest.raises(ModelError, match="restricted"):
        unrestricted("restricted")
