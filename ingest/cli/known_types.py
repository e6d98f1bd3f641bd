"""Types of actors and events as people name them on the command line."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Protocol

from graph.errors import ModelError
from graph.message import Message
from graph.model.folding import fold

ACTORS = "There is no actor type '{name}'."
EVENTS = "There is no event type '{name}'."
_NEAR = 3


class Labelled(Protocol):
    """A type with its names by language."""

    @property
    def labels(self) -> Mapping[str, str]:
        """Its names."""


def known_type(types: Mapping[str, Labelled], text: str, option: str, none: str = ACTORS) -> str:
    """Return the id of a type given by id or by name in any language.

    Args:
        types: those that the vocabulary knows, by id.
        text: what was given.
        option: to which it was given.
        none: what is said when there is no such type, with a blank for the name.

    Raises:
        ModelError: there is no such type; it offers what is near, or tells all there are.
    """
    called = {fold(name): one for one in types for name in types[one].labels.values()}
    found = text if text in types else called.get(fold(text))
    if found is not None:
        return found
    spelled = {**called, **{fold(one): one for one in types}}
    near = get_close_matches(fold(text), spelled, n=_NEAR)
    advice = Message("Use {known}.", known=", ".join(sorted(types)))
    if near:
        ids = dict.fromkeys(spelled[one] for one in near)
        advice = Message("Did you mean {name}?", name=", ".join(ids))
    raise ModelError(Message(none, name=text), option, advice)
