"""What the vocabulary calls its things in the language of the reader, by the ids of their nodes."""

from collections.abc import Mapping

from graph.model.vocabulary import Vocabulary
from ingest.resolution.node_ids import group_node_id, theme_node_id


def spoken_names(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    """Return the labels of themes, places, countries, their groups, and of every named body.

    Args:
        language: `en` or `fr`; what has no label in it is left out.
    """
    found: dict[str, Mapping[str, str]] = {
        theme_node_id(theme.id): theme.labels for theme in vocabulary.themes.values()
    }
    found |= {place.id: place.labels for place in vocabulary.places.values()}
    found |= {country.id: country.labels for country in vocabulary.countries.values()}
    found |= {group_node_id(g.id): g.labels for g in vocabulary.country_groups.values()}
    found |= {entry.id: entry.labels for entry in vocabulary.named()}
    return {name: labels[language] for name, labels in found.items() if language in labels}
