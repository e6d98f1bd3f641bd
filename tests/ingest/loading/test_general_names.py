"""What bears a name of general words alone is no body of another country."""

import pytest

from ingest.loading.account import Told

FORUM = "Legal Aid Forum"


def told_of(
    tell, text: str, held_in: str, origin: str = "extraction-1", name: str = FORUM, **actor: object
) -> Told:
    start = text.index(name)
    proof = {"start": start, "end": start + len(name), "quote": name}
    known = {"key": "a", "name": name, "id": "laf-rwanda", "type": "network", "rule": "gazetteer"}
    event = {
        "key": "e",
        "type": "workshop",
        "places": [{"name": held_in, "country": held_in}],
        "participations": [{"actor": "a", "role": "participant", "evidence": proof}],
        "evidence": proof,
    }
    return tell(
        document={"uri": "a.txt", "text": text},
        origin=origin,
        actors=[{**known, "evidence": proof, **actor}],
        events=[event],
    )


@pytest.mark.parametrize(
    ("name", "node"),
    [
        (FORUM, "laf-rwanda"),
        ("Advocacy Forum", "advocacy-forum"),
        ("National Congress for Freedom", "cnl-bdi"),
    ],
)
def test_general_words_found_in_another_country_are_a_new_body(tell, name, node) -> None:
    told = told_of(tell, f"The {name} came to Lira.", "UG", name=name, id=node)
    ((_, found),) = told.resolved
    assert found.matched_by == "new"
    assert found.candidates == (node,)
    assert found.doubt is not None
    assert found.subtype is None


def test_a_sheet_and_a_text_say_the_same_of_it(tell) -> None:
    ((_, in_text),) = told_of(tell, f"The {FORUM} came to Lira.", "UG").resolved
    event = {"key": "e", "places": [{"name": "Lira", "country": "UG"}]}
    ((_, in_sheet),) = tell(actors=[{"key": "a", "name": FORUM}], events=[event]).resolved
    assert (in_text.node_id, in_text.doubt) == (in_sheet.node_id, in_sheet.doubt)


@pytest.mark.parametrize(
    ("text", "held_in", "actor"),
    [
        (f"The {FORUM} came to Kigali.", "RW", {}),
        (f"The Rwandan {FORUM} came to Lira.", "UG", {}),
        (f"The {FORUM} of Rwanda came to Lira.", "UG", {}),
        (f"The {FORUM} came to Lira.", "UG", {"country": "RW"}),
        (f"The {FORUM} (LAF) came to Lira.", "UG", {"acronym": "LAF", "aliases": ["LAF"]}),
    ],
)
def test_where_its_country_or_its_letters_are_told_the_id_stays(
    tell, text: str, held_in: str, actor: dict[str, object]
) -> None:
    ((_, found),) = told_of(tell, text, held_in, **actor).resolved
    assert (found.node_id, found.matched_by) == ("laf-rwanda", "id")


@pytest.mark.parametrize(
    ("name", "node"),
    [("Commission on the Status of Women", "csw"), ("Dushirehamwe", "dushirehamwe")],
)
def test_a_name_of_its_own_and_a_body_of_no_country_keep_the_id(tell, name, node) -> None:
    ((_, found),) = told_of(tell, f"The {name} came.", "UG", name=name, id=node).resolved
    assert (found.node_id, found.matched_by) == (node, "id")


def test_an_id_that_a_person_wrote_stays(tell) -> None:
    ((_, found),) = told_of(tell, f"The {FORUM} came to Lira.", "UG", origin="").resolved
    assert found.node_id == "laf-rwanda"
