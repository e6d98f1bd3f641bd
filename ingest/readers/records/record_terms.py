"""The words of a record to ids of the vocabulary; an unknown word is told and kept, never lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from graph.errors import ModelError
from graph.message import Message
from graph.model.record import (
    Issue,
    Part,
    Participation,
    Record,
    RecordActor,
    RecordEvent,
    RecordPlace,
    RecordRelation,
    RecordTheme,
)
from ingest.readers.reporting import Evidence, Path, Reporter, first_evidence
from ingest.readers.sheets.cell_dates import read_date
from ingest.readers.terms import Terms, WordList

_Part = TypeVar("_Part", bound=Part)
_UNREADABLE = "unreadable-date"
_ACTOR_LISTS = ("actors", "programmes", "mechanisms")


def with_known_terms(record: Record, terms: Terms, reporter: Reporter) -> Record:
    """Return the record with ids of the vocabulary and EDTF dates throughout.

    An unknown theme, type or country leaves its field and becomes an issue with its wording; an
    unknown role becomes `unspecified`, ambiguous, with the word as wording. A relation that the
    vocabulary does not know, and a date that is none, are rejected.
    """
    told = frozenset(
        one.evidence.quote for one in record.issues if one.code == _UNREADABLE and one.evidence
    )
    return _Speller(terms, reporter, told, list(record.issues)).record(record)


@dataclass(frozen=True, slots=True)
class _Speller:
    """One record under way; `issues` grows; `told` are the no-dates that its reader told."""

    terms: Terms
    reporter: Reporter
    told: frozenset[str]
    issues: list[Issue] = field(default_factory=list)

    def record(self, record: Record) -> Record:
        lists = {
            name: [self._actor(a, (name, i)) for i, a in enumerate(getattr(record, name))]
            for name in _ACTOR_LISTS
        }
        published = self._date(record.document.published, ("document", "published"), None)
        document = _changed(record.document, {"published": published})
        events = [self._event(e, ("events", i)) for i, e in enumerate(record.events)]
        relations = [self._relation(r, ("relations", i)) for i, r in enumerate(record.relations)]
        kept = [relation for relation in relations if relation is not None]
        places = [self._place(p, ("places", i)) for i, p in enumerate(record.places)]
        update = {**lists, "document": document, "events": events, "relations": kept}
        update["places"] = places
        return _changed(record, {**update, "issues": self.issues})

    def _actor(self, actor: RecordActor, path: Path) -> RecordActor:
        kind = self._word(actor.type, self.terms.actor_types, (*path, "type"), actor.evidence)
        country = self._country(actor.country, (*path, "country"), actor.evidence)
        return _changed(actor, {"type": kind, "country": country})

    def _event(self, event: RecordEvent, path: Path) -> RecordEvent:
        where = event.evidence
        kind = self._word(event.type, self.terms.event_types, (*path, "type"), where)
        themes = [self._theme(t, (*path, "themes", i), where) for i, t in enumerate(event.themes)]
        steps = enumerate(event.participations)
        given = event.date or event.date_wording
        is_told = event.date is None and given in self.told
        date = None if is_told else self._date(given, (*path, "date"), event.date_evidence or where)
        update = {
            "type": kind,
            "date": date,
            "date_wording": given if date is None else None,
            "places": [self._place(p, (*path, "places", i)) for i, p in enumerate(event.places)],
            "themes": [theme for theme in themes if theme is not None],
            "participations": [self._part(p, (*path, "participations", i)) for i, p in steps],
        }
        return _changed(event, update)

    def _place(self, place: RecordPlace, path: Path) -> RecordPlace:
        country = self._country(place.country, (*path, "country"), place.evidence)
        return _changed(place, {"country": country})

    def _theme(self, theme: RecordTheme | str, path: Path, event: Evidence) -> RecordTheme | None:
        whole = theme if isinstance(theme, RecordTheme) else RecordTheme(id=theme)
        found = self._word(whole.id, self.terms.themes, path, whole.evidence or event)
        return None if found is None else _changed(whole, {"id": found})

    def _part(self, part: Participation, path: Path) -> Participation:
        words = [self._word(t, self.terms.themes, (*path, "themes"), part.evidence)
                 for t in part.themes]  # fmt: skip
        update: dict[str, object] = {"themes": [word for word in words if word is not None]}
        role = self.terms.roles.find(part.role)
        if role is None:
            unknown = self.terms.roles.unknown(part.role)
            message = Message("{why} It was read as 'unspecified'.", why=unknown)
            self.reporter.notice((*path, "role"), message, part.evidence)
            wording = part.wording or part.role
            update |= {"certainty": "ambiguous", "wording": wording}
        update["role"] = role or "unspecified"
        update["readings"] = self._readings(part, path)
        return _changed(part, update)

    def _readings(self, part: Participation, path: Path) -> dict[str, float]:
        known: dict[str, float] = {}
        for word, weight in part.readings.items():
            role = self.terms.roles.find(word)
            if role is None:
                unknown = self.terms.roles.unknown(word)
                reason = Message("{why} This reading was left out.", why=unknown)
                self.reporter.reject((*path, "readings"), reason, part.evidence)
            else:
                known[role] = weight
        return known

    def _relation(self, relation: RecordRelation, path: Path) -> RecordRelation | None:
        try:
            known = self.terms.relations.get(relation.predicate)
        except ModelError as error:
            self.reporter.reject((*path, "predicate"), str(error), relation.evidence)
            return None
        update = {
            "predicate": known.id,
            "valid_from": self._date(relation.valid_from, (*path, "valid_from"), relation.evidence),
            "valid_to": self._date(relation.valid_to, (*path, "valid_to"), relation.evidence),
        }
        return _changed(relation, update)

    def _country(self, text: str | None, path: Path, evidence: Evidence) -> str | None:
        return self._word(text, self.terms.countries, path, evidence)

    def _word(self, text: str | None, words: WordList, path: Path, where: Evidence) -> str | None:
        """Return the id; None when the list does not know it, which is told and kept as issue."""
        if text is None:
            return None
        found = words.find(text)
        if found is None:
            message = words.unknown(text)
            self.reporter.notice(path, message, where)
            code = f"unknown-{words.one.replace(' ', '-')}"
            self.issues.append(Issue(code=code, message=message, evidence=first_evidence(where)))
        return found

    def _date(self, text: str | None, path: Path, where: Evidence) -> str | None:
        if text is None:
            return None
        try:
            return read_date(text)
        except ModelError as error:
            self.reporter.reject(path, str(error), where)
            evidence = first_evidence(where)
            self.issues.append(Issue(code=_UNREADABLE, message=str(error), evidence=evidence))
            return None


def _changed(part: _Part, update: Mapping[str, object]) -> _Part:
    """Return the part with the new values; itself when they are the old ones."""
    if all(getattr(part, name) == value for name, value in update.items()):
        return part
    return part.model_copy(update=update)
