"""What is given to an option: found by id, code or name, else an error that names the option."""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import ModelError
from graph.query.find import find_one
from graph.store.base import View


@contextmanager
def about(option: str) -> Iterator[None]:
    """Name the option in an error that does not say yet where it is."""
    try:
        yield
    except ModelError as error:
        if error.where:
            raise
        raise ModelError(error.what, option, error.next_step) from error


def theme_given(view: View, text: str | None, option: str = "--theme") -> str | None:
    """Return the id of the theme that is meant; None stays None.

    Raises:
        ModelError: there is none; it names the option and what is near.
    """
    with about(option):
        return None if text is None else find_one(view, text, "Theme")


def place_given(view: View, text: str | None, option: str = "--country") -> str | None:
    """Return the id of the country or place that is meant; None stays None.

    Raises:
        ModelError: there is none; it names the option and what is near.
    """
    with about(option):
        return None if text is None else find_one(view, text, "Place")
