"""Short forms of a name said in full elsewhere: "the Mission", "la Commission", "the Bank"."""

from ingest.extraction.name_view import NameView
from ingest.extraction.spans import Mention

_ARTICLES = frozenset({"the", "la", "le", "l", "this", "cette", "ce"})


def short_mentions(view: NameView, known: list[Mention]) -> list[Mention]:
    """Capitalised head nouns that stand alone and can mean one actor of the text only."""
    heads = view.words.heads[view.language]
    owners: dict[str, Mention | None] = {}
    found = []
    for at, token in enumerate(view.tokens):
        if token.low not in heads or not token.is_capital or view.marks.mention(at) is not None:
            continue
        if view.low(at - 1) not in _ARTICLES or view.capital(at + 1):
            continue
        if token.low not in owners:
            owners[token.low] = _owner(token.low, heads[token.low], known)
        owner = owners[token.low]
        if owner is not None and view.after_link(at + 1, takes_place=False) is None:
            found.append(_short(at, owner, view))
    return found


def _owner(head: str, kind: str | None, known: list[Mention]) -> Mention | None:
    """The only actor whose name holds the head, or that is of its kind."""
    named = {m.ref: m for m in known if m.ref is not None and head in m.name.lower()}
    if not named and kind is not None:
        named = {m.ref: m for m in known if m.ref is not None and m.type == kind}
    return next(iter(named.values())) if len(named) == 1 else None


def _short(at: int, owner: Mention, view: NameView) -> Mention:
    token = view.tokens[at]
    return Mention(
        token.start,
        token.end,
        at,
        at + 1,
        "actor",
        token.text,
        "short-form",
        ref=owner.ref,
        type=owner.type,
        country=owner.country,
    )
