from tests.ingest.resolution.name_sides_of import reader

READER = reader()


def test_an_acronym_before_a_dash_or_in_brackets_is_carried() -> None:
    for text in (
        "UNFPA - United Nations Population Fund",
        "United Nations Population Fund (UNFPA)",
    ):
        (name,) = READER.readings(text)
        assert name.carried == {"unfpa", "fpa"}
        assert list(name.meant) == ["united nations", "population", "fund"]


def test_a_translation_in_brackets_is_a_name_of_its_own() -> None:
    readings = READER.readings("Medecins Sans Frontieres (Doctors Without Borders)")
    assert [name.is_whole for name in readings] == [True, True]
    assert len({tuple(name.meant) for name in readings}) == 1


def test_what_brackets_add_is_part_of_the_whole() -> None:
    whole, outside, inside = READER.readings("UN entities (core contributions only)")
    assert [name.is_whole for name in (whole, outside, inside)] == [True, False, False]
    assert outside.meant.keys() < whole.meant.keys()


def test_a_name_tells_its_countries() -> None:
    assert READER.readings("Police nationale burundaise")[0].countries == {"BI"}
    assert READER.readings("Croix-Rouge (Mali)")[0].countries == {"ML"}
    assert READER.readings("Observer Group in India and Pakistan")[0].countries == {"IN", "PK"}
    assert READER.readings("Central African States Development Bank")[0].countries == set()
    assert READER.readings("Mission en République centrafricaine")[0].countries == {"CF"}


def test_an_acronym_may_lead_a_longer_name() -> None:
    assert READER.readings("DRS Mopti")[0].lead == "drs"
    assert READER.readings("UN Women")[0].lead is None


def test_a_single_word_may_be_an_acronym() -> None:
    assert READER.readings("Cordaid")[0].acronym == "cordaid"
    assert READER.readings("World Food Programme")[0].acronym is None


def test_initials_are_sorted_in_every_language() -> None:
    initials = READER.readings("Programme alimentaire mondial")[0].initials
    assert {"amp", "fpw"} <= initials


def test_own_words_are_those_that_no_list_knows() -> None:
    assert READER.is_own_word("Dushirehamwe")
    assert not READER.is_own_word("ministère")


def test_an_acronym_before_the_name_in_brackets_is_carried() -> None:
    (name,) = READER.readings("LBRI (Lake Basin Relief International)")
    assert name.carried == {"lbri"}
    assert name.is_whole
    unit = READER.readings("LBRI (Nile office for youth)")[0]
    assert "lbri" in " ".join(unit.meant)


def test_short_forms_of_countries_tell_them() -> None:
    assert READER.readings("Kibatsi DRC")[0].countries == {"CD"}
    assert READER.readings("Kibatsi GB")[0].countries == {"GB"}
    assert READER.readings("Save the Elders/UK")[0].countries == {"GB"}


def test_the_office_of_a_commissioner_is_the_commissioner() -> None:
    (held,) = READER.readings("Office of the United Nations High Commissioner for Refugees")
    (plain,) = READER.readings("United Nations High Commissioner for Refugees")
    assert held.meant.keys() == plain.meant.keys()
    assert "office" in READER.readings("Office for the Coordination of Aid")[0].meant
