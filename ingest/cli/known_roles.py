"""Roles as people name them on the command line."""

from collections.abc import Sequence

from graph.errors import ModelError
from graph.message import Message
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary


def known_roles(vocabulary: Vocabulary, given: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the ids of roles given by id or by name in any language; None stays None.

    Raises:
        ModelError: there is no such role.
    """
    if given is None:
        return None
    called = {
        fold(name): one.id for one in vocabulary.roles.values() for name in one.labels.values()
    }
    found = [one if one in vocabulary.roles else called.get(fold(one)) for one in given]
    for text, role in zip(given, found, strict=True):
        if role is None:
            what = Message("There is no role '{name}'.", name=text)
            known = ", ".join(sorted(vocabulary.roles))
            raise ModelError(what, "--role", Message("Use {known}.", known=known))
    return tuple(dict.fromkeys(role for role in found if role is not None))
