"""Names become nodes: by id, identifier, label, alias, acronym, score; else new, with a reason.

The answer for a mention depends on the vocabulary, on the ledger as it was when the ingest
began and on the mention itself, never on what else the ingest has met: so order does not matter.
"""

from collections.abc import Callable
from dataclasses import replace

from graph.model.folding import fold
from graph.model.node import UNNAMED_TYPES
from graph.model.vocabulary import Vocabulary
from graph.store.base import View
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.ledger_names import index_ledger
from ingest.resolution.likely_nodes import Likely, LikelyNodes
from ingest.resolution.matching import FULL_NAMES, Match, Matching
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.name_index import KnownName, KnownNode, NameIndex
from ingest.resolution.name_shape import NameShape, shape_of
from ingest.resolution.new_nodes import new_node, unnamed_group
from ingest.resolution.place_names import CountryNames
from ingest.resolution.state_bodies import StateBodies, StateBody
from ingest.resolution.vocabulary_names import index_vocabulary, shared_acronyms
from ingest.resolution.walls import Walls

Prior = Callable[[str], frozenset[str]]
_MOST_KEPT = 100_000  # matches of the vocabulary, about 50 MB


class Resolver:
    """Resolves actors, mechanisms and programmes.

    Args:
        vocabulary: the names that everybody shares.
        ledger: a view of what is known; None for an empty ledger. Read at once, not kept.
        prior: returns the node ids that a document named when it was last read; asked only when
            several nodes of the ledger bear one name, so that reading a source again changes
            nothing.
    """

    def __init__(
        self, vocabulary: Vocabulary, ledger: View | None = None, prior: Prior | None = None
    ) -> None:
        self.vocabulary = vocabulary
        self.countries = CountryNames(vocabulary)
        self._walls = Walls(vocabulary.actor_types)
        self._bodies = StateBodies(self.countries, self._walls)
        self._generic = GenericNames(self.countries)
        self._shared = shared_acronyms(vocabulary)
        known = index_vocabulary(vocabulary, self.countries, self._walls)
        self._vocabulary = self._matching(known)
        vocabulary_ids = {entry.id for entry in vocabulary.named()}
        met = index_ledger(ledger, vocabulary_ids) if ledger is not None else NameIndex()
        self._ledger = self._matching(met)
        self._likely = LikelyNodes(vocabulary, self.countries, self._walls, self._generic)
        self._matches: dict[tuple[object, ...], Match] = {}
        self._resolved: dict[tuple[object, ...], Resolution] = {}
        # Set when an answer is good for the document that asked, and for no other.
        self._is_bound = False
        self._prior: Prior = prior if prior is not None else _nothing

    def _matching(self, index: NameIndex) -> Matching:
        return Matching(index, self._walls, self._shared, self.countries, self._generic)

    def resolve(self, mention: Mention) -> Resolution:
        """Return the node of a mention, known or new, and why."""
        if mention.subtype in UNNAMED_TYPES:
            return unnamed_group(mention)
        alike = _without_document(mention)
        known = self._resolved.get(alike)
        if known is None:
            self._is_bound = False
            known = self._resolve(mention)
            if not self._is_bound:
                if len(self._resolved) >= _MOST_KEPT:
                    self._resolved.clear()
                self._resolved[alike] = known
        return known

    def _resolve(self, mention: Mention) -> Resolution:
        shape = self._shape(mention)
        country = mention.country or shape.country
        found = self._by_id(mention) or self._by_identifier(mention, country, self._vocabulary)
        if found is not None:
            return found
        if mention.kind == "Programme" and mention.id is not None:
            # A hundred projects are called "COVID-19 response": the source's id tells them apart.
            return new_node(replace(mention, country=country), shape, "", None)
        match = self._in_vocabulary(mention, shape, country)
        if len(match.names) == 1:
            return self._known(mention, match.names[0], match, self._vocabulary.index)
        likely = self._likely.of(mention, country, match)
        if likely.linked is not None:
            return _linked(mention, likely)
        return self._from_ledger(mention, shape, country, likely.noted(match))

    def _in_vocabulary(self, mention: Mention, shape: NameShape, country: str | None) -> Match:
        """Match against the vocabulary; few actors bear most mentions, so answers are kept."""
        context = mention.context_country
        short = (*mention.aliases, mention.acronym)
        key = (mention.name, mention.kind, mention.subtype, country, context, short)
        match = self._matches.get(key)
        if match is None:
            forms = tuple(dict.fromkeys((mention.name, shape.name)))
            match = self._vocabulary.find(mention, forms, country)
            if not match.candidates:
                match = self._by_other_names(mention, shape, country)
            if len(self._matches) >= _MOST_KEPT:
                self._matches.clear()
            self._matches[key] = match
        return match

    def _shape(self, mention: Mention) -> NameShape:
        shape = shape_of(mention.name, self.countries.code_of)
        if shape.country is not None and mention.country not in (None, shape.country):
            return NameShape(mention.name)  # the embassy of one country in another keeps both
        return shape

    def _by_id(self, mention: Mention) -> Resolution | None:
        if mention.id is None:
            return None
        for matching in (self._vocabulary, self._ledger):
            node = matching.index.node(mention.id)
            if node is not None:
                return _resolution(mention, node, "id", mention.id, "The source gives its id.")
        return None

    def _by_identifier(
        self, mention: Mention, country: str | None, among: Matching
    ) -> Resolution | None:
        for scheme, value in sorted(mention.identifiers.items()):
            ids = among.index.identified(scheme, value)
            node = among.index.node(ids[0]) if len(ids) == 1 else None
            if node and self._walls.reason_against(None, country, node) is None:
                reason = f"The source gives its code {scheme} {value}."
                return _resolution(mention, node, "identifier", value, reason)
        return None

    def _by_other_names(self, mention: Mention, shape: NameShape, country: str | None) -> Match:
        """Try the name spelled out, without the country it tells, and the source's other names."""
        spelled_out = self.countries.spelled_out(shape.name)
        if spelled_out != shape.name:
            match = self._vocabulary.find(mention, (spelled_out,), country)
            if match.names:
                return match
        rest, told = self.countries.without_country(shape.name)
        if told is not None and country in (None, told):
            match = self._vocabulary.find(mention, (rest,), told, of_state_only=True)
            if match.names:
                return match
        # Letters that a source explains by a name nobody knows are not a full name of another.
        others = tuple(alias for alias in mention.aliases if alias != mention.acronym)
        return self._vocabulary.find(mention, others, country, FULL_NAMES)

    def _known(
        self, mention: Mention, name: KnownName, match: Match, index: NameIndex
    ) -> Resolution:
        node = index.node(name.node_id)
        assert node is not None
        by = name.level if node.in_vocabulary else "ledger"
        reason = f"'{name.text}' is its {name.level}."
        if match.inferred:
            reason += f" The source tells no country; {self._inferred_from(mention, node)}."
        found = _resolution(mention, node, by, name.text, reason)
        return replace(found, inferred_country=match.inferred, candidates=match.candidates)

    @staticmethod
    def _inferred_from(mention: Mention, node: KnownNode) -> str:
        if mention.context_country == node.country:
            return f"{node.country} is the country of the event or of the publisher"
        return f"only the body of {node.country} bears this full name in the vocabulary"

    def _from_ledger(
        self, mention: Mention, shape: NameShape, country: str | None, tried: Match
    ) -> Resolution:
        """Look among the codes and names that sources brought before; else make a new node.

        Only now, after the vocabulary: what it knows of a name, and doubts, is the same when the
        source is read again and its code is in the ledger.
        """
        body = self._bodies.of(shape.name, mention.subtype)
        if body is not None and country not in (None, body.country):
            body = None  # the source says otherwise than the name
        if country is None and body is not None:
            country = body.country
        of_state = self._walls.speaks_of_state(mention.subtype, fold(shape.name))
        inferred = country is None and of_state and mention.context_country is not None
        told = mention.context_country if inferred else country
        scope = mention.document if of_state and told is None else ""
        self._is_bound = of_state and told is None
        shown = self._display(shape, told if of_state else None)
        made = new_node(replace(mention, country=told), shape, scope, shown, _key(body))
        made = replace(
            made, inferred_country=inferred, candidates=tried.candidates, doubt=_doubt(tried)
        )
        known = self._by_identifier(mention, country, self._ledger)
        if known is not None:
            return replace(known, candidates=tried.candidates, doubt=made.doubt)
        known = self._met_before(mention, made, shape, told, bound=bool(scope))
        if known is not None:
            country_found = told if inferred else known.country
            return replace(
                known, inferred_country=inferred, country=country_found, doubt=made.doubt
            )
        return _with_reason(made, tried)

    def _display(self, shape: NameShape, country: str | None) -> str | None:
        """The country's name, when a body of a state does not tell it in its own."""
        if country is None or self.countries.tells_country(shape.name):
            return None
        known = self.countries.country(country)
        return known.labels.get("en") if known is not None else None

    def _met_before(
        self, mention: Mention, made: Resolution, shape: NameShape, country: str | None, bound: bool
    ) -> Resolution | None:
        index = self._ledger.index
        own = index.node(made.node_id)
        forms = tuple(dict.fromkeys((mention.name, shape.name)))
        match = Match() if bound else self._ledger.find(mention, forms, country)
        names = {name.node_id: name for name in match.names}
        choices = set(names) | ({own.id} if own is not None else set())
        if len(choices) > 1:
            self._is_bound = True
            before = choices & self._prior(mention.document)
            choices = before if len(before) == 1 else choices & {made.node_id}
        if len(choices) != 1:
            return None
        chosen = choices.pop()
        if chosen == made.node_id:
            reason = "An earlier source named it so."
            return replace(made, is_new=False, matched_by="ledger", reason=reason)
        return self._known(mention, names[chosen], match, index)


