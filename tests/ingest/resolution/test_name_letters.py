import pytest

from ingest.resolution.name_letters import compact, fit, writings_of


def words(*told: str) -> tuple[tuple[str, bool], ...]:
    return tuple((word, word in {"of", "the", "for"}) for word in told)


def test_compact_folds_and_joins() -> None:
    assert compact("FIDA-U") == "fidau"


def test_acronyms_of_the_united_nations_stand_with_and_without_its_letters() -> None:
    assert list(writings_of(["unocha"])) == ["unocha", "ocha"]
    assert list(writings_of(["undp", "icrc"])) == ["undp", "icrc"]


@pytest.mark.parametrize(
    ("acronym", "told", "share"),
    [
        ("wfp", words("world", "food", "programme"), 1.0),
        ("wfp", words("world", "forum", "for", "peace"), 1.0),
        ("wfp", words("world", "health", "organisation"), 0.0),
        ("cnd", words("conseil", "national", "bassin"), 0.0),
    ],
)
def test_letters_come_from_words_in_order(
    acronym: str, told: tuple[tuple[str, bool], ...], share: float
) -> None:
    assert fit(acronym, told) == pytest.approx(share, abs=0.01)
