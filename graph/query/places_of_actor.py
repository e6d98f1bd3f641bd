"""Where an actor is active: the places of its events and the places stated of it."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of
from graph.query.roles import RoleLine

_STATED = ("BASED_IN", "OPERATES_IN", "STATIONED_IN")


@dataclass(frozen=True, slots=True)
class PlaceLine(Answer):
    """One place: `events` of the actor were held there; `stated` relations name it."""

    place: Ref
    events: int
    stated: tuple[str, ...]
    proofs: tuple[Proof, ...]


def place_lines(names: Names, roles: list[RoleLine], said: list[Statement]) -> Listing[PlaceLine]:
    """Return the places of an actor, most events first; open roles are not counted."""
    events: dict[str, set[str]] = {}
    proofs: dict[str, dict[str, Proof]] = {}
    stated: dict[str, set[str]] = {}
    for line in roles:
        for place in line.event.places if line.certainty == "certain" else ():
            events.setdefault(place.id, set()).add(line.event.id)
            proofs.setdefault(place.id, {})[line.proof.statement] = line.proof
    for statement in said:
        if statement.predicate in _STATED and statement.object is not None:
            place_id = str(statement.object)
            stated.setdefault(place_id, set()).add(statement.predicate)
            proofs.setdefault(place_id, {})[statement.id] = proof_of(statement)
    lines = [
        PlaceLine(
            place=names.ref(place_id),
            events=len(events.get(place_id, ())),
            stated=tuple(sorted(stated.get(place_id, ()))),
            proofs=tuple(found[key] for key in sorted(found)),
        )
        for place_id, found in proofs.items()
    ]
    return listing(sorted(lines, key=lambda line: (-line.events, line.place.label, line.place.id)))
