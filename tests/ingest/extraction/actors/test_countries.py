"""Which countries a text names, and how often."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.countries import country_counts, country_hits
from ingest.extraction.text.page import Page

Pages = Callable[[str], Page]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("", {}),
        ("The women of the town met.", {}),
        ("The women of Burundi met in the town.", {"BI": 1}),
        ("The Burundian women met in Bujumbura, Burundi.", {"BI": 3}),
        ("Les femmes du Burundi et du Rwanda étaient dans la ville.", {"BI": 1, "RW": 1}),
        ("The women of South Sudan met in the town.", {"SS": 1, "SD": 1}),
    ],
)
def test_a_country_its_people_and_its_towns_count(
    page: Pages, text: str, counts: dict[str, int]
) -> None:
    found = country_counts(page(text))
    assert {code: found[code] for code in counts} == counts
    assert set(found) == set(counts)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The meeting was held in Niger and Chad.", ["Niger", "Chad"]),
        ("The women of the Niger River basin met at Lake Chad.", []),
        ("Les femmes du fleuve Niger et du lac Tchad étaient dans la salle.", []),
        ("Les femmes du Niger étaient dans la salle.", ["Niger"]),
        ("The women of the town met.\n\n© 2031 Kenya", []),
    ],
)
def test_waters_and_footers_name_no_country(page: Pages, text: str, names: list[str]) -> None:
    found = page(text)
    assert [found.text[h.start : h.end] for h in country_hits(found)] == names
