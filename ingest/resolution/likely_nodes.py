"""What a name that no label fits could mean in the vocabulary: a link, a doubt, or candidates.

Only the vocabulary is asked: what it holds was checked by people, and the answer is then the same
whatever the ledger knows, so that reading a source again changes nothing.
"""

from dataclasses import dataclass, replace

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.model.vocabulary import Vocabulary
from ingest.resolution.explaining import in_short
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.matching import Match
from ingest.resolution.mention import Mention
from ingest.resolution.name_shape import looks_like_acronym
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

    def __init__(
        self,
        vocabulary: Vocabulary,
        countries: CountryNames,
        walls: Walls,
        generic: GenericNames | None = None,
    ) -> None:
        self._vocabulary = vocabulary
        self._generic = GenericNames(countries) if generic is None else generic
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
        told = country or self._countries.without_country(mention.name)[1]
        if self._walls.belongs_to_state(best.node.subtype):
            return told == best.node.country
        where = {told, mention.context_country} - {None}
        if self._says_little(best) and not (_is_whole(best) and best.node.country in where):
            return False
        return not self._walls.speaks_of_state(mention.subtype, fold(mention.name))

    def _says_little(self, found: Candidate) -> bool:
        """True where general words alone speak for the link: they say what, not whose."""
        pair = found.comparison.pair
        texts = (pair.left.text, pair.right.text)
        if any(map(self._generic.holds, texts)):
            return True
        return self._generic.is_short(pair.left.text) and pair.left.plain != pair.right.plain

    def _names(self) -> ScoredNames:
        if self._made is None:
            folder = data_folder() / "vocabulary"
            scorer = Scorer(load_weights(folder), self._walls)
            self._made = ScoredNames(self._generic.reader, scorer)
            add_vocabulary(self._made, self._vocabulary)
        return self._made


def _is_whole(found: Candidate) -> bool:
    """True when every word of one name is in the other."""
    pair = found.comparison.pair
    return not (pair.left_over or pair.right_over or pair.alike)
