"""What lists and filters offer: the actors, themes, places and countries that events have."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.node import UNNAMED_TYPES
from graph.query.hierarchy import countries_of_place
from graph.store.base import View
from graph.store.columns import NodeTable


@dataclass(frozen=True, slots=True)
class Listed:
    """Ids with their names in one language, each sorted by name.

    Attributes:
        actors: named actors, mechanisms and programmes with a part in an event.
        themes: themes that an event is about.
        places: places where an event was held, and their countries.
        countries: these countries alone.
    """

    actors: dict[str, str]
    themes: dict[str, str]
    places: dict[str, str]
    countries: dict[str, str]


def listed(view: View, language: str) -> Listed:
    """Read the columns of a view once; half a second for 10,000 events."""
    table = view.node_table()
    names = _preferred(view, language)
    held = _ends(view, table, "HELD_IN")
    countries = {country for place in held for country in countries_of_place(view, place)}
    present = view.columns("PARTICIPATED_IN").subject.tolist()
    named = {table.ids[n] for n in present if table.subtypes[n] not in UNNAMED_TYPES}
    label_of = dict(zip(table.ids, table.labels, strict=True)) | names
    return Listed(
        actors=_by_name(label_of, named),
        themes=_by_name(label_of, _ends(view, table, "ADDRESSES")),
        places=_by_name(label_of, {*held, *countries}),
        countries=_by_name(label_of, countries),
    )


def _ends(view: View, table: NodeTable, predicate: str) -> set[str]:
    return {table.ids[n] for n in set(view.columns(predicate).object.tolist()) if n >= 0}


def _preferred(view: View, language: str) -> dict[str, str]:
    return {
        label.node: label.text
        for label in view.labels()
        if label.kind == "preferred" and label.language == language
    }


def _by_name(label_of: dict[str, str], ids: Iterable[str]) -> dict[str, str]:
    named = {one: label_of.get(one, one) for one in ids}
    return dict(sorted(named.items(), key=lambda pair: (pair[1].casefold(), pair[0])))
