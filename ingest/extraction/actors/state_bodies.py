"""Bodies of a state that need no further name: "the Parliament", "la Gendarmerie"."""

from collections.abc import Iterable

from graph.model.folding import fold
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention

_ARTICLES = frozenset({"the", "la", "le", "l"})
_BEFORE_HOUSE = frozenset({"of", "to", "in", "by", "before", "from", "and"})
_OF = frozenset({"of", "de", "du", "des", "d"})


def body_mentions(view: NameView, known: Iterable[Mention]) -> list[Mention]:
    """Nouns with a capital and an article that alone name a body, in order.

    When the text has only one longer name with the noun, "the Parliament" is short for that.
    """
    longer = [m for m in known if m.kind == "actor" and " " in m.name]
    bodies: dict[str, str] = view.words.raw["state_bodies"]
    found = []
    for at, token in enumerate(view.tokens):
        kind = bodies.get(token.low)
        if kind is None or not token.is_capital or view.marks.mention(at) is not None:
            continue
        alone = not (view.capital(at + 1) or view.marks.mention(at + 1) or view.title(at + 1))
        before = view.low(at - 1)
        articled = before in _ARTICLES or (kind == "parliament" and before in _BEFORE_HOUSE)
        listed = view.language == "fr" and view.tokens[at - 1].text in (",", "(", "et") and at > 0
        titled = view.title(at - 2)
        if alone and (articled or listed) and not titled and view.low(at + 1) not in _OF:
            meant = {m.name: m for m in longer if token.low in fold(m.name).split()}
            owner = next(iter(meant.values())) if len(meant) == 1 else None
            found.append(_built(view, at, kind, owner))
    return found


def _built(view: NameView, at: int, kind: str, owner: Mention | None) -> Mention:
    token = view.tokens[at]
    found = Mention(token.start, token.end, at, at + 1, "actor", token.text, "head-noun")
    found.type = kind if owner is None else owner.type
    if owner is not None:
        found.ref, found.country, found.rule = owner.ref, owner.country, "short-form"
        found.parts.append(owner.name)
    return found
