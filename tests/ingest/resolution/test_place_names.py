import pytest

from ingest.resolution.place_names import CountryNames


@pytest.mark.parametrize(
    ("name", "code"),
    [("Burundi", "BI"), ("DRC", "CD"), ("Soudan du Sud", "SS"), ("car", None), ("Atlantis", None)],
)
def test_a_country_is_known_by_name_and_by_acronym_in_capitals(
    countries: CountryNames, name: str, code: str | None
) -> None:
    assert countries.code_of(name) == code


def test_codes_and_demonyms_are_known_where_they_are_asked_for(countries: CountryNames) -> None:
    assert countries.code_of_any("UGA") == "UG"
    assert countries.code_of_any("Ugandan") == "UG"
    assert countries.code_of_any("Congolese") is None


@pytest.mark.parametrize(
    ("name", "rest", "code"),
    [
        ("Burundian National Police", "national police", "BI"),
        ("Police nationale du Burundi", "police nationale", "BI"),
        ("Government of the DRC", "government", "CD"),
        ("South Sudan Police", "police", "SS"),
        ("Congolese Police", "police", None),
        ("Police", "police", None),
    ],
)
def test_a_name_is_read_without_the_country_it_tells(
    countries: CountryNames, name: str, rest: str, code: str | None
) -> None:
    assert countries.without_country(name) == (rest, code)


def test_short_forms_are_spelled_out_in_capitals_only(countries: CountryNames) -> None:
    assert countries.spelled_out("UN Office in the DRC") == (
        "United Nations Office in the Democratic Republic of the Congo"
    )
    assert countries.spelled_out("un bureau") == "un bureau"


def test_a_country_of_a_code_is_returned(countries: CountryNames) -> None:
    country = countries.country("BI")
    assert country is not None
    assert country.id == "country-bdi"
