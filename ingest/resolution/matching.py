"""Finds the nodes that bear a name, behind the walls of kind, country and type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.mention import Mention
from ingest.resolution.name_index import (
    ACRONYM,
    ALIAS,
    PREFERRED,
    KnownName,
    KnownNode,
    NameIndex,
)
from ingest.resolution.name_shape import looks_like_acronym, shape_of, tells_one_country
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls, fitting_kinds

FULL_NAMES = (PREFERRED, ALIAS)
ALL_LEVELS = (*FULL_NAMES, ACRONYM)


@dataclass(frozen=True, slots=True)
class Match:
    """What one name led to.

    Attributes:
        names: the known names that passed every wall, one a node; one name is a match.
        refused: why others did not pass, in words.
        candidates: ids of all nodes that were looked at.
        inferred: the country came from the event or from the name's rarity.
        doubt: the name is one that two nodes could own, or that many countries have; says which.
    """

    names: tuple[KnownName, ...] = ()
    refused: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    inferred: bool = False
    doubt: str | None = None


class Matching:
    """Looks names up in one index.

    Args:
        index: the names.
        walls: what keeps namesakes apart.
        shared_acronyms: acronyms (folded) of two nodes, with their owners.
        countries: finds the country that a name itself tells.
        generic: tells the names that every country may have; None reads the words anew.
    """

    def __init__(
        self,
        index: NameIndex,
        walls: Walls,
        shared_acronyms: Mapping[str, frozenset[str]],
        countries: CountryNames,
        generic: GenericNames | None = None,
    ) -> None:
        self.index = index
        self._walls = walls
        self._shared = shared_acronyms
        self._countries = countries
        self._generic = GenericNames(countries) if generic is None else generic

    def find(
        self,
        mention: Mention,
        forms: Iterable[str],
        country: str | None,
        levels: tuple[str, ...] = ALL_LEVELS,
        of_state_only: bool = False,
    ) -> Match:
        """Return what the first form and level that lead anywhere lead to.

        Args:
            mention: gives kind, type and context.
            forms: the name as written and without its brackets.
            country: ISO code that the source gives, in a field or in the name.
            levels: kinds of name that may match, the strongest first.
            of_state_only: take only bodies of that very country that need it to be told apart.
        """
        refused: list[str] = []
        seen: set[str] = set()
        doubt: str | None = None
        folded = [(form, fold(form)) for form in forms]
        known = [pair for pair in folded if pair[1] in self.index]
        for level in levels:
            for pair in known:
                match = self._look(mention, pair, level, country)
                seen.update(match.candidates)
                if match.names and not (of_state_only and not self._all_need_country(match)):
                    return match
                refused.extend(match.refused)
                doubt = doubt or match.doubt
        return Match((), tuple(dict.fromkeys(refused)), tuple(sorted(seen)), doubt=doubt)

    def _all_need_country(self, match: Match) -> bool:
        return all(name.needs_country for name in match.names)

    def _look(
        self, mention: Mention, pair: tuple[str, str], level: str, country: str | None
    ) -> Match:
        form, folded = pair
        names = self.index.named(folded, (level,))
        if not names or (level == ACRONYM and not _written_as_acronym(form, names)):
            return Match()
        owners = self._shared.get(folded, frozenset()) if level == ACRONYM else frozenset()
        passing, refused = self._through_walls(mention, names, country)
        doubt = self._doubt_of(mention, names, country) if not passing else None
        chosen = self._of_likeliest_kind(mention.kind, passing)
        if chosen and owners and not self._is_told_apart(chosen, country):
            doubt = f"the acronym {form} could be any of {', '.join(sorted(owners))}"
        elif len(chosen) == 1 and self._is_anybodys(mention, chosen[0], country):
            doubt = _many_have(chosen)
        if chosen and doubt is not None:
            refused.append(doubt)
            chosen = []
        candidates = tuple(sorted(owners.union(name.node_id for name in names)))
        inferred = any(self._is_inferred(mention, name, country) for name in chosen)
        return Match(tuple(chosen), tuple(refused), candidates, inferred, doubt)

    def _through_walls(
        self, mention: Mention, names: list[KnownName], country: str | None
    ) -> tuple[list[KnownName], list[str]]:
        passing, refused = [], []
        for name in names:
            reason = self._reason_against(mention, name, country)
            if reason is None:
                passing.append(name)
            else:
                refused.append(reason)
        near = [n for n in passing if self._is_near(mention, n, country)]
        return (near or passing), refused

    def _is_told_apart(self, chosen: list[KnownName], country: str | None) -> bool:
        """True when the country that the source gives leaves one owner of a shared acronym."""
        return (
            len(chosen) == 1 and country is not None and (self._node(chosen[0]).country == country)
        )

    def _reason_against(self, mention: Mention, name: KnownName, country: str | None) -> str | None:
        node = self._node(name)
        against = self._walls.reason_against(mention.subtype, country, node)
        if against is not None or country is not None or not self._needs_country(name, node):
            return against
        if mention.context_country == node.country or self._is_the_only_one(name):
            return None
        where = mention.context_country or "no country"
        return f"{node.id}: many countries have one of this name, and the source tells {where}"

    def _is_the_only_one(self, name: KnownName) -> bool:
        """True for a long portfolio; a Truth and Reconciliation Commission many countries had."""
        folded = fold(name.text)
        is_portfolio = self._walls.speaks_of_state(None, folded)
        return tells_one_country(folded) and (is_portfolio or not self._generic.holds(name.text))

    def _is_anybodys(self, mention: Mention, name: KnownName, country: str | None) -> bool:
        """True for a name of general words, of a body whose country or letters nobody tells."""
        node = self._node(name)
        if node.country in (country, mention.context_country) or not self._is_general(name, node):
            return False
        inside = shape_of(mention.name, lambda _: None).acronym
        short = {fold(text) for text in (mention.acronym, inside, *mention.aliases) if text}
        own = (known for text in short for known in self.index.named(text, (ACRONYM,)))
        return all(known.node_id != node.id for known in own)

    def _is_general(self, name: KnownName, node: KnownNode) -> bool:
        if name.level == ACRONYM or not self._walls.is_of_one_country(node):
            return False
        return not self._countries.tells_country(name.text) and self._generic.holds(name.text)

    def _doubt_of(
        self, mention: Mention, names: list[KnownName], country: str | None
    ) -> str | None:
        """Say which body of a state a generic name may mean when its country is not told.

        Of a commission of another country nobody needs to be asked: it is that country's.
        """
        told = mention.context_country
        if country is not None or (told and self._walls.speaks_of_state(mention.subtype, "")):
            return None
        meant = [n for n in names if self._needs_country(n, self._node(n))]
        return _many_have(meant) if any(self._generic.holds(n.text) for n in meant) else None

    def _is_near(self, mention: Mention, name: KnownName, country: str | None) -> bool:
        node = self._node(name)
        return node.country is not None and node.country == (country or mention.context_country)

    def _is_inferred(self, mention: Mention, name: KnownName, country: str | None) -> bool:
        node = self._node(name)
        if country is not None:
            return False
        is_near = mention.context_country == node.country
        return self._needs_country(name, node) or (is_near and self._is_general(name, node))

    def _needs_country(self, name: KnownName, node: KnownNode) -> bool:
        """True for a body of a state whose name does not tell the country."""
        if name.needs_country:
            return True
        if name.level == ACRONYM or not self._walls.belongs_to_state(node.subtype):
            return False
        return not self._countries.tells_country(name.text)

    def _of_likeliest_kind(self, kind: str, names: list[KnownName]) -> list[KnownName]:
        for kinds in fitting_kinds(kind):
            fitting = [n for n in names if not set(kinds).isdisjoint(self._node(n).kinds)]
            if fitting:
                return fitting
        return []

    def _node(self, name: KnownName) -> KnownNode:
        node = self.index.node(name.node_id)
        assert node is not None
        return node


def _written_as_acronym(form: str, names: list[KnownName]) -> bool:
    """True for capitals, and for the very writing of the acronym; `Mali` is not MALI."""
    return looks_like_acronym(form) or any(name.text == form for name in names)


def _many_have(names: list[KnownName]) -> str:
    meant = ", ".join(sorted({name.node_id for name in names}))
    return f"many countries have one of this name, and it may be {meant}"
