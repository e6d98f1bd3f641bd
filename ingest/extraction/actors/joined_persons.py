"""Names of persons that stand behind "and" or a comma after the name of a body."""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.person_shapes import is_given, is_ordinary, is_perhaps_given

_JOINS = frozenset({"and", "et", ",", "&"})
_NAMES = 2


def joins_person(view: NameView, link: int, first: int) -> bool:
    """True when two or more capitals that no list knows follow a joining word.

    "l’Association Twese et Aline Ndayizeye": a name of a body does not go on there. A first word
    that may be a given name, such as Grace, is known and still begins the name of a person.

    Args:
        view: the text.
        link: the token of the joining word.
        first: the token of the first word behind it.
    """
    if link >= len(view.tokens) or not {view.tokens[link].text, view.low(link)} & _JOINS:
        return False
    if first != link + 1 or not view.capital(first):
        return False
    end = first + 1
    while view.adjacent(end - 1) and view.capital(end):
        end += 1
    given = is_given(view, first) or is_perhaps_given(view, first)
    led = given or not _is_listed(view, first)
    return (
        end - first >= _NAMES
        and led
        and not any(_is_listed(view, n) for n in range(first + 1, end))
    )


def _is_listed(view: NameView, at: int) -> bool:
    """A word of bodies, of what they are for, of a place, or one that reports use otherwise."""
    words, low = view.words, view.low(at)
    told = words.organisation_words | words.subjects | words.portfolios | words.directions
    known = view.head(at) or low in told or view.of_title(at) or view.marks.is_place(at)
    return known or view.tokens[at].is_upper or is_ordinary(view, at)
