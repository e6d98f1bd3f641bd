"""One row and its cells: what is wrong in a cell leaves the row, what could mislead does not."""

import pytest


@pytest.mark.parametrize(
    ("column", "word", "reason"),
    [
        ("status", "perhaps", "'perhaps' is none of asserted, implied"),
        ("certainty", "so so", "'so so' is none of certain"),
        ("confidence", "150%", "'150%' is no confidence"),
        ("confidence", "very", "'very' is no confidence"),
        ("modality", "odd", "'odd' is none of factual"),
    ],
)
def test_an_event_with_a_word_that_could_mislead_is_left_out(
    read_csv, column: str, word: str, reason: str
) -> None:
    found = read_csv(
        events=f"event,title,{column}\ne1,A,{word}\ne2,B,\n", participations="event,actor\ne1,X\n"
    )
    assert list(found.events) == ["e2"]
    assert found.reasons[0].startswith(reason)
    assert found.reasons[1] == "The row of the event 'e1' was left out."


@pytest.mark.parametrize("column", ["sensitivity", "source_sensitivity"])
def test_a_level_that_is_none_closes_its_event(read_csv, column: str) -> None:
    found = read_csv(events=f"event,title,{column}\ne1,A,secret\ne2,B,\n")
    assert list(found.events) == ["e1", "e2"]
    assert found.reasons == [
        "'secret' is none of public, internal, restricted. It was read as restricted."
    ]
    closed = found.reads[0].record
    assert "restricted" in (closed.events[0].sensitivity, closed.document.sensitivity)


def test_a_level_that_is_none_closes_its_actor_for_other_sheets(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n",
        participations="event,actor\ne1,a1\n",
        actors="actor,name,sensitivity\na1,Peace Forum,secret\n",
    )
    assert [one.sensitivity for one in found.reads[0].record.actors] == ["restricted"]


def test_wrong_cells_leave_their_row(read_csv) -> None:
    found = read_csv(
        events="event,title,date,order,count,main,place,place_kind\n"
        "e1,A,31/02/2019,first,many,perhaps,Goma; Bukavu,city; city; city\n",
        participations="event,actor,n,list_open,readings\ne1,X,few,perhaps,host; opener=heavy\n",
        relations='subject,predicate,object,qualifiers\nX,PART_OF,Y,"{""a"": {}}"\n',
    )
    event = found.events["e1"]
    assert (event.title, event.date, event.order, event.counts) == ("A", None, None, [])
    assert [place.name for place in event.places] == ["Goma", "Bukavu"]
    text = " ".join(found.reasons)
    for words in (
        "'31/02/2019' does not exist",
        "'first' is no whole number",
        "'many' is no whole number",
        "'perhaps' is neither yes nor no",
        "It has 3 entries where 2 are asked for",
        "'few' is no whole number",
        "'host' is not of the form name=value",
        "'heavy' is no weight",
        "The value of 'a' is no plain value",
    ):
        assert words in text


def test_a_wrong_date_is_told_once_and_read_in_the_order_of_its_heading(read_csv) -> None:
    found = read_csv(events="event,title,date (dd/mm/yyyy)\ne1,A,02/13/2019\n")
    assert (found.events["e1"].date, found.events["e1"].date_wording) == (None, "02/13/2019")
    assert [reason.partition(".")[0] for reason in found.reasons] == ["'02/13/2019' does not exist"]
    assert [issue.code for issue in found.reads[0].record.issues] == ["unreadable-date"]


def test_unknown_words_are_told_and_the_rows_kept(read_csv) -> None:
    found = read_csv(
        events="event,type,country,themes\ne1,gathering of sorts,Atlantis,basket weaving\n",
        participations="event,actor,role\ne1,X,dancer\n",
        actors="actor,name,type\nX,Ex,odd sort\n",
    )
    fields = {notice.field for notice in found.notices}
    assert fields == {"type", "country", "themes", "role"}
    assert found.rejections == []
    codes = {issue.code for issue in found.reads[0].record.issues}
    assert codes == {"unknown-event-type", "unknown-country", "unknown-theme"}
    assert found.events["e1"].participations[0].wording == "dancer"


def test_places_counts_and_themes_stay_in_step(read_csv) -> None:
    found = read_csv(
        events="event,place,country,count,counted,count_basis,themes,theme_wordings\n"
        'e1,Goma; Kigali,CD; RW,"22; 1,200",delegates; visitors,; visé,'
        "ssr; access-to-justice,; justice for all\n"
        "e2,Goma; Bukavu,CD,7,,,,\ne3,,Rwanda,,,,,\n"
    )
    one, two, three = found.events.values()
    assert [(p.name, p.country) for p in one.places] == [("Goma", "CD"), ("Kigali", "RW")]
    assert [(c.n, c.of, c.basis) for c in one.counts] == [
        (22, "delegates", "stated"),
        (1200, "visitors", "targeted"),
    ]
    assert [theme.wording for theme in one.themes] == [None, "justice for all"]
    assert [place.country for place in two.places] == ["CD", "CD"]
    assert [(p.name, p.country, p.kind) for p in three.places] == [("Rwanda", "RW", "country")]


def test_only_what_a_row_says_of_its_level_is_set(read_csv) -> None:
    found = read_csv(
        events="event,title,sensitivity,confidence\ne1,A,,\ne2,B,interne,moyenne\n",
        participations="event,actor,confidence\ne1,X,80%\n",
    )
    first, second = found.events.values()
    assert "sensitivity" not in first.model_fields_set
    assert (second.sensitivity, second.confidence) == ("internal", 0.7)
    assert first.participations[0].confidence == 0.8


@pytest.mark.parametrize(
    ("qualifiers", "reason"),
    [
        ('{"a": ' + "[" * 50_000, "The JSON is nested too deeply"),
        ('{"a": NaN}', "The value of 'a' is no plain value"),
        ('{"a": 1e999}', "The value of 'a' is no plain value"),
    ],
)
def test_odd_qualifiers_cost_themselves_only(qualifiers: str, reason: str, read_csv) -> None:
    cell = qualifiers.replace('"', '""')
    text = f'subject,predicate,object,qualifiers\nX,PART_OF,Y,"{cell}"\nX,PART_OF,Z,\n'
    found = read_csv(relations=text)
    assert reason in found.reasons[0]
    assert "Z" in [r.object for read in found.reads for r in read.record.relations]
