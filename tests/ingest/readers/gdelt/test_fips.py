"""Countries and kinds of places as GDELT writes them."""

import pytest

from ingest.readers.gdelt.fips import KINDS, country_nodes, iso_country, short_name
from ingest.readers.word_map import word_map


@pytest.mark.parametrize(
    ("fips", "iso"),
    [("BY", "BI"), ("CG", "CD"), ("CF", "CG"), ("RW", "RW"), ("OD", "SS"), ("SU", "SD")]
    + [("CT", "CF"), ("GZ", "PS"), ("RI", "RS"), ("KV", "XK"), ("UK", "GB"), ("GM", "DE")]
    + [("", None), ("ZZ", None), ("COD", None)],
)
def test_a_fips_code_leads_to_its_country(fips: str, iso: str | None) -> None:
    assert iso_country(fips) == iso


def test_every_country_of_the_list_is_in_the_vocabulary(terms) -> None:
    assert {
        iso for iso in word_map("fips").ids.values() if terms.countries.find(iso) != iso
    } == set()


def test_a_place_is_called_what_stands_before_its_region() -> None:
    assert short_name("Nakuru, Rift Valley, Kenya") == "Nakuru"
    assert short_name(", Kenya") == ""
    assert set(KINDS.values()) == {"country", "city", "admin1"}


def test_every_country_has_its_node(terms) -> None:
    nodes = country_nodes(terms)
    assert nodes["BI"] == "country-bdi"
    assert set(word_map("fips").ids.values()) <= set(nodes)
