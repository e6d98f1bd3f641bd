"""The things that statements speak of."""

from dataclasses import dataclass, field

from graph.model.ids import JsonValue

NODE_KINDS = (
    "Actor",
    "Mechanism",
    "Programme",
    "Event",
    "Theme",
    "Place",
    "Document",
    "Outcome",
)

# Bound to their one event: never merged by label, never ranked, never suggested.
UNNAMED_TYPES = frozenset({"group", "delegation", "population-group"})


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the graph, as its first source names it.

    Attributes:
        id: stable; a vocabulary id, a source's own id, or a hash (`graph.model.ids.node_id`).
        kinds: one or more of `NODE_KINDS`, sorted; a body is Actor and Mechanism.
        subtype: vocabulary id of its type (`police`, `workshop`, `country`), None when unknown.
        label: preferred name in the language of the source; other names are HAS_LABEL statements.
        attributes: plain facts about identity only, for example `{"country": "BI"}`.
    """

    id: str
    kinds: tuple[str, ...]
    subtype: str | None
    label: str
    attributes: dict[str, JsonValue] = field(default_factory=dict)

    @property
    def is_unnamed(self) -> bool:
        """True for a group that has a description but no name."""
        return self.subtype in UNNAMED_TYPES
