"""What cells look like, when a heading does not say what they are."""

import time

import pytest

from ingest.readers import Terms
from ingest.readers.mapped.contents import Contents
from tests.yardstick import slowness


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        (["2024-03-02", "2 mars 2024", "02/03/2024"], "dates"),
        (["2019", "2024"], "years"),
        (["1 200,50", "300", "$5"], "amounts"),
        (["USD", "EUR"], "currencies"),
        (["Kenya", "KEN; UGA", "Ouganda"], "countries"),
        (["NGO", "network"], "types"),
        (["Protection", "access-to-justice"], "themes"),
        (["Organiser", "participant"], "roles"),
        (["workshop", "atelier"], "event_types"),
        (["a@example.org", "+243 99 000 0000"], "persons"),
    ],
)
def test_cells_tell_what_they_are(terms: Terms, cells: list[str], what: str) -> None:
    assert getattr(Contents(cells, len(cells), terms), what) == 1.0
    assert getattr(Contents(["zigzag", "so and so"], 2, terms), what) == 0.0


def test_what_stands_between_entries_is_seen(terms: Terms) -> None:
    assert Contents(["a; b", "c, d"], 2, terms).separator() == ";"
    assert Contents(["a, b"], 1, terms).separator() is None
    assert Contents(["Ministry of Land, Water"], 1, terms).separator() is None


def test_the_order_of_days_is_told_by_days_beyond_twelve_only(terms: Terms) -> None:
    assert Contents(["25/03/2024", "02/03/2024"], 2, terms).order_of_days() == "day first"
    assert Contents(["03/25/2024"], 1, terms).order_of_days() == "month first"
    assert Contents(["02/03/2024"], 1, terms).order_of_days() is None
    assert Contents(["25/03/2024", "03/25/2024"], 2, terms).order_of_days() is None


def test_ids_may_lack_in_some_rows_and_repeat_in_few(terms: Terms) -> None:
    assert Contents(["a", "b"], 3, terms).is_unique
    assert not Contents(["a", "a"], 2, terms).is_unique
    assert not Contents(["a"], 3, terms).is_unique
    assert not Contents([], 0, terms).is_unique


def test_a_long_cell_is_searched_for_addresses_in_no_time(terms: Terms) -> None:
    cells = ["n" * 200_000, "n@" * 100_000, "@n" * 100_000]
    began = time.perf_counter()
    assert Contents(cells, 3, terms).persons == 0
    assert time.perf_counter() - began < 2 * slowness()


def test_of_a_cell_of_megabytes_the_beginning_is_looked_at(terms: Terms) -> None:
    looked: list[int] = []
    contents = Contents(["é" * 5_000_000], 1, terms)
    contents._share(lambda cell: bool(looked.append(len(cell))))
    assert looked == [2_000]
    before = time.process_time()
    held = (contents.types, contents.themes, contents.roles, contents.countries, contents.persons)
    assert held == (0, 0, 0, 0, 0)
    assert time.process_time() - before < 1 * slowness()


def test_an_address_far_behind_in_a_long_cell_is_seen(terms: Terms) -> None:
    assert Contents(["note " * 20_000 + "a@example.org"], 1, terms).persons == 1.0
