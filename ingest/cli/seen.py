"""Up to which level of sensitivity an answer is made, and how that is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ModelError
from graph.message import Message
from graph.model.statement import SENSITIVITIES
from graph.store.base import Store, View, ViewFilter


def seen_at(level: str) -> ViewFilter:
    """Return the filter that shows a level of sensitivity and those below it.

    Raises:
        ModelError: there is no such level.
    """
    if level not in SENSITIVITIES:
        what = Message("There is no level '{name}'.", name=level)
        raise ModelError(what, "--seen", Message("Use {known}.", known=", ".join(SENSITIVITIES)))
    return ViewFilter(sensitivities=SENSITIVITIES[: SENSITIVITIES.index(level) + 1])


def unrestricted(level: str) -> ViewFilter:
    """Return the filter that shows a level of sensitivity and those below it.

    Raises:
        ModelError: there is no such level, or it shows what is restricted.
    """
    shown = seen_at(level)
    if shown.shows_all_levels:
        raise ModelError(
            "Nobody is suggested from restricted sources.", "--seen", "Use public or internal."
        )
    return shown


@contextmanager
def one_moment(store: Store, shown: ViewFilter) -> Iterator[tuple[View, View | None]]:
    """Give what a filter shows and the whole ledger, None where it shows all of it.

    Both are of one moment: what was written between the two would be taken for withheld.
    """
    if shown.shows_all_levels:
        with store.view(shown) as view:
            yield view, None
        return
    while True:
        with store.view(shown) as view, store.view() as whole:
            if view.version == whole.version:
                yield view, whole
                return
