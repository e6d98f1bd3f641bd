"""What a name that no label fits could mean in the vocabulary: a link, a doubt, or candidates.

Only the vocabulary is asked: what it holds was checked by people, and the answer is then the same
whatever the ledger knows, so that reading a source again changes nothing.
"""

from dataclasses import dataclass, replace

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from ingest.resolution.explaining import in_short
from ingest.resolution.matching import Match
from ingest.resolution.mention import Mention
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.name_words import load_name_words
from ingest.resolution.place_names import CountryNames
from ingest.resolution.scored_names import (
    Candidate,
    ScoredNames,
    add_vocabulary,
    side_of_mention,
)
from ingest.resolution.scoring import ONLY_LETTERS, Scorer, load_weights
from ingest.resolution.walls import Walls

_LIKELIER_THAN_NOT = 0.5
_MOST = 5


@dataclass(frozen=True, slots=True)
class Likely:
    """What scoring found for one mention.

    Attributes:
        linked: the node, when it is sure enough.
        reason: why, in words; of the doubt when nothing was linked, else empty.
        candidates: ids of what was likely, sorted.
    """

    linked: Candidate | None = None
    reason: str = ""
    candidates: tuple[str, ...] = ()

    def noted(self, match: Match) -> Match:
        """Return the match with these candidates and the doubt, unless it has a doubt already."""
        together = tuple(sorted({*match.candidates, *self.candidates}))
        return replace(match, candidates=together, doubt=match.doubt or self.reason or None)


class LikelyNodes:
    """Asks the vocabulary by score; its names are taken apart when first needed (0.2 s)."""

    def __init__(self, vocabulary: Vocabulary, countries: CountryNames, walls: Walls) -> None:
        self._vocabulary = vocabulary
        self._countries = countries
        self._walls = walls
        self._made: ScoredNames | None = None

    def of(self, mention: Mention, country: str | None, match: Match) -> Likely:
        """Return what a mention could mean that no label fits.

        A name that two nodes bear, or that a wall kept from its node, is left to people: a score
        would only say what the label has said.
        """
        if match.candidates or mention.id is not None or mention.kind == "Place":
            return Likely()
        if not mention.aliases and " " not in mention.name and looks_like_acronym(mention.name):
            return Likely()  # letters alone fit half the world
        names = self._names()
        side = side_of_mention(names.reader, mention, country)
        found = names.candidates(side, mention.kind, least=_LIKELIER_THAN_NOT)
        asked = [c for c in found if c.score >= _LIKELIER_THAN_NOT][:_MOST]
        if not asked:
            return Likely()
        ids = tuple(sorted(candidate.node.id for candidate in asked))
        best = asked[0]
        if self._is_sure(names, mention, country, asked):
            return Likely(best, in_short(names.scorer, best.comparison), ids)
        if best.comparison.caution == ONLY_LETTERS:
            return Likely(candidates=ids)
        return Likely(None, f"it may be {best.node.label} ({best.node.id})", ids)

    def _is_sure(
        self, names: ScoredNames, mention: Mention, country: str | None, asked: list[Candidate]
    ) -> bool:
        best, rest = asked[0], asked[1:]
        if not names.scorer.is_automatic(best.comparison):
            return False
        if any(names.scorer.is_automatic(other.comparison) for other in rest):
            return False
        if self._walls.belongs_to_state(best.node.subtype):
            told = country or self._countries.without_country(mention.name)[1]
            return told == best.node.country
        return not self._walls.speaks_of_state(mention.subtype, fold(mention.name))

    def _names(self) -> ScoredNames:
        if self._made is None:
            folder = data_folder() / "vocabulary"
            reader = NameReader(load_name_words(folder), self._countries)
            self._made = ScoredNames(reader, Scorer(load_weights(folder), self._walls))
            add_vocabulary(self._made, self._vocabulary)
        return self._made
