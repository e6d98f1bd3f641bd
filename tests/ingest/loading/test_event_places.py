from tests.ingest.loading.records_of import reasons_of, told_of, workshop


def test_a_known_town_needs_no_more(tell) -> None:
    told = tell(**workshop())
    assert [s.object for s in told_of(told, "HELD_IN")] == ["place-bujumbura"]
    assert told_of(told, "WITHIN") == []


def test_a_new_place_lies_in_the_country_of_the_source(tell) -> None:
    told = tell(**workshop(places=[{"name": "Lakeside", "country": "BI"}]))
    (held,), (within,) = told_of(told, "HELD_IN"), told_of(told, "WITHIN")
    assert (within.subject, within.object) == (held.object, "country-bdi")


def test_a_code_of_no_country_is_rejected_and_the_place_kept(tell) -> None:
    told = tell(**workshop(places=[{"name": "Lakeside", "country": "ZZ"}]))
    assert reasons_of(told) == ["'ZZ' is no ISO 3166 code of a country."]
    assert len(told_of(told, "HELD_IN")) == 1
