"""Names in quotation marks after what they are: the network “Hope”, l’ONG « Femmes debout »."""

from collections.abc import Iterator

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.organisation_types import organisation_type
from ingest.extraction.text.spans import Mention

_PAIRS = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 16
# Heads of bodies of states, of events and of units carry no name in quotation marks.
_NAMED = frozenset(
    ("national-ngo", "network", "civil-society", "foundation", "hr-org", "movement", "media", "cbo")
    + ("consortium", "company", "research-institute", "training-centre", "?")
)


def quoted_mentions(view: NameView) -> Iterator[Mention]:
    """Capitalised words in quotation marks just after the head noun of an organisation."""
    for at in range(1, len(view.tokens) - 2):
        closing = _PAIRS.get(view.tokens[at].text)
        if closing is None or not view.capital(at + 1):
            continue
        if view.words.heads[view.language].get(view.low(at - 1)) not in _NAMED:
            continue
        last = _closing(view, at + 1, closing)
        if last is not None and view.marks.is_free(at + 1, last):
            yield _built(view, at + 1, last)


def _closing(view: NameView, first: int, mark: str) -> int | None:
    """The token of the closing mark, None when the name would be too long or a sentence ends."""
    for at in range(first, min(first + _LONGEST, len(view.tokens))):
        if view.tokens[at].text == mark:
            return at
        if view.tokens[at].text in (".", ";", "!", "?") or not view.adjacent(at):
            return None
    return None


def _built(view: NameView, first: int, last: int) -> Mention:
    name = view.written(first, last)
    kind = organisation_type(view, view.low(first - 2), name, None)
    return Mention(*view.stretch(first, last), "actor", name, "quoted", type=kind)
