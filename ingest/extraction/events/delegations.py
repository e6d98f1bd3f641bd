"""Where those came from whom a report counts or groups: "22 delegates from Burundi and the DRC".

They have no name, so they make no tie; but they bring their country into the room, and a matrix of
themes and countries without them would call a country silent that sent seven delegates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model.record import Count, Participation, RecordActor, RecordEvent, RecordRelation
from ingest.extraction.actors.actors import Cast
from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.evidence import evidence_at
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Span
from ingest.extraction.text.within import holding, starting_in

RULE = "delegation"
_ROLES = {
    "delegates": "delegate", "delegations": "delegate", "delegation": "delegate",
    "representatives": "delegate", "délégués": "delegate", "déléguées": "delegate",
    "délégations": "delegate", "délégation": "delegate", "représentants": "delegate",
    "représentantes": "delegate", "participants": "participant", "participantes": "participant",
    "attendees": "participant", "trainees": "trainee", "partners": "participant",
    "partenaires": "participant", "stagiaires": "trainee",
}  # fmt: skip
_FOR_WHOM = "target-audience"
_NOUN = re.compile(rf"\b(?:{'|'.join(_ROLES)})\b", re.I)
_CAME = re.compile(
    r"\s+(?:(?:who|that|qui)\s+)?"
    r"(?:(?:came|come|coming|drawn|were drawn|venus|venues|venant|issus|issues|originaires|"
    r"étaient issus|sont venus)\s+)?"
    r"(?:from|of|(?:en provenance )?(?:de la|de l['’]|des|du|de|d['’]))\s*"
    r"(?:the\s+|la\s+|le\s+|les\s+|l['’])?"
)
_AND = re.compile(
    r"\s*(?:,\s*(?:and\s+|et\s+)?|&\s*|\band\s+|\bet\s+|\bas well as\s+|\bainsi que\s+)"
    r"(?:from\s+|en provenance\s+)?(?:de la\s+|de l['’]|des\s+|du\s+|de\s+|d['’])?"
    r"(?:the\s+|la\s+|le\s+|les\s+|l['’])?"
)
# A name that the lists do not know may go on: "from Burundi Red Cross".
_GOES_ON = re.compile(r"[ -][^\W\d_a-zà-ÿ]")
_NUMBER = re.compile(r"\d{1,4}\s+")
_FOR = re.compile(
    r"\b(?:for|pour)\s+(?:(?:the|its|their|les|des|ses|leurs|local|locaux)\s+)*$", re.I
)
_NONE = re.compile(r"\b(?:no|not|without|neither|nor|aucune?|sans|ni|absence)\b[^,;]*$", re.I)
_AWAY = re.compile(
    r"\s*(?:did not|didn['’]t|could not|couldn['’]t|were not|were unable|failed to|declined|"
    r"were absent|stayed away|boycotted|n['’](?:ont|étaient|avaient)\b|ne\s)",
    re.I,
)
_BEFORE, _AFTER = 48, 24
_FACTUAL = "factual"


@dataclass
class Delegations:
    """What is added to a record."""

    actors: list[RecordActor] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)
    relations: list[RecordRelation] = field(default_factory=list)


def delegations_of(found: Found, cast: Cast, events: list[RecordEvent]) -> Delegations:
    """Return the groups that came from somewhere, with where from.

    Those of a sentence that tells of another event are not put into the main one.

    Args:
        found: the page.
        cast: its actors; a group that takes part already is not made again.
        events: of the page, the main one first.
    """
    if not events or events[0].modality != _FACTUAL:
        return Delegations()
    making = _Making(found, cast, events)
    for count in events[0].counts:
        making.of_count(count)
    for noun in _NOUN.finditer(found.view.page.text):
        making.of_noun(noun)
    return making.made


class _Making:
    """The groups while they are put together."""

    def __init__(self, found: Found, cast: Cast, events: list[RecordEvent]) -> None:
        self.made = Delegations()
        self._found, self._event = found, events[0]
        self._page, self._text = found.view.page, found.view.page.text
        taking_part = {part.actor for part in self._event.participations}
        hits = [*self._page.found("place"), *self._page.found("country")]
        self._places = sorted(hits, key=lambda hit: (hit.start, -hit.end))
        elsewhere = [one.evidence for one in events[1:] if one.parent is None]
        self._elsewhere = {
            self._page.sentence_at(one.start)
            for one in elsewhere
            if one is not None and not isinstance(one, list) and one.start is not None
        }
        self._groups = {
            mention.start: actor.key
            for actor in cast.actors
            if actor.kind == "group" and actor.key in taking_part
            for mention in actor.mentions
        }

    def of_count(self, count: Count) -> None:
        """A part of a count that begins with a place: "7 DRC (Kinshasa and Goma)"."""
        evidence = count.evidence
        if count.part_of is None or isinstance(evidence, list) or evidence is None:
            return
        start, end = evidence.start, evidence.end
        number = None if start is None else _NUMBER.match(self._text, start)
        if start is None or end is None or number is None:
            return
        places = list(self._places_of_part(Span(number.end(), end)))
        if places:
            self._add(Span(start, end), "delegate", places, count)

    def of_noun(self, noun: re.Match[str]) -> None:
        """People that came from a list of places: "delegates from Burundi, DRC and Uganda"."""
        came = _CAME.match(self._text, noun.end())
        sentence = self._page.sentence_at(noun.start())
        if came is None or sentence is None or sentence in self._elsewhere:
            return
        if self._page.in_quote(noun.start()):
            return
        places = list(self._list_of_places(came.end(), sentence.end))
        if not places or self._is_denied(sentence.start, noun.start(), places[-1].end):
            return
        stretch, role = Span(noun.start(), places[-1].end), _ROLES[noun.group().lower()]
        before = self._text[max(sentence.start, noun.start() - _BEFORE) : noun.start()]
        self._add(stretch, _FOR_WHOM if _FOR.search(before) else role, places, self._count(noun))

    def _is_denied(self, begin: int, noun: int, end: int) -> bool:
        before = self._text[max(begin, noun - _BEFORE) : noun]
        return bool(_NONE.search(before) or _AWAY.match(self._text, end, end + _AFTER))

    def _list_of_places(self, at: int, end: int) -> Iterator[Hit]:
        while (place := self._place_at(at)) is not None and place.end <= end:
            yield place
            following = _AND.match(self._text, place.end, end)
            if following is None:
                return
            at = following.end()

    def _places_of_part(self, stretch: Span) -> Iterator[Hit]:
        first = self._place_at(stretch.start)
        if first is None:
            return
        yield first
        # Towns stand in brackets behind their country.
        closing = self._text.find(")", first.end, stretch.end)
        if closing > 0 and self._text[first.end : first.end + 2].strip() == "(":
            inside = Span(first.end, closing)
            yield from starting_in(self._places, inside)

    def _place_at(self, at: int) -> Hit | None:
        """The place that begins here, when it is no part of a name."""
        hits = starting_in(self._places, Span(at, at + 1))
        if not hits or _GOES_ON.match(self._text, hits[0].end):
            return None
        number = holding(self._found.outer, at)
        held = None if number is None else self._found.outer[number]
        return hits[0] if held is None or held.kind == "group" else None

    def _count(self, noun: re.Match[str]) -> Count | None:
        """The count of this noun, when the report gives one."""
        for count in self._event.counts:
            evidence = count.evidence
            if not isinstance(evidence, list) and evidence and evidence.end == noun.end():
                return count
        return None

    def _add(self, stretch: Span, role: str, places: list[Hit], count: Count | None) -> None:
        positions = range(stretch.start, stretch.end)
        key = next((self._groups[n] for n in positions if n in self._groups), None)
        if key is None:
            key = self._new(stretch, role, count)
        self.made.relations += [
            RecordRelation(
                subject=key,
                predicate="FROM_PLACE",
                object=place_id,
                evidence=evidence_at(self._text, place.start, place.end),
                confidence=self._page.lexicon.trust(RULE),
                rule=RULE,
            )
            for place in places
            if (place_id := self._id_of(place)) is not None
        ]

    def _id_of(self, place: Hit) -> str | None:
        vocabulary = self._page.lexicon.vocabulary
        if place.kind == "place":
            return vocabulary.places[place.value].id
        country = vocabulary.country_by_code(place.value)
        return None if country is None else country.id

    def _new(self, stretch: Span, role: str, count: Count | None) -> str:
        """Make the group and its part in the event; return its key."""
        key = f"d{len(self.made.actors) + 1}"
        evidence = evidence_at(self._text, stretch.start, stretch.end)
        trust = self._page.lexicon.trust(RULE)
        self.made.actors.append(
            RecordActor(
                key=key,
                name=evidence.quote,
                type="delegation",
                evidence=evidence,
                confidence=trust,
                rule=RULE,
            )
        )
        n, basis = (None, None) if count is None else (count.n, count.basis)
        self.made.participations.append(
            Participation(
                actor=key,
                role=role,
                n=n,
                basis=basis,
                evidence=evidence,
                confidence=trust,
                rule=RULE,
            )
        )
        return key