def _resolution(mention: Mention, node: KnownNode, by: str, label: str, reason: str) -> Resolution:
    return Resolution(
        node_id=node.id,
        kinds=node.kinds,
        # What other sources said of its type is theirs: reading again must not change ours.
        subtype=node.subtype if node.in_vocabulary else mention.subtype,
        label=node.label,
        country=node.country,
        matched_by=by,
        matched_label=label,
        reason=reason,
        in_vocabulary=node.in_vocabulary,
        named_otherwise=not node.in_vocabulary or fold(mention.name) != fold(node.label),
    )


def _key(body: StateBody | None) -> str | None:
    return None if body is None else body.name


def _linked(mention: Mention, likely: Likely) -> Resolution:
    assert likely.linked is not None
    label = likely.linked.comparison.pair.right.text
    found = _resolution(mention, likely.linked.node, "score", label, likely.reason)
    return replace(found, candidates=likely.candidates, remark=likely.reason)


def _with_reason(made: Resolution, tried: Match) -> Resolution:
    """Say why no known node was taken."""
    if made.doubt is not None:
        return replace(made, reason=f"New: {made.doubt}.")
    if tried.refused:
        return replace(made, reason=f"New: {'; '.join(tried.refused)}.")
    return made


def _doubt(tried: Match) -> str | None:
    if len(tried.names) > 1:
        owners = ", ".join(sorted(name.node_id for name in tried.names))
        return f"the name could be any of {owners}"
    return tried.doubt


def _without_document(mention: Mention) -> tuple[object, ...]:
    """All that an answer depends on but the document; answers bound to one are not kept."""
    return (
        mention.name,
        mention.kind,
        mention.subtype,
        mention.country,
        mention.context_country,
        mention.aliases,
        mention.acronym,
        mention.id,
        tuple(sorted(mention.identifiers.items())),
    )


def _nothing(_: str) -> frozenset[str]:
    return frozenset()
