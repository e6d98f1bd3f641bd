"""Place names become countries, towns and country groups of the vocabulary, or new places."""

from graph.model.folding import fold
from graph.model.ids import node_id
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_places import Country, CountryGroup, Place
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.name_index import ALIAS, PREFERRED, KnownName, KnownNode, NameIndex
from ingest.resolution.name_shape import shape_of
from ingest.resolution.node_ids import group_node_id
from ingest.resolution.place_names import CountryNames
from ingest.resolution.vocabulary_names import preferred_label

_KIND = ("Place",)
_MOST_KNOWN = 20_000


class PlaceResolver:
    """Resolves places; `country` of a mention is the country the place lies in."""

    def __init__(self, vocabulary: Vocabulary, countries: CountryNames) -> None:
        self._countries = countries
        # A table names the same few hundred places in a hundred thousand rows.
        self._known: dict[tuple[str | None, ...], Resolution] = {}
        self._index = NameIndex()
        for place in vocabulary.places.values():
            self._add_place(place)
        for group in vocabulary.country_groups.values():
            self._add_group(group)
        for country in vocabulary.countries.values():
            self._index.add_node(_country_node(country))

    def _add_place(self, place: Place) -> None:
        label = preferred_label(place.labels, place.id)
        self._index.add_node(KnownNode(place.id, _KIND, place.kind, label, place.iso2, True))
        self._add_names(place.id, place.labels, place.alt_labels)

    def _add_group(self, group: CountryGroup) -> None:
        name = group_node_id(group.id)
        label = preferred_label(group.labels, name)
        self._index.add_node(KnownNode(name, _KIND, "country-group", label, None, True))
        self._add_names(name, group.labels, group.alt_labels)

    def _add_names(
        self, name: str, labels: dict[str, str], others: dict[str, tuple[str, ...]]
    ) -> None:
        for text in labels.values():
            self._index.add_name(KnownName(name, text, PREFERRED))
        for texts in others.values():
            for text in texts:
                self._index.add_name(KnownName(name, text, ALIAS))

    def resolve(self, mention: Mention) -> Resolution:
        """Return the place of a mention, known or new, and why."""
        said = (mention.name, mention.subtype, mention.country, mention.id)
        if said not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[said] = self._resolve(mention)
        return self._known[said]

    def _resolve(self, mention: Mention) -> Resolution:
        node = self._index.node(mention.id) if mention.id is not None else None
        if node is not None:
            return _found(mention, node, "id", node.id)
        shape = shape_of(mention.name, self._countries.code_of_any)
        country = mention.country or shape.country
        towns = self._towns(shape.name, country)
        if len(towns) != 1 or (country is None and mention.subtype in (None, "country")):
            code = self._country_code(mention, country)
            known = self._countries.country(code) if code is not None else None
            if known is not None:
                return _found(mention, _country_node(known), PREFERRED, mention.name)
        if len(towns) == 1:
            town = self._index.node(towns[0].node_id)
            assert town is not None
            return _found(mention, town, towns[0].level, towns[0].text)
        return self._new(mention, shape.name, country, towns)

    def country_node(self, code: str) -> Resolution | None:
        """Return the country of an ISO code, or None."""
        known = self._countries.country(code)
        if known is None:
            return None
        return _found(Mention(code, "Place"), _country_node(known), "id", known.id)

    def _towns(self, name: str, country: str | None) -> list[KnownName]:
        found = self._index.named(fold(name), (PREFERRED, ALIAS))
        return [n for n in found if self._lies_in(n, country)]

    def _lies_in(self, name: KnownName, country: str | None) -> bool:
        node = self._index.node(name.node_id)
        return node is None or None in (country, node.country) or node.country == country

    def _country_code(self, mention: Mention, country: str | None) -> str | None:
        """The code, when the mention names a country: not a namesake town of another."""
        is_code = mention.name.isascii() and mention.name.isupper()
        by_any_word = mention.subtype == "country" or is_code
        named = self._countries.code_of_any if by_any_word else self._countries.code_of
        code = named(mention.name)
        if code is None and country in self._countries.candidates(mention.name):
            return country
        return code if country in (None, code) else None

    def _new(
        self, mention: Mention, name: str, country: str | None, towns: list[KnownName]
    ) -> Resolution:
        namesakes = tuple(n.node_id for n in towns) + self._countries.candidates(mention.name)
        reason = "New: no place of the vocabulary has this name."
        if namesakes:
            reason = f"New: the name could be any of {', '.join(namesakes)}."
        elif self._index.named(fold(name), (PREFERRED, ALIAS)):
            reason = f"New: the known place of this name is not in {country}."
        return Resolution(
            node_id=node_id("Place", name, country or ""),
            kinds=_KIND,
            subtype=mention.subtype,
            label=name,
            country=country,
            matched_by="new",
            matched_label=None,
            reason=reason,
            is_new=True,
            candidates=namesakes,
            named_otherwise=fold(name) != fold(mention.name),
        )


def _country_node(country: Country) -> KnownNode:
    label = preferred_label(country.labels, country.id)
    return KnownNode(country.id, _KIND, "country", label, country.iso2, True)


def _found(mention: Mention, node: KnownNode, by: str, label: str) -> Resolution:
    return Resolution(
        node_id=node.id,
        kinds=node.kinds,
        subtype=node.subtype,
        label=node.label,
        country=node.country,
        matched_by=by,
        matched_label=label,
        reason=f"'{label}' is its {by}.",
        in_vocabulary=True,
        named_otherwise=False,
    )
