"""What hashtags mean: the field of presence that each column fills."""

import pytest

from ingest.readers.hxl.meanings import meanings_of
from ingest.readers.hxl.tags import read_tags


def fields_of(*tags: str, headings: dict[int, str] | None = None) -> dict[str, list[int | None]]:
    return meanings_of(read_tags(tags), headings or {}).fields


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("#org", "organisation.name"),
        ("#org+name+fr", "organisation.name"),
        ("#org +acronym", "organisation.acronym"),
        ("#org+type+name", "organisation.type"),
        ("#org+id", "organisation.id"),
        ("#org+funder", "funder.name"),
        ("#org+donor+acronym", "funder.acronym"),
        ("#org+impl+name", "implementer.name"),
        ("#org+prog", "accountable.name"),
        ("#org+partner+type", "partner.type"),
        ("#country+name", "country.name"),
        ("#country+code+v_iso2", "country.code"),
        ("#adm1", "admin1.name"),
        ("#adm2+code+v_pcode", "admin2.code"),
        ("#adm4+name", "admin4.name"),
        ("#adm5+name", "site.name"),
        ("#loc+name", "site.name"),
        ("#sector+cluster", "sector.name"),
        ("#subsector+code", "subsector.code"),
        ("#activity", "activity"),
        ("#activity+project+name", "programme.name"),
        ("#activity+programme+code", "programme.code"),
        ("#project", "programme.name"),
        ("#activity+id", "row_id"),
        ("#meta+id", "row_id"),
        ("#meta+source", "source"),
        ("#date+start", "start"),
        ("#date+end", "end"),
        ("#status", "status"),
        ("#value+funding+usd", "amount"),
        ("#value+currency", "currency"),
        ("#currency", "currency"),
    ],
)
def test_a_hashtag_means_a_field(tag, field) -> None:
    assert fields_of(tag) == {field: [0]}


@pytest.mark.parametrize(
    "tag",
    ["#reached+f", "#region+name", "#date", "#value+transfer", "#org+url", "#loc+type", "#geo+lat",
     "#meta+match", "#description", "#x_own"],
)  # fmt: skip
def test_a_hashtag_may_mean_nothing_to_us(tag) -> None:
    found = meanings_of(read_tags([tag]), {})
    assert found.fields == {}
    assert [one.text for one in found.others] == [tag]


@pytest.mark.parametrize("tag", ["#contact", "#contact+name", "#org+email", "#org+contact+phone"])
def test_contacts_of_persons_are_set_apart(tag) -> None:
    found = meanings_of(read_tags(["#org+name", tag]), {})
    assert (found.contacts, found.others) == ([1], [])


def test_an_actor_is_a_funder_when_its_heading_says_so() -> None:
    assert fields_of("#actor", headings={0: "Bailleur de fond"}) == {"funder.name": [0]}
    assert fields_of("#actor", headings={0: "Acteur"}) == {"partner.name": [0]}


def test_names_and_codes_of_several_sectors_stay_together() -> None:
    found = fields_of("#sector+cluster+code", "#sector", "#sector+cluster+name")
    assert found == {"sector.name": [1, 2], "sector.code": [None, 0]}


def test_the_plainest_of_several_columns_counts() -> None:
    found = meanings_of(read_tags(["#adm1+name+alt", "#adm1+name", "#adm1+code"]), {})
    assert found.fields == {"admin1.name": [1], "admin1.code": [2]}
    assert [tag.text for tag in found.others] == ["#adm1+name+alt"]


def test_the_word_for_a_type_is_better_than_its_code() -> None:
    assert fields_of("#org", "#org+type+code", "#org+type") == {
        "organisation.name": [0],
        "organisation.type": [2],
    }


def test_a_second_organisation_is_a_partner() -> None:
    assert fields_of("#org+name", "#org+name+second") == {
        "organisation.name": [0],
        "partner.name": [1],
    }


def test_a_hashtag_may_tell_the_currency() -> None:
    assert meanings_of(read_tags(["#value+funding+eur"]), {}).currency == "EUR"
    assert meanings_of(read_tags(["#reached+eur"]), {}).currency is None
