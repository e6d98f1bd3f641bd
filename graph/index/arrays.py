"""The incidence of actors and events, and what each event is about: one set of arrays.

Numbers: a node is its place in `node_id`; an actor its place in `actor_node`; an event, always a
whole one, its place in `event_node`; a theme, place or country its place in `theme_node` ...
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.index.lists import Lists
from graph.index.texts import TextColumn

Int32 = NDArray[np.int32]
LINKS = ("theme", "place", "country")


class Incidence:
    """Read access to the arrays of `derive_arrays`; each is mapped when first used.

    Columns, by length:

    - nodes: `node_flags` (UNNAMED, IS_POST, IS_COUNTRY, UNTYPED of `graph.index.deriving`).
    - actors: `actor_node`; lists `rows_of_actor`.
    - events: `event_node`, `event_first_day`, `event_last_day`, `event_year` (see
      `graph.index.days`), `event_type` (-1 unknown), `event_size` (actors named);
      lists `rows_of_event`, `links("theme")`, `links("place")`, `links("country")`.
    - rows, sorted by event, actor, role, session: `row_event`, `row_actor`, `row_role`,
      `row_session` (0 the event itself, n its n-th session; empty when there are no sessions),
      `row_flags` (STATED, TIES, FIRST_TIE, FIRST_STATED of `graph.index.participation_rows`),
      `row_confidence` (of the surest statement that makes the tie, in hundredths; else 0).
    - sessions: `session_node` (sorted), `session_event`; lists `sessions_of_event` (nodes).
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.arrays = arrays

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.arrays[name]

    @cached_property
    def node_id(self) -> TextColumn:
        """Ids of the nodes, sorted."""
        return TextColumn(self["node_id_blob"], self["node_id_offsets"])

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Names of the roles, sorted; `row_role` counts in it."""
        return tuple(TextColumn(self["role_name_blob"], self["role_name_offsets"]))

    @cached_property
    def types(self) -> tuple[str, ...]:
        """Names of the event types, sorted; `event_type` counts in it."""
        return tuple(TextColumn(self["type_name_blob"], self["type_name_offsets"]))

    @cached_property
    def rows_of_event(self) -> Lists:
        """Row numbers are positions: the lists of `row_actor` by event."""
        return Lists(self["row_starts"], self["row_actor"])

    @cached_property
    def rows_of_actor(self) -> Lists:
        """Row numbers of each actor, rising."""
        return Lists(self["actor_row_starts"], self["actor_row_items"])

    @cached_property
    def sessions_of_event(self) -> Lists:
        """Nodes of the sessions of each event."""
        return Lists(self["session_starts"], self["session_items"])

    def links(self, name: str) -> Lists:
        """Lists of themes, places or countries of each event."""
        return Lists(self[f"{name}_starts"], self[f"{name}_items"])

    @property
    def events(self) -> int:
        """How many whole events there are."""
        return len(self["event_node"])

    @property
    def actors(self) -> int:
        """How many actors take part in some event."""
        return len(self["actor_node"])

    def actor(self, node: int) -> int | None:
        """The actor that a node is, or None."""
        return place_of(self["actor_node"], node)

    def event(self, node: int) -> int | None:
        """The whole event that a node is or, as a session, belongs to; None for other nodes."""
        whole = place_of(self["event_node"], node)
        if whole is not None:
            return whole
        session = place_of(self["session_node"], node)
        return None if session is None else int(self["session_event"][session])


def place_of(numbers: Int32, number: int) -> int | None:
    """Where a number stands in a sorted array, or None."""
    place = int(np.searchsorted(numbers, number))
    return place if place < len(numbers) and int(numbers[place]) == number else None
