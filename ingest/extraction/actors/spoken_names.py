"""Words in capitals that can be spoken as a family name: "hosted by N.", "MM. N. and N.".

Reports write family names in capitals as they write acronyms. Letters that Bantu syllables make are
a name as likely as an acronym; they name a body only where the text itself says so.
"""

import re

from ingest.extraction.actors.acronyms import type_of_acronym
from ingest.extraction.actors.gloss_forms import letters_at
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.person_shapes import ADDRESSES, is_word_of_name
from ingest.extraction.text.spans import Mention

_CONSONANT = (
    r"(?:[MN]?(?:TSH|TCH|NGW|NG|NY|SH|CH|TH|DH|BH|GH|PH|KH|DJ|DZ|TS|LL|SS|TT"
    r"|[BCDFGHJKLMNPRSTVWYZ])[WY]?)"
)
_SPOKEN = re.compile(rf"[AEIOU]?(?:{_CONSONANT}[AEIOU]{{1,3}}){{2,}}")
_SHORTEST = 5
_ARTICLES = frozenset({"the", "la", "le", "l", "les", "du", "au", "aux", "des"})
# Nouns of bodies that often stand before the name of a person too.
_OF_PERSONS = frozenset(
    ("team", "equipe", "delegation", "cabinet", "camp", "faction", "famille", "family", "bureau")
    + ("office", "clan", "brigade", "militia", "milice", "compagnie", "company", "maison", "house")
)
_NOUNS = frozenset(
    ("ong", "ngo", "asbl", "association", "parti", "party", "reseau", "network", "plateforme")
    + ("platform", "coalition", "syndicat", "rebels", "rebelles", "collectif", "organisation")
    + ("organization", "partner", "partenaire")
)
_MANY = frozenset({"mm", "messrs", "messieurs", "mesdames", "mmes"})
_LETTER = "m"  # a title only with a dot behind it
_JOINS = frozenset({"and", "et"})


def is_spoken(view: NameView, at: int) -> bool:
    """True for capitals that syllables make as a Bantu family name has them: NZITA, OTIENO."""
    token = view.tokens[at]
    return token.is_upper and is_spoken_word(token.text)


def is_spoken_word(word: str) -> bool:
    """True for a word, in whatever letters, that the syllables of Bantu family names make."""
    return len(word) >= _SHORTEST and _SPOKEN.fullmatch(word.upper()) is not None


def is_spoken_name(view: NameView, mention: Mention, told: frozenset[str]) -> bool:
    """True for a mention of words in capitals that may be family names and nothing else.

    Args:
        view: the text.
        mention: what a rule found.
        told: letters that the text says to be those of a body, as `told_bodies` gives them.
    """
    words = range(mention.first, mention.last)
    if not all(is_spoken(view, n) for n in words):
        return False
    single = len(words) == 1
    known = single and type_of_acronym(view, mention.name) is not None
    return not (known or mention.name in told)


def told_bodies(view: NameView) -> frozenset[str]:
    """Words in capitals that stand somewhere behind an article, a noun of bodies or in brackets."""
    return frozenset(
        token.text
        for at, token in enumerate(view.tokens)
        if is_spoken(view, at) and (_is_introduced(view, at) or _is_glossed(view, at))
    )


def _is_introduced(view: NameView, at: int) -> bool:
    low = view.low(at - 1)
    if low in _ARTICLES or low in _NOUNS:
        return True
    return view.head(at - 1) and view.adjacent(at - 1) and low not in _OF_PERSONS


def _is_glossed(view: NameView, at: int) -> bool:
    """ "Lake Forum (N.)", "N. (Lake Forum)": the brackets give the name or the letters."""
    if letters_at(view.tokens, at - 1) == at:
        return True
    opened = at + 2 < len(view.tokens) and view.tokens[at + 1].text == "("
    return opened and view.tokens[at + 2].is_capital and not view.marks.is_place(at + 2)


def titled_names(view: NameView) -> frozenset[str]:
    """Folded words in capitals behind "Mr" or "MM.", with those that "and" or a comma joins.

    Behind a title of one person only what can be spoken goes on: "Mr N., ABC" tells his employer.
    """
    found: set[str] = set()
    looked_at: set[_Step] = set()
    for at in range(len(view.tokens)):
        first = _behind_title(view, at)
        if first is not None:
            found |= _chain(view, first, view.low(at) in _MANY, looked_at)
    return frozenset(found)


def _behind_title(view: NameView, at: int) -> int | None:
    """The token behind a title and its dot, None when no title stands at the token."""
    dotted = at + 1 < len(view.tokens) and view.tokens[at + 1].text == "."
    low = view.low(at)
    is_title = low in ADDRESSES or low in _MANY or (low == _LETTER and dotted)
    return at + 1 + dotted if is_title and view.tokens[at].is_capital else None


# A token, whether the title is of many, and whether something joined it to the words before.
_Step = tuple[int, bool, bool]


def _chain(view: NameView, at: int, many: bool, looked_at: set[_Step]) -> set[str]:
    """The words behind a title; what was `looked_at` behind another has been found with it."""
    found: set[str] = set()
    joined = False
    while at < len(view.tokens) and view.tokens[at].is_capital:
        if (at, many, joined) in looked_at:
            break
        looked_at.add((at, many, joined))
        upper = view.tokens[at].is_upper and is_word_of_name(view, at)
        if upper and (many or not joined or is_spoken(view, at)):
            found.add(view.low(at))
        at += 1
        link = at
        while at < len(view.tokens) and (view.tokens[at].text == "," or view.low(at) in _JOINS):
            at += 1
        joined = joined or at > link
    return found
