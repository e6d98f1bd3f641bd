"""Whether a name without a list behind it shows by its own words that it is no person's."""

from ingest.extraction.actors.name_view import NameView

# Small words within names of bodies; "wa", "la", "de" and "van" stand within those of persons too.
_WITHIN_BODIES = frozenset(
    (
        "ya",
        "za",
        "cha",
        "vya",
        "kwa",
        "na",
        "bya",
        "bwa",
        "ra",
        "ka",
        "ga",
        "ku",
        "nga",
        "ni",
        "und",
    )
    + ("een", "met", "for", "of", "without", "against", "pour", "sans", "contre", "in", "and", "et")
)
_WITHIN_LONGER = frozenset({"wa", "la", "ba", "mu"})
_LONGER = 4  # words: "Umoja wa Wakina Mama"
# Persons are called so too: Hope, Peace, Justice.
_VIRTUES = frozenset({"hope", "peace", "justice", "future", "paix"})
_SHORT = 3  # letters of what is surely no surname in capitals, and before an apostrophe
_APOSTROPHES = frozenset("'’ʼ")
_OF_PERSONS = frozenset({"d", "l", "o"})


def shows_body(view: NameView, first: int, end: int) -> bool:
    """True for tokens with a word of organisations, a small word of another language, or letters.

    Args:
        view: the text.
        first: the first token of the name.
        end: the token behind its last.
    """
    return any(_is_sign(view, at, first, end) for at in range(first, end))


def _is_sign(view: NameView, at: int, first: int, end: int) -> bool:
    token, words = view.tokens[at], view.words
    if not token.is_capital:
        return _is_small_sign(view, at, first, end)
    if token.is_upper and 1 < len(token.text) <= _SHORT:
        return True
    told = words.organisation_words | words.subjects | words.portfolios
    return view.head(at) or (token.low in told and token.low not in _VIRTUES)


def _is_small_sign(view: NameView, at: int, first: int, end: int) -> bool:
    low = view.low(at)
    if low in _WITHIN_BODIES or (low in _WITHIN_LONGER and end - first >= _LONGER):
        return True
    elided = low and len(low) <= _SHORT and low not in _OF_PERSONS and at > first
    behind = view.page.text[view.tokens[at].end : view.tokens[at].end + 1]
    return bool(elided) and (behind in _APOSTROPHES or view.tokens[at].text[-1] in _APOSTROPHES)
