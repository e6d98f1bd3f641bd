"""Who took part in an event, in which role, speaking of what, with whom and for whom."""

from graph.message import Message
from graph.model.ids import JsonValue
from graph.model.presence import UNSPECIFIED
from graph.model.record import Participation
from ingest.loading.events import EventTelling
from ingest.loading.proof import Given
from ingest.loading.telling import Claim


def tell_participations(telling: EventTelling) -> None:
    """Say every participation of an event."""
    for part in telling.event.participations:
        _tell_one(telling, part)


def _tell_one(telling: EventTelling, part: Participation) -> None:
    where = f"{telling.event.key}.participations.{part.actor}"
    actor = telling.keys.find(part.actor)
    if actor is None:
        told = "'{key}' names no actor of the record or the vocabulary."
        reason = Message(told, key=part.actor)
        telling.telling.reject(f"{where}.actor", reason, part.evidence)
        return
    role, certainty = _role(telling, part, where)
    telling.telling.say(
        Claim(
            predicate="PARTICIPATED_IN",
            subject=actor,
            object=telling.node.id,
            part=part,
            where=where,
            evidence=(_with_name(telling, part), telling.event.evidence),
            qualifiers=_qualifiers(telling, part, role, where),
            certainty=certainty,
            modality=telling.event.modality,
        )
    )


def _with_name(telling: EventTelling, part: Participation) -> Given:
    """The cells of the participation, and in a table the cell with the name behind its key."""
    cells = part.evidence if isinstance(part.evidence, list) else [part.evidence]
    given = [cell for cell in cells if cell is not None]
    name = telling.keys.names.get(part.actor)
    if not given or given[0].row is None or not isinstance(name, list):
        return part.evidence
    return [*name[:1], *given]


def _role(telling: EventTelling, part: Participation, where: str) -> tuple[str, str | None]:
    """Return the role, and another certainty when the source's word for it is unknown."""
    if part.role in telling.vocabulary.roles:
        return part.role, None
    reason = (
        "'{text}' is no role; the participation was kept with an unspecified role."
        " See data/vocabulary/roles.yaml."
    )
    telling.telling.reject(f"{where}.role", Message(reason, text=part.role), part.evidence)
    return UNSPECIFIED, "unknown"


def _qualifiers(
    telling: EventTelling, part: Participation, role: str, where: str
) -> dict[str, JsonValue]:
    themes = (telling.keys.theme(theme, f"{where}.themes") for theme in part.themes)
    behalf = [] if part.on_behalf_of is None else [part.on_behalf_of]
    found: dict[str, JsonValue] = {
        "role": role,
        "themes": sorted({theme for theme in themes if theme is not None}),
        "joint_with": telling.keys.find_all(part.joint_with, f"{where}.joint_with"),
        "on_behalf_of": next(iter(telling.keys.find_all(behalf, f"{where}.on_behalf_of")), None),
        "n": part.n,
        "basis": part.basis,
        "list_open": part.list_open or None,
        "readings": _readings(telling, part, where),
        "wording": part.wording,
    }
    return {key: value for key, value in found.items() if value is not None and value != []}


def _readings(
    telling: EventTelling, part: Participation, where: str
) -> dict[str, JsonValue] | None:
    known = {role: w for role, w in part.readings.items() if role in telling.vocabulary.roles}
    for role in part.readings.keys() - known.keys():
        reason = Message("'{text}' is no role.", text=role)
        telling.telling.reject(f"{where}.readings", reason, part.evidence)
    return {role: known[role] for role in sorted(known)} or None
