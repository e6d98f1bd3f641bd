"""Finds the theme, place or actor that a person means by an id, a code or a name."""

from graph.errors import ModelError
from graph.index.serving import names_of
from graph.message import Message
from graph.model.folding import fold
from graph.store.base import View

_PREFIXES = {"Theme": ("theme:",), "Place": ("country-", "place-", "group:")}

_NOT_CALLED = {
    "Place": "No place is called '{text}'.",
    "Theme": "No theme is called '{text}'.",
}
_NOTHING_CALLED = "No {kind} is called '{text}'."


def find_one(view: View, text: str, kind: str) -> str:
    """Return the id of the one node of a kind that is meant.

    Args:
        text: an id (`theme:ssr`), an id without its prefix (`ssr`), an ISO 3166 code (`BI`, `BDI`),
            or a name in any language that is exactly so called.
        kind: node kind, for example `Theme`.

    Raises:
        ModelError: nothing, or more than one thing, is called so; the message offers names.
    """
    by_id = _by_id(view, text, kind)
    if by_id is not None:
        return by_id
    named = _called(view, text, kind)
    if len(named) == 1:
        return named[0]
    raise _not_one(view, text, kind, named)


def _by_id(view: View, text: str, kind: str) -> str | None:
    prefixes = ("", *_PREFIXES.get(kind, ()))
    for candidate in (f"{prefix}{text}" for prefix in prefixes):
        for written in dict.fromkeys((candidate, candidate.lower())):
            node = view.node(written)
            if node is not None and kind in node.kinds:
                return node.id
    return None


def _called(view: View, text: str, kind: str) -> list[str]:
    # Of signs alone nothing is left to compare: "???" would be the name of "--" and of "".
    same = fold if fold(text) else str.strip
    wanted = same(text)
    if not wanted:
        return []
    found = []
    for node in view.nodes(kind):
        codes = {same(str(value)) for value in node.attributes.values() if isinstance(value, str)}
        is_country_code = node.subtype == "country" and wanted in codes
        if is_country_code or any(same(label.text) == wanted for label in view.labels(node.id)):
            found.append(node.id)
    return sorted(set(found))


def _not_one(view: View, text: str, kind: str, named: list[str]) -> ModelError:
    if named:
        what = Message("'{text}' is the name of {n} [thing|things].", text=text, n=len(named))
        ids = Message("Use one of these ids: {ids}.", ids=", ".join(named[:5]))
        return ModelError(what, next_step=ids)
    hits = names_of(view).search(text.replace("-", " "), 3, (kind,)).hits
    near = ", ".join(f"{hit.label} ({hit.node})" for hit in hits)
    what = Message(_NOT_CALLED.get(kind, _NOTHING_CALLED), kind=kind.lower(), text=text)
    advice = Message("Look for it with: mtandao search '{text}'.", text=text)
    if near:
        advice = Message("Did you mean {name}?", name=near)
    return ModelError(what, next_step=advice)
