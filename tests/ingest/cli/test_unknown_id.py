"""What is not there is answered with the nearest names."""

import pytest

from graph.query.names import Ref
from graph.query.unknown import Unknown
from ingest.cli.unknown_id import UnknownIdError


def test_an_unknown_id_offers_the_nearest_names(filled):
    done = filled("show", "ev-on")
    assert done.code == 2
    assert "Nothing here has the id 'ev-on'." in done.err
    assert "ev-one" in done.err


def test_without_anything_near_it_advises_to_search():
    assert str(UnknownIdError(Unknown("x", ()))) == (
        "Nothing here has the id 'x'. Look for it with `mtandao search`."
    )
    near = Unknown("alhpa", (Ref("alpha", "Alpha", "Actor"),))
    assert str(UnknownIdError(near)).endswith("Did you mean Alpha (alpha)?")


@pytest.mark.parametrize(
    "command",
    [
        ("suggest", "theme:ssr"),
        ("ties", "--actor", "theme:ssr"),
        ("guests", "theme:ssr"),
        ("path", "undp", "theme:ssr"),
        ("circles", "undp", "theme:ssr"),
        ("whatif", "--without", "theme:ssr"),
        ("behind", "theme:ssr"),
    ],
)
def test_the_id_of_another_kind_is_refused_and_told_to_be_there(filled, command):
    done = filled(*command, "--lang", "fr")
    assert done.code == 2
    assert "« theme:ssr » est " in done.err
    assert "ce n’est pas le genre de chose" in done.err
