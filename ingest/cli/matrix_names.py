"""Rows and columns of the matrix of gaps, as people name them."""

import re

from graph.errors import ModelError
from graph.message import Message
from graph.model.vocabulary import Vocabulary
from graph.query.find import find_one
from graph.query.hierarchy import places_inside
from graph.query.names import Names
from graph.store.base import View

_YEAR = re.compile("[0-9]{4}")
# What an actor may commit itself to, or belong to.
_COMMITTED = ("Mechanism", "Theme", "Outcome")


def named(view: View, vocabulary: Vocabulary, dimension: str, text: str) -> tuple[str, ...]:
    """Return the ids of the rows or columns that are meant; of a group of countries its countries.

    What is no label of the dimension is refused: laid out, it would be told as never spoken of.

    Args:
        view: what may be shown.
        vocabulary: knows the kinds of actors.
        dimension: one of `coverage_axes.DIMENSIONS`.
        text: an id, a name or a code.

    Raises:
        ModelError: nothing of the dimension is called so.
    """
    if dimension in ("country", "area"):
        return _places(view, dimension, find_one(view, text, "Place"))
    if dimension == "commitment":
        return (_committed(view, text),)
    if dimension == "theme":
        return (find_one(view, text, "Theme"),)
    if dimension == "year" and not _YEAR.fullmatch(text):
        what = Message("'{text}' is not a year.", text=text)
        raise ModelError(what, next_step="Write it with four digits: 2009.")
    if dimension == "type" and text not in vocabulary.actor_types:
        what = Message("There is no actor type '{name}'.", name=text)
        raise ModelError(what, next_step="See data/vocabulary/actor_types.yaml.")
    return (text,)


def _places(view: View, dimension: str, place: str) -> tuple[str, ...]:
    nodes = (view.node(one) for one in places_inside(view, place))
    countries = [node.id for node in nodes if node is not None and node.subtype == "country"]
    name = Names(view).label(place)
    if dimension == "area" and countries:
        what = Message("{name} is a country or a group of them, and no area of one.", name=name)
        raise ModelError(what, next_step="Lay it out by country.")
    if dimension == "country" and not countries:
        what = Message("{name} is no country, and no group of them.", name=name)
        raise ModelError(
            what, next_step="Give its country; the matrix of gaps may be laid out by area."
        )
    return tuple(sorted(countries)) or (place,)


def _committed(view: View, text: str) -> str:
    failed: list[ModelError] = []
    for kind in _COMMITTED:
        try:
            return find_one(view, text, kind)
        except ModelError as error:
            failed.append(error)
    raise failed[0]
