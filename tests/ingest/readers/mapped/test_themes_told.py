"""Themes and countries of a row: ours, or the words of the sheet."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome


def test_a_theme_that_nobody_knows_is_kept_as_the_sheet_has_it(
    read_mapped: Callable[..., Outcome],
) -> None:
    text = "Organisation,Type,Sectors\nPeace Forum,network,Weaving; Protection\n"
    (read,) = read_mapped(text).reads
    (concept,) = read.record.concepts
    assert (concept.name, concept.scheme) == ("Weaving", "sheet-theme")
    said = {r.object for r in read.record.relations if r.predicate == "WORKS_ON"}
    assert concept.key in said
    assert len(said) == 2


def test_several_countries_in_a_cell_are_each_a_place(
    read_mapped: Callable[..., Outcome],
) -> None:
    text = 'Donor,Grantee,Amount,Country\nA,B,5,"Kenya, Uganda"\nA,C,6,Atlantis\n'
    outcome = read_mapped(text)
    places = {p.country for one in outcome.reads for p in one.record.places}
    assert places == {"KE", "UG"}
    assert outcome.counts[0].unknown == {"country names": {"Atlantis": 1}}
