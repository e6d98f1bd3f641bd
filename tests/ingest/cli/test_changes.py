"""`mtandao changes` tells what changed, with sources, in both languages."""

import pytest


def test_for_people_each_line_has_its_source(filled):
    told = filled("changes", "--since", "2019")
    assert told.code == 0, told.err
    assert "by the dates that sources give" in told.out
    first = "first at Workshop on reform (6–8 May 2019).\ttable Participations, row 1"
    assert f"Lake Forum: {first}" in told.out
    assert "first met at Workshop on reform" in told.out
    assert "1 of 1 change\n" in told.out


def test_french(filled):
    told = filled("changes", "--since", "2019", "--lang", "fr").out
    assert "pour la première fois à Atelier sur la réforme (6–8 mai 2019)" in told
    assert "Thèmes qui ont perdu leur dernier acteur local" in told


def test_what_was_read_is_another_question(filled):
    happened = filled("changes", "--since", "2026", "--json").json
    entered = filled("changes", "--since", "2026", "--by", "entered", "--json").json
    assert (happened["by"], happened["no_data"], happened["events"]) == ("happened", True, 0)
    assert (entered["by"], entered["documents"]) == ("entered", 2)
    states = {one["kind"]: one["state"] for one in entered["sections"]}
    assert (states["quiet ties"], states["new actors"]) == ("not told", "told")
    told = filled("changes", "--since", "2026", "--by", "entered").out
    assert "What the ledger learned" in told
    assert "Newly known actors" in told


def test_nothing_told_of_a_time_is_said_to_be_no_data(filled):
    told = filled("changes", "--since", "2025-01", "--until", "2025-06").out
    assert "silence in the sources is not silence in the world" in told


def test_a_theme_and_a_country_and_fewer_months(filled):
    asked = ("--theme", "RSS", "--country", "BI", "--quiet", "6", "--limit", "1", "--json")
    found = filled("changes", "--since", "2019", "--until", "2020", *asked).json
    by_kind = {one["kind"]: one for one in found["sections"]}
    assert by_kind["new actors"]["changes"]["shown"] == 1
    assert by_kind["quiet ties"]["changes"]["total"] == 1
    lost = by_kind["lost themes"]["changes"]["items"]
    assert [one["about"][0]["label"] for one in lost] == ["River Alliance"]


def test_a_lower_level_says_when_sources_above_it_tell_of_more(run, tmp_path):
    secret = """
document: {uri: "https://example.org/secret", title: Secret, sensitivity: internal}
actors: [{key: a, name: Lake Forum, type: network}, {key: b, name: Hill Watch, type: network}]
events:
- {key: e, title: Meeting, date: 2020-01-01, participations: [{actor: a}, {actor: b}]}
"""
    (tmp_path / "secret.yaml").write_text(secret, encoding="utf-8")
    assert run("ingest", "secret.yaml").code == 0
    asked = ("changes", "--since", "2019", "--json", "--seen")
    assert run(*asked, "internal").json["withheld"] is False
    found = run(*asked, "public").json
    assert (found["withheld"], found["no_data"]) == (True, True)
    assert "Sources above the level shown tell of more" in str(found["cautions"])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--since", "soon"), "'soon' is not a date. (--since) Write it as"),
        (("--since", "2020", "--until", "soon"), "'soon' is not a date. (--until) Write it as"),
        (("--since", "2150"), "2150-01-01 lies after today, "),
        (("--since", "2150"), ". (--since) Give an earlier day, or --until too."),
        (("--since", "2020", "--until", "2019"), "2019-12-31 lies before 2020-01-01"),
        (("--since", "2020", "--theme", "cheese"), "No theme is called 'cheese'. (--theme) "),
        (("--since", "2020", "--country", "cheese"), "No place is called 'cheese'. (--country) "),
        (("--since", "2020", "--seen", "secret"), "There is no level 'secret'"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, given, said):
    told = filled("changes", *given)
    assert told.code == 2
    assert said in told.err


@pytest.mark.parametrize("since", ["0000", "0001-01-01"])
def test_the_oldest_days_there_are_can_be_asked_about(filled, since):
    told = filled("changes", "--since", since, "--quiet", "600")
    assert told.code == 0, told.err
    assert "1 of 1 change\n" in told.out


def test_a_day_that_is_none_is_told_in_the_language_asked_for(filled):
    told = filled("changes", "--since", "XXXX", "--lang", "fr")
    assert told.code == 2
    assert "« XXXX » ne donne aucun jour" in told.err
