"""Countries that give money: "funded by Norway and Sweden", "la Norvège a fait un don".

In such a place the name of a country means its government. Who is thanked may have been a host, and
"the funds of" a country may be spent there: in such places only countries that give aid are donors.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention
from ingest.extraction.text.token_index import TokenIndex

_MOST = 40  # countries of one list
_SMALL = frozenset(
    ("the", "la", "le", "les", "l", "de", "du", "des", "d", "and", "et", "by", "par", "from", "of")
    + (
        "as",
        "well",
        "ainsi",
        "que",
        "also",
        "kingdom",
        "royaume",
        "peuple",
        "people",
        "gouvernement",
    )
    + ("both", "a", "ont", "has", "have", "had", "aussi", "egalement", "which", "qui")
)
# Members of the OECD's Development Assistance Committee, and the larger givers beside it.
_GIVERS = frozenset(
    ("AT", "AU", "BE", "CA", "CH", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "GR", "HU", "IE")
    + ("IS", "IT", "JP", "KR", "LT", "LU", "NL", "NO", "NZ", "PL", "PT", "SE", "SI", "SK", "US")
    + ("AE", "CN", "KW", "QA", "SA", "TR")
)
_HAVE = frozenset({"a", "ont", "avait", "avaient", "has", "have", "had"})
_LINK = frozenset({"by", "from", "of", "par", "de", "du", "des", "d"})
_PASSED = 4  # words between "funds" and "from"


@dataclass(frozen=True)
class _Countries:
    """Where countries are named: first token to last and code, last token to first."""

    beginning: dict[int, tuple[int, str]]
    ending: dict[int, int]


def donor_mentions(view: NameView, index: TokenIndex) -> list[Mention]:
    """Mentions of countries in the lists that follow the cues of funders, or before their verbs."""
    named = [(index.around(h.start, h.end), h.value) for h in view.page.found("country")]
    countries = _Countries(
        {first: (last, code) for (first, last), code in named},
        {last: first for (first, last), _ in named},
    )
    found: dict[int, Mention] = {}
    for start, step, givers in (*_beside_cues(view, index), *_beside_words(view, index)):
        for mention in _countries(view, countries, start, step):
            if mention.country in _GIVERS or not givers:
                found.setdefault(mention.first, mention)
    return [found[at] for at in sorted(found)]


def _beside_cues(view: NameView, index: TokenIndex) -> Iterator[tuple[int, int, bool]]:
    """The token from which a cue or a verb is read, the direction, whether givers alone count."""
    for hit in view.page.found("cue"):
        if hit.value == "funder" and hit.entry.needs != "event":
            first, last = index.around(hit.start, hit.end)
            after = hit.entry.direction == "after"
            yield (last, 1, False) if after else (first - 1, -1, False)
    classes = view.page.lexicon.verb_classes
    for hit in view.page.found("verb"):
        first, last = index.around(hit.start, hit.end)
        told = classes[hit.value]
        if told.reached == "funder":
            yield last, 1, True
        elif told.acts == "funder" and _is_active(view, hit, first):
            yield first - 1, -1, False


def _is_active(view: NameView, hit: Hit, first: int) -> bool:
    return hit.entry.needs in ("finite", "either") or view.low(first - 1) in _HAVE


def _beside_words(view: NameView, index: TokenIndex) -> Iterator[tuple[int, int, bool]]:
    """The same for nouns, "the money of", and for lines, "Funding: Norway"."""
    for hit in view.page.found("role_noun"):
        if hit.value == "funder" and hit.entry.needs == "of":
            _, last = index.around(hit.start, hit.end)
            near = range(last, min(last + _PASSED, len(view.tokens)))
            yield from ((at + 1, 1, True) for at in near if view.low(at) in _LINK)
    labels = view.page.lexicon.role_labels
    for at, token in enumerate(view.tokens):
        if token.text == ":" and at and labels.get(view.low(at - 1)) == "funder":
            yield at + 1, 1, False


def _countries(view: NameView, countries: _Countries, at: int, step: int) -> Iterator[Mention]:
    """The countries from a token on in one direction, up to the first other word."""
    for _ in range(_MOST):
        while 0 <= at < len(view.tokens) and _is_passed(view, at, countries):
            at += step
        first = at if step > 0 else countries.ending.get(at + 1, -1)
        if first not in countries.beginning:
            return
        last, code = countries.beginning[first]
        if view.marks.is_free(first, last):
            yield _built(view, first, last, code)
        at = last if step > 0 else first - 1


def _is_passed(view: NameView, at: int, countries: _Countries) -> bool:
    if at in countries.beginning or at + 1 in countries.ending:
        return False
    known = view.marks.mention(at)
    small = view.low(at) in _SMALL or view.tokens[at].text in (",", ";")
    return small or (known is not None and known.kind == "actor")


def _built(view: NameView, first: int, last: int, country: str) -> Mention:
    name = view.written(first, last)
    return Mention(
        *view.stretch(first, last), "actor", name, "donor", type="government", country=country
    )
