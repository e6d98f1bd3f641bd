"""One test for each way in which reports mislead."""

from collections.abc import Callable
from itertools import permutations

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import codes, names, roles, themes

Read = Callable[[str], Record]

FOOTER = (
    "\n\nLeave a Reply\n\nYour email address will not be published."
    "\n\nPlot 9, Hill Road, Kampala\n\n© 2031 Save the Children. All rights reserved."
)


def test_a_name_explained_in_brackets_is_one_actor(read: Read) -> None:
    found = read("A workshop was held in Bujumbura, organised by BINUB (the UN office in Burundi).")
    assert [actor.id for actor in found.actors] == ["binub"]


def test_a_french_date_may_stand_between_verb_and_event(read: Read) -> None:
    found = read(
        "La MONUSCO a organisé les 20 et 21 décembre 2017 dans la salle de conférences, "
        "une formation à Kananga sur les droits de l’homme."
    )
    assert found.events[0].date == "2017-12-20/2017-12-21"
    assert ("MONUSCO", "organiser") in roles(found)


@pytest.mark.parametrize("country", ["MALI", "IRAQ", "TOGO", "GAO"])
def test_places_in_capitals_are_no_acronyms(read: Read, country: str) -> None:
    found = read(f"A workshop was held in {country} by UNHCR. The {country} office was thanked.")
    assert country not in names(found)


def test_names_of_people_in_capitals_are_no_acronyms(read: Read) -> None:
    found = read("La formation a été organisée par le HCR. Mme Awa NDIAYE a remercié Paul BIKA.")
    assert names(found) == {"HCR"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A workshop was held in the Democratic Republic of the Congo by UNHCR.", "CD"),
        ("A workshop was held in the Republic of the Congo by UNHCR.", "CG"),
        ("A workshop was held in South Sudan by UNHCR.", "SS"),
        ("A workshop was held in Sudan by UNHCR.", "SD"),
    ],
)
def test_countries_with_like_names_stay_apart(read: Read, text: str, country: str) -> None:
    assert [place.country for place in read(text).events[0].places] == [country]


def test_a_river_is_no_country(read: Read) -> None:
    found = read("A workshop was held in Mopti by UNHCR, in the Niger River basin.")
    assert "NE" not in {place.country for place in found.events[0].places}


def test_the_un_police_is_not_the_national_police(read: Read) -> None:
    found = read(
        "UNPOL organised a training in Goma for officers of the Congolese National Police."
    )
    ids = {actor.name: actor.id for actor in found.actors}
    assert ids["Congolese National Police"] == "cod-pnc"
    assert ids["UNPOL"] is None


def test_a_footer_changes_no_fact(read: Read) -> None:
    text = "A workshop on transitional justice was held in Goma on 3 March 2019 by UNHCR."
    plain, long = read(text), read(text + FOOTER)
    assert long.events == plain.events
    assert long.actors == plain.actors


def test_the_order_of_a_list_changes_no_fact(read: Read) -> None:
    actors = ["UNHCR", "International Alert", "the Goma Women’s Association"]
    found = [
        roles(read(f"A training was held in Goma, organised by {a}, {b} and {c}."))
        for a, b, c in permutations(actors)
    ]
    assert len(found[0]) == 3
    assert all(each == found[0] for each in found)


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        (
            "UNHCR organised a workshop in Goma.",
            "A workshop was organised by UNHCR in Goma.",
        ),
        (
            "International Alert hosted a conference in Goma.",
            "A conference was hosted by International Alert in Goma.",
        ),
        (
            "Le HCR a organisé un atelier à Goma.",
            "Un atelier a été organisé par le HCR à Goma.",
        ),
        (
            "The Minister of Defence opened the workshop held in Goma.",
            "The workshop held in Goma was opened by the Minister of Defence.",
        ),
    ],
)
def test_active_and_passive_give_the_same_roles(read: Read, active: str, passive: str) -> None:
    assert roles(read(active)) == roles(read(passive)) != set()


