"""A record without some of its actors: without their parts in events, and without their keys."""

from collections.abc import Iterable

from graph.model.record import (
    Issue,
    Participation,
    Record,
    RecordActor,
    RecordEvent,
    RecordRelation,
)

_LISTS = ("actors", "programmes", "mechanisms")


def without_actors(record: Record, actors: Iterable[RecordActor]) -> Record:
    """Return the record without what only says something of these actors.

    Args:
        record: a record that lists them no longer.
        actors: who is gone from it.
    """
    gone = {actor.key: actor.name for actor in actors}
    update: dict[str, object] = {
        name: [_unbound(actor, gone) for actor in getattr(record, name)] for name in _LISTS
    }
    update["events"] = [_event(event, gone) for event in record.events]
    update["relations"] = [one for one in record.relations if not _names(one, gone)]
    update["issues"] = [issue for issue in record.issues if not _speaks_of(issue, gone)]
    return record.model_copy(update=update)


def _unbound(actor: RecordActor, gone: dict[str, str]) -> RecordActor:
    return actor.model_copy(update={"parent": None}) if actor.parent in gone else actor


def _event(event: RecordEvent, gone: dict[str, str]) -> RecordEvent:
    update: dict[str, object] = {
        "participations": [_part(p, gone) for p in event.participations if p.actor not in gone],
        "mechanisms": [key for key in event.mechanisms if key not in gone],
        "programme": None if event.programme in gone else event.programme,
    }
    return event.model_copy(update=update)


def _part(part: Participation, gone: dict[str, str]) -> Participation:
    joint = [key for key in part.joint_with if key not in gone]
    behalf = None if part.on_behalf_of in gone else part.on_behalf_of
    return part.model_copy(update={"joint_with": joint, "on_behalf_of": behalf})


def _names(relation: RecordRelation, gone: dict[str, str]) -> bool:
    return relation.subject in gone or relation.object in gone


def _speaks_of(issue: Issue, gone: dict[str, str]) -> bool:
    return any(name in issue.message for name in gone.values())
