"""What a source says of an event: name, type, date, places, themes, sessions, counts."""

from dataclasses import dataclass

from graph.errors import ModelError
from graph.message import Message
from graph.model.dates import parse_date
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.record import RecordEvent, RecordTheme, Sourced
from graph.model.statement import Value
from graph.model.vocabulary import Vocabulary
from ingest.loading.keys import Keys
from ingest.loading.proof import Given, about
from ingest.loading.telling import Claim, Telling


@dataclass(frozen=True, slots=True)
class EventTelling:
    """One event of a record under way into the account.

    Attributes:
        event: the part of the record.
        node: its node.
        language: of the document; the language its title is in.
    """

    event: RecordEvent
    node: Node
    language: str | None
    telling: Telling
    keys: Keys
    vocabulary: Vocabulary

    def tell(self) -> None:
        """Say everything but places and participations."""
        self.telling.add_node(self.node)
        self._titles()
        self._type()
        self._date()
        self._themes()
        self._context()
        self._counts()

    def say(
        self,
        predicate: str,
        value: Value,
        evidence: Given,
        part: Sourced | None = None,
        **qualifiers: JsonValue,
    ) -> None:
        """Say one thing of the event; qualifiers without a value are left out."""
        self.telling.say(
            Claim(
                predicate=predicate,
                subject=self.node.id,
                object=value,
                part=part or self.event,
                where=f"{self.event.key}.{predicate}",
                evidence=(evidence, self.event.evidence),
                qualifiers={k: v for k, v in qualifiers.items() if v is not None},
                modality=self.event.modality,
            )
        )

    def _titles(self) -> None:
        event = self.event
        if event.title is not None:
            language = "en" if event.title_fr is not None else self.language
            evidence = about(event.evidence, "title")
            self.say("HAS_LABEL", event.title, evidence, kind="preferred", language=language)
        if event.title_fr is not None:
            evidence = about(event.evidence, "title_fr")
            self.say("HAS_LABEL", event.title_fr, evidence, kind="preferred", language="fr")

    def _type(self) -> None:
        event = self.event
        if event.type is None:
            return
        if event.type not in self.vocabulary.event_types:
            reason = "'{text}' is no event type. See data/vocabulary/event_types.yaml."
            said = Message(reason, text=event.type)
            self.telling.reject(f"{event.key}.type", said, event.type_evidence)
            return
        self.say("HAS_TYPE", event.type, event.type_evidence or about(event.evidence, "type"))

    def _date(self) -> None:
        event = self.event
        if event.date is None:
            if event.parent is None and event.main and event.date_wording is None:
                self._absent_date()
            return
        try:
            day = parse_date(event.date)
        except ModelError as error:
            self.telling.reject(f"{event.key}.date", str(error), event.date_evidence)
            return
        self.say(
            "HAS_DATE",
            day.edtf,
            event.date_evidence or about(event.evidence, "date"),
            precision=day.precision,
            earliest=day.earliest,
            latest=day.latest,
        )

    def _absent_date(self) -> None:
        """Looked for and not found is a value; the document is where it was looked for."""
        event, relation = self.event, self.telling.relations.get("HAS_DATE")
        claim = Claim(
            "HAS_DATE",
            self.node.id,
            None,
            event,
            f"{event.key}.date",
            status="absent",
            certainty="unknown",
            note="No date of the event was found in the source.",
            modality=event.modality,
        )
        anchor = self.telling.proofs.anchor(event.evidence)
        if anchor:
            self.telling.say_proven(claim, relation, anchor)

    def _themes(self) -> None:
        for theme in self.event.themes:
            part = theme if isinstance(theme, RecordTheme) else RecordTheme(id=theme)
            node = self.keys.theme(part.id, f"{self.event.key}.themes")
            if node is not None:
                evidence = part.evidence or about(self.event.evidence, "themes")
                self.say("ADDRESSES", node, evidence, part, wording=part.wording)

    def _context(self) -> None:
        event = self.event
        if event.parent is not None:
            self._tie("SUB_EVENT_OF", event.parent, "parent", order=event.order)
        if event.programme is not None:
            self._tie("IN_CONTEXT_OF", event.programme, "programme")
        for mechanism in event.mechanisms:
            self._tie("IN_CONTEXT_OF", mechanism, "mechanisms")

    def _tie(self, predicate: str, key: str, column: str, **qualifiers: JsonValue) -> None:
        for node in self.keys.find_all([key], f"{self.event.key}.{column}"):
            self.say(predicate, node, about(self.event.evidence, column), None, **qualifiers)

    def _counts(self) -> None:
        for count in self.event.counts:
            evidence = count.evidence or about(self.event.evidence, "count")
            self.say(
                "HAS_COUNT",
                count.n,
                evidence,
                count,
                counted=count.of,
                basis=count.basis,
                part_of=count.part_of,
            )


def event_label(event: RecordEvent, vocabulary: Vocabulary) -> str:
    """Return the title, else type, place and date in words, else the key."""
    if event.title is not None:
        return event.title
    known = vocabulary.event_types.get(event.type or "")
    kind = known.labels.get("en") if known is not None else None
    words = [kind, *(place.name for place in event.places[:1]), event.date]
    return ", ".join(word for word in words if word) or event.key
