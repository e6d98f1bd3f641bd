"""Reads facts off a record in a form that tests can compare."""

from graph.model.record import Record, RecordEvent


def name_of(record: Record, key: str) -> str:
    parts = [*record.actors, *record.programmes]
    return next(part.name for part in parts if part.key == key)


def roles_at(record: Record, event: RecordEvent) -> set[tuple[str, str]]:
    return {(name_of(record, p.actor), p.role) for p in event.participations}


def roles(record: Record) -> set[tuple[str, str]]:
    """(actor, role) over all events, unnamed groups included."""
    return {pair for event in record.events for pair in roles_at(record, event)}


def names(record: Record) -> set[str]:
    """All wordings of all named actors."""
    named = [a for a in record.actors if a.type not in ("group", "delegation", "population-group")]
    return {name for actor in named for name in (actor.name, *actor.aliases)}


def themes(event: RecordEvent) -> set[str]:
    return {theme if isinstance(theme, str) else theme.id for theme in event.themes}


def codes(record: Record) -> list[str]:
    return [issue.code for issue in record.issues]