def test_the_same_report_in_two_languages_gives_the_same_facts(read: Read) -> None:
    english = read(
        "A workshop on transitional justice was held in Goma on 3 and 4 March 2019. It was "
        "organised by UNHCR in partnership with International Alert and funded by UNICEF."
    )
    french = read(
        "Un atelier sur la justice transitionnelle s’est tenu à Goma les 3 et 4 mars 2019. Il a "
        "été organisé par le HCR en partenariat avec International Alert et financé par l’UNICEF."
    )
    told = []
    for record in (english, french):
        main = record.events[0]
        ids = {actor.key: actor.id for actor in record.actors}
        part = {(ids[p.actor], p.role) for p in main.participations}
        places = [(p.name, p.country) for p in main.places]
        told.append((main.type, main.date, places, themes(main), part))
    assert told[0] == told[1]


def test_a_theme_inside_a_name_is_no_theme(read: Read) -> None:
    found = read(
        "A workshop on elections was held in Kampala by the Coalition for Action on 1325, the "
        "Regional Centre for Human Security and the Ministry of Gender."
    )
    assert themes(found.events[0]) == {"elections"}


def test_a_resolution_of_another_year_is_no_date(read: Read) -> None:
    found = read("UNHCR organised a workshop in Goma on the resolution adopted on 31 October 2000.")
    assert found.events[0].date is None
    assert "no-date" in codes(found)


def test_a_ministry_without_its_country_is_not_taken_for_that_of_another(read: Read) -> None:
    found = read("A workshop was held in Dakar, Senegal. It was opened by the Ministry of Gender.")
    ministry = next(actor for actor in found.actors if actor.type == "ministry")
    assert (ministry.id, ministry.country) == (None, None)
    assert [(r.object, r.status) for r in found.relations] == [("country-sen", "inferred")]


def test_what_a_text_says_of_an_acronym_goes_before_the_vocabulary(read: Read) -> None:
    found = read(
        "Un atelier a été tenu à Bangui par la Cour populaire spéciale (CPS). La CPS a remercié."
    )
    assert [(actor.name, actor.id) for actor in found.actors] == [("Cour populaire spéciale", None)]


def test_an_acronym_explained_in_brackets_after_it_is_one_actor(read: Read) -> None:
    found = read(
        "A workshop was held in Goma on 3 May 2018 by LPC (the Lake Peace Centre). "
        "LPC thanked the women."
    )
    assert [actor.name for actor in found.actors] == ["Lake Peace Centre"] or (
        {"LPC", "Lake Peace Centre"} == {found.actors[0].name, *found.actors[0].aliases}
    )
    assert len(found.actors) == 1


def test_a_person_is_never_an_actor(read: Read) -> None:
    found = read(
        "A workshop was held in Goma, organised by UNHCR and facilitated by Jane Miller. “We must "
        "go on together for peace,” said Mr. Peter Okello, Governor of North Kivu Paul Amani."
    )
    people = ("Jane", "Miller", "Okello", "Amani")
    told = [*names(found), *(q for q in _quotes(found))]
    assert not [words for words in told if any(person in words for person in people)]


def _quotes(record: Record) -> list[str]:
    parts = [p for event in record.events for p in event.participations]
    return [p.evidence.quote for p in parts if p.evidence and not isinstance(p.evidence, list)]


def test_another_language_is_named_and_nothing_is_invented(read: Read) -> None:
    found = read(
        "El taller sobre la justicia transicional se celebró en Bogotá el 3 de marzo de 2019 y fue "
        "organizado por ACNUR con el apoyo de las organizaciones de la sociedad civil."
    )
    assert (found.document.language, codes(found)) == ("es", ["unsupported-language"])
    assert (found.actors, found.events) == ([], [])


def test_a_vacancy_gives_actors_but_no_event(read: Read) -> None:
    found = read(
        "Vacancy: Training Officer. UNHCR is looking for a training officer. Qualifications "
        "required: experience in workshops and conferences. Duty station: Goma."
    )
    assert found.document.is_event_report is False
    assert ([a.id for a in found.actors], found.events) == (["unhcr"], [])
