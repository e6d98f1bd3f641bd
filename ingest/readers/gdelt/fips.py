"""Places as GDELT writes them: kinds by number, countries by their FIPS 10-4 codes."""

from functools import lru_cache

from ingest.readers.terms import Terms
from ingest.readers.word_map import word_map

COUNTRY = "1"
_COUNTRY_NODE = "country-"
# 1 a country, 2 a state of the USA, 3 a town there, 4 a town elsewhere, 5 a state elsewhere.
KINDS = {COUNTRY: "country", "2": "admin1", "3": "city", "4": "city", "5": "admin1"}


@lru_cache(maxsize=1_000)
def iso_country(code: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of a FIPS code, None for one that no list knows."""
    return word_map("fips").find(code) if len(code) == 2 else None


def short_name(name: str) -> str:
    """Return what a place is called, without the region and country that GDELT writes behind."""
    return name.partition(",")[0].strip()


def country_nodes(terms: Terms) -> dict[str, str]:
    """Return the node of each country by its ISO code: GDELT calls one by many names."""
    countries = sorted(name for name in terms.places if name.startswith(_COUNTRY_NODE))
    nodes = ((terms.countries.find(name), name) for name in countries)
    return {iso: name for iso, name in nodes if iso is not None}
