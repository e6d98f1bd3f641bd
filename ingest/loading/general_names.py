"""Takes from extracted actors an id that only a name of general words stands for.

A text of Uganda that names the Legal Aid Forum does not tell that it is the one of Rwanda; what
bears the name is then looked up as it is for a sheet, which has no ids (decision 0020).
"""

from dataclasses import dataclass

from graph.model.record import Record, RecordActor, RecordEvidence
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.name_index import KnownNode
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls

_EXTRACTED = "extraction"
_BEFORE, _BEHIND = 1, 3  # words beside a name that may tell its country: "Rwandan", "of Rwanda"


@dataclass(frozen=True, slots=True)
class GeneralNames:
    """Tells whether the id of an extracted actor rests on more than general words.

    Attributes:
        vocabulary, walls: tell which bodies are of one country.
        countries: finds the country that a name itself tells.
        generic: tells names of general words.
    """

    vocabulary: Vocabulary
    walls: Walls
    countries: CountryNames
    generic: GenericNames

    def without_ids(self, record: Record, country: str | None) -> Record:
        """Return the record without the ids that its text does not bear out.

        Args:
            record: whatever was not extracted by rules comes back as it is.
            country: of its events, else of its publisher; None when unclear.
        """
        if not record.origin.startswith(_EXTRACTED):
            return record
        text = record.document.text or ""
        actors = [self._without_id(actor, country, text) for actor in record.actors]
        return record.model_copy(update={"actors": actors})

    def _without_id(self, actor: RecordActor, country: str | None, text: str) -> RecordActor:
        known = self.vocabulary.actors.get(actor.id or "")
        if known is None or not self._is_of_one_country(known):
            return actor
        names = [n for n in (actor.name, *actor.aliases) if not looks_like_acronym(n)]
        if not names or not all(map(self.generic.holds, names)):
            return actor
        if known.iso2 in {country, actor.country, *self._beside(actor, text)}:
            return actor
        own = {letters for given in known.acronyms.values() for letters in given}
        if own & {actor.acronym, *actor.aliases, actor.name}:
            return actor
        # Its type was that of the body which it is not known to be.
        return actor.model_copy(update={"id": None, "type": None})

    def _is_of_one_country(self, known: GazetteerActor) -> bool:
        node = KnownNode(known.id, ("Actor",), known.type, known.id, known.iso2, True)
        return self.walls.is_of_one_country(node)

    def _beside(self, actor: RecordActor, text: str) -> set[str | None]:
        """Codes of the countries told by the words beside the place where the actor was found."""
        given = actor.evidence if isinstance(actor.evidence, list) else [actor.evidence]
        return {code for proof in given if proof for code in self._around(proof, text)}

    def _around(self, proof: RecordEvidence, text: str) -> set[str | None]:
        if proof.start is None or proof.end is None:
            return set()
        before = " ".join(text[: proof.start].split()[-_BEFORE:])
        behind = " ".join(text[proof.end :].split()[:_BEHIND])
        return {self.countries.without_country(words)[1] for words in (before, behind)}
