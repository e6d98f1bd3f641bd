"""Names of persons in the lists of a record: a name behind a personal title is never kept."""

import re
from dataclasses import dataclass, field

from graph.model.folding import fold
from graph.model.record import Participation, Record, RecordActor, RecordEvent, RecordRelation

_TITLE = re.compile(
    r"^\s*(?:(?:Mr|Mrs|Ms|Miss|Mme|Mlle|Dr|Prof|Hon|Rev|Mgr)\.?|M\.|Madame|Monsieur|Professor"
    r"|Honou?rable|Reverend|Docteur|Professeur)\s+(?=[A-ZÀ-Þ])"
)
# Behind a title stands an office, or the name became that of a body.
_NO_PERSON = re.compile(
    r"\b(?:minist(?:er|re|ry)|presidente?|speaker|direct(?:or|eur|rice)|judge|justice|chief"
    r"|secretar(?:y|ies)|secretaire|commission(?:er)?|commissaire|ambassad(?:or|eur|rice)"
    r"|govern(?:or|ment)|gouverneur|members?|foundation|fondation|institute?|hospital|hopital"
    r"|school|ecole|universit(?:y|e)|cent(?:re|er)|memorial|trust|funds?|fonds|college|clini(?:c|que)"
    r"|initiative|association|network|reseau|organi[sz]ation)\b"
)
NO_PERSONS = (
    "This looks like the name of a person, which is never kept; what it did was left out with it."
    " Write the organisation or the office instead."
)
_LISTS = ("actors", "programmes", "mechanisms")


def is_titled_person(name: str) -> bool:
    """True for a personal title with a name behind it: `Hon. A. Example`, not `Hon. Minister`."""
    return _TITLE.match(name) is not None and not _NO_PERSON.search(fold(name))


@dataclass(slots=True)
class PersonalNames:
    """Takes persons out of a record.

    Attributes:
        refused: each actor that was left out.
    """

    refused: list[RecordActor] = field(default_factory=list)

    def without(self, record: Record) -> Record:
        """Return the record without persons and what only says something of them."""
        kept: dict[str, list[RecordActor]] = {}
        for name in _LISTS:
            actors: list[RecordActor] = getattr(record, name)
            self.refused += [actor for actor in actors if is_titled_person(actor.name)]
            kept[name] = [self._without_aliases(a) for a in actors if a not in self.refused]
        gone = {actor.key for actor in self.refused}
        if not gone:
            return record.model_copy(update=kept)
        lists: dict[str, object] = {
            name: [_unbound(actor, gone) for actor in actors] for name, actors in kept.items()
        }
        lists["events"] = [_event(event, gone) for event in record.events]
        lists["relations"] = [one for one in record.relations if not _names(one, gone)]
        return record.model_copy(update=lists)

    @staticmethod
    def _without_aliases(actor: RecordActor) -> RecordActor:
        aliases = [alias for alias in actor.aliases if not is_titled_person(alias)]
        return actor if aliases == actor.aliases else actor.model_copy(update={"aliases": aliases})


def _unbound(actor: RecordActor, gone: set[str]) -> RecordActor:
    return actor.model_copy(update={"parent": None}) if actor.parent in gone else actor


def _event(event: RecordEvent, gone: set[str]) -> RecordEvent:
    parts = [_part(part, gone) for part in event.participations if part.actor not in gone]
    return event.model_copy(update={"participations": parts})


def _part(part: Participation, gone: set[str]) -> Participation:
    joint = [key for key in part.joint_with if key not in gone]
    behalf = None if part.on_behalf_of in gone else part.on_behalf_of
    return part.model_copy(update={"joint_with": joint, "on_behalf_of": behalf})


def _names(relation: RecordRelation, gone: set[str]) -> bool:
    return relation.subject in gone or relation.object in gone
