"""Themes, event types, actor types and roles of the vocabulary."""

from dataclasses import dataclass, field
from typing import Any

from graph.model.vocabulary_files import (
    Entry,
    entries,
    label_lists,
    labels,
    optional_number,
    optional_text,
    texts,
)


@dataclass(frozen=True, slots=True)
class CodeMapping:
    """A code of another scheme; rel is a SKOS mapping property such as broadMatch."""

    scheme: str
    code: str
    rel: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A SKOS concept; the first of broader is its place in the tree, level 1 is the top."""

    id: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    broader: tuple[str, ...]
    related: tuple[str, ...]
    level: int
    mappings: tuple[CodeMapping, ...]
    scope_notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EventType:
    """A format of event; tie_strength (0..1) says how well people get to know each other there."""

    id: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    broader: str | None
    tie_strength: float | None
    usable_as_session: bool
    plover: str | None
    schema_org: str | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ActorType:
    """A kind of actor with the sensitivity that its actors start from."""

    id: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    broader: str | None
    default_sensitivity: str
    may_be_mechanism: bool
    iati_organisation_type: str | None
    schema_org: str | None
    ftm: str | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor does; kind is event, programme, affiliation or document.

    role_weight (0..1) is how much the role counts in a tie; None when the role makes none.
    """

    id: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    kind: str
    role_weight: float | None
    iati_organisation_role: str | None
    schema_org: str | None
    note: str | None = None


def themes_of(content: dict[str, Any]) -> dict[str, Theme]:
    """The themes of themes.yaml by id."""
    found = entries(content, "concepts", "themes.yaml")
    return {entry["id"]: _theme(entry) for entry in found}


def event_types_of(content: dict[str, Any]) -> dict[str, EventType]:
    """The event types of event_types.yaml by id."""
    found = entries(content, "types", "event_types.yaml")
    return {entry["id"]: _event_type(entry) for entry in found}


def actor_types_of(content: dict[str, Any]) -> dict[str, ActorType]:
    """The actor types of actor_types.yaml by id."""
    found = entries(content, "types", "actor_types.yaml")
    return {entry["id"]: _actor_type(entry) for entry in found}


def roles_of(content: dict[str, Any]) -> dict[str, Role]:
    """The roles of roles.yaml by id."""
    return {entry["id"]: _role(entry) for entry in entries(content, "roles", "roles.yaml")}


def _theme(entry: Entry) -> Theme:
    mappings = tuple(
        CodeMapping(scheme, str(code["code"]), str(code["rel"]))
        for scheme, codes in sorted((entry.get("mappings") or {}).items())
        for code in codes
    )
    return Theme(
        id=entry["id"],
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        broader=texts(entry.get("broader")),
        related=texts(entry.get("related")),
        level=int(entry.get("level", 1)),
        mappings=mappings,
        scope_notes=labels(entry.get("scopeNote")),
    )


def _event_type(entry: Entry) -> EventType:
    return EventType(
        id=entry["id"],
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        broader=optional_text(entry, "broader"),
        tie_strength=optional_number(entry, "tie_strength"),
        usable_as_session=bool(entry.get("usable_as_session", False)),
        plover=optional_text(entry, "plover"),
        schema_org=optional_text(entry, "schema_org"),
        note=optional_text(entry, "note"),
    )


def _actor_type(entry: Entry) -> ActorType:
    return ActorType(
        id=entry["id"],
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        broader=optional_text(entry, "broader"),
        default_sensitivity=str(entry.get("default_sensitivity", "public")),
        may_be_mechanism=bool(entry.get("may_be_mechanism", False)),
        iati_organisation_type=optional_text(entry, "iati_organisation_type"),
        schema_org=optional_text(entry, "schema_org"),
        ftm=optional_text(entry, "ftm"),
        note=optional_text(entry, "note"),
    )


def _role(entry: Entry) -> Role:
    return Role(
        id=entry["id"],
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        kind=str(entry.get("kind", "event")),
        role_weight=optional_number(entry, "role_weight"),
        iati_organisation_role=optional_text(entry, "iati_organisation_role"),
        schema_org=optional_text(entry, "schema_org"),
        note=optional_text(entry, "note"),
    )
