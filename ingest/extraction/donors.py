"""Countries that give money: "funded by Norway and Sweden", "la Norvège a fait un don".

In such a place the name of a country means its government.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extraction.name_view import NameView
from ingest.extraction.spans import Mention
from ingest.extraction.token_index import TokenIndex

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
    + ("both", "a", "ont", "has", "have", "aussi", "egalement")
)


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
    verbs = [hit for hit in view.page.found("verb") if hit.entry.needs in ("finite", "either")]
    for hit in [*view.page.found("cue"), *verbs]:
        if hit.value != "funder" or hit.entry.needs == "event":
            continue
        first, last = index.around(hit.start, hit.end)
        step = 1 if hit.entry.direction == "after" else -1
        start = last if step > 0 else first - 1
        for mention in _countries(view, countries, start, step):
            found.setdefault(mention.first, mention)
    return [found[at] for at in sorted(found)]


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
    start, end = view.tokens[first].start, view.tokens[last - 1].end
    name = view.page.text[start:end]
    return Mention(
        start, end, first, last, "actor", name, "donor", type="government", country=country
    )
