"""A name of the vocabulary inside a longer one is not that organisation."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.longer_names import is_named_in_full, is_part, is_plain
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import read_page

HELD = " held a workshop in Goma on 4 May 2016."


@pytest.mark.parametrize(
    ("name", "actor", "plain"),
    [
        ("Peace Centre", "wipc", True),
        ("Women's International Peace Centre", "wipc", False),
        ("WIPC", "wipc", False),
        ("Security Council", "unsc", False),
        ("Crisis Group", "crisis-group", False),
    ],
)
def test_a_short_form_of_common_words_is_plain(
    name: str, actor: str, plain: bool, lexicon: Lexicon
) -> None:
    page = read_page(name + HELD, lexicon)
    assert is_plain(page, name, lexicon.vocabulary.actors[actor]) is plain


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The Lake Peace Centre" + HELD, set()),
        ("The Peace Centre of Goma" + HELD, set()),
        ("The Peace Centre" + HELD, set()),
        ("The Peace Centre (WIPC)" + HELD, {"wipc"}),
        ("The Mountain Crisis Group" + HELD, set()),
        ("The Crisis Group" + HELD, {"crisis-group"}),
        ("Yesterday Crisis Group" + HELD, {"crisis-group"}),
        ("The Kenyan Crisis Group" + HELD, {"crisis-group"}),
    ],
)
def test_only_the_organisation_itself_is_linked(
    text: str, ids: set[str], read: Callable[[str], Record]
) -> None:
    assert {actor.id for actor in read(text).actors} - {None} == ids


def test_the_words_beside_decide(lexicon: Lexicon) -> None:
    page = read_page("The Lake Crisis Group" + HELD, lexicon)
    assert is_part(page, 2, 4, plain=False)
    assert not is_part(page, 1, 4, plain=False)
    actor = lexicon.vocabulary.actors["wipc"]
    named = read_page("The Peace Centre (WIPC)" + HELD, lexicon)
    hit = next(h for h in named.found("actor") if h.value == "wipc")
    assert is_named_in_full(named, hit, actor)
