"""Short forms of a name said in full elsewhere: "the Mission", "la Commission", "the Bank"."""

from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import REPLACED, Mention

# Of the type of missions, but never called "the Mission".
PARTS_OF_MISSIONS = frozenset({"unpol", "fib", "unjhro"})
_ARTICLES = frozenset({"the", "la", "le", "l", "this", "cette", "ce"})


def short_mentions(view: NameView, known: list[Mention]) -> list[Mention]:
    """Capitalised head nouns that stand alone and can mean one actor of the text only."""
    heads = view.words.heads[view.language]
    owners: dict[str, Mention | None] = {}
    found = []
    for at, token in enumerate(view.tokens):
        if token.low not in heads or not token.is_capital or view.marks.mention(at) is not None:
            continue
        first = _begins(view, at)
        if first is None or view.capital(at + 1):
            continue
        if token.low not in owners:
            owners[token.low] = _owner(token.low, heads[token.low], known)
        owner = owners[token.low]
        if owner is not None and view.after_link(at + 1, takes_place=False) is None:
            found.append(_short((first, _end(view, at)), owner, view))
            _replace(view, first, at)
    return found


def _begins(view: NameView, at: int) -> int | None:
    """The token at which a short form begins: "the Mission", "the UN Mission"."""
    parent = view.marks.mention(at - 1)
    if parent is not None and parent.ref in _PARENTS and view.low(at) == "mission":
        return parent.first
    return at if view.low(at - 1) in _ARTICLES else None


def _end(view: NameView, at: int) -> int:
    """Past the country of "la Mission en Centrafrique"."""
    placed = view.low(at) == "mission" and view.low(at + 1) in _IN and view.marks.is_place(at + 2)
    return at + 3 if placed else at + 1


def _replace(view: NameView, first: int, at: int) -> None:
    """The parent in "the UN Mission" is no actor of its own there."""
    parent = view.marks.mention(first)
    if first < at and parent is not None:
        parent.kind = REPLACED


_PARENTS = frozenset({"un", "au", "european-union"})
_IN = frozenset({"in", "en", "au"})


def _owner(head: str, kind: str | None, known: list[Mention]) -> Mention | None:
    """The only actor whose name holds the head, or that is of its kind."""
    whole = [m for m in known if m.ref is not None and m.ref not in PARTS_OF_MISSIONS]
    named = {m.ref: m for m in whole if head in m.name.lower()}
    if not named and kind is not None:
        named = {m.ref: m for m in whole if m.type == kind}
    return next(iter(named.values())) if len(named) == 1 else None


def _short(place: tuple[int, int], owner: Mention, view: NameView) -> Mention:
    first, last = place
    return Mention(
        *view.stretch(first, last),
        "actor",
        view.written(first, last),
        "short-form",
        ref=owner.ref,
        type=owner.type,
        country=owner.country,
    )
