"""Whether a name is plainly that of an organisation, where a person could stand as well."""

import re
from functools import cache

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold
from ingest.readers.contacts import may_lead_to_somebody
from ingest.readers.terms import Terms

_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"@|https?://")


def is_organisation_name(name: str, terms: Terms) -> bool:
    """Return True for a name of the vocabulary, and for one with a word that only bodies bear.

    Acronyms are not enough: `JM` may be the initials of a person. An address or a number is no
    name at all.
    """
    if _LINK.search(name) or may_lead_to_somebody(name):
        return False
    folded = fold(name)
    if folded in _known(tuple(terms.named.values())):
        return True
    return not _words_of_bodies().isdisjoint(_WORD.findall(folded))


@cache
def _known(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, names))


@cache
def _words_of_bodies() -> frozenset[str]:
    """The list `bodies` by which the ingest tells names of persons."""
    content = read_yaml(data_folder() / "vocabulary" / "personal_names.yaml")
    return frozenset(fold(word) for word in content["bodies"])
