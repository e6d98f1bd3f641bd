"""The template as CSV: rows that belong together find each other, what is wrong is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import Terms
from tests.ingest.readers.reading import BY_NAME, Outcome, read_with, write_csv


@pytest.fixture
def read_csv(terms: Terms, tmp_path: Path) -> Callable[..., Outcome]:
    def from_texts(**sheets: str) -> Outcome:
        folder = write_csv(tmp_path / "table", **sheets)
        return read_with(BY_NAME["csv"], folder, terms)

    return from_texts


EVENTS = "event,title,type,date,place,country,themes\ne1,Workshop,Atelier,2009,Goma,DRC,ssr\n"


def test_an_event_comes_with_those_who_took_part(read_csv) -> None:
    found = read_csv(
        events=EVENTS,
        participations="event,actor,role\ne1,PF,organiser\ne1,Other Body,participant\n",
        actors="actor,name,type,country\nPF,Peace Forum,network,Kenya\n",
    )
    assert found.rejections == []
    (read,) = found.reads
    assert [(a.key, a.name, a.country) for a in read.record.actors] == [
        ("PF", "Peace Forum", "KE"),
        ("Other Body", "Other Body", None),
    ]
    assert [part.role for part in read.record.events[0].participations] == [
        "organiser",
        "participant",
    ]
    assert {(row.sheet, row.row) for row in read.rows} == {
        ("Events", 2),
        ("Participations", 2),
        ("Participations", 3),
        ("Actors", 2),
    }


def test_rows_may_stand_in_any_order(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\ne2,B\n",
        participations="event,actor\ne2,X\ne1,X\ne2,Y\n",
    )
    parts = {key: [p.actor for p in e.participations] for key, e in found.events.items()}
    assert parts == {"e1": ["X"], "e2": ["X", "Y"]}


def test_actors_are_found_by_key_name_and_id(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n",
        participations="event,actor\ne1,PF\ne1,Péace forum\ne1,cenap\n",
        actors="actor,name\nPF,Peace Forum\n",
    )
    actors = [part.actor for part in found.events["e1"].participations]
    assert actors == ["PF", "PF", "cenap"]


def test_a_name_of_two_actors_is_told(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n",
        participations="event,actor\ne1,Forum\n",
        actors="actor,name\nF1,Forum\nF2,Forum\n",
    )
    assert any("More than one actor is called 'Forum'" in text for text in found.messages)


def test_rows_without_what_they_need_are_rejected(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n,B\ne1,C\n",
        participations="event,actor,role\ne1,X,\ne9,X,host\n,X,host\ne1,,host\n",
        actors="actor,name\nX,X\nY,\n",
    )
    assert list(found.events) == ["e1"]
    assert sorted(zip(found.places, found.reasons, strict=True)) == [
        ((3, "event"), "The row has no event; it was left out."),
        ((3, "event"), "The sheet Events has no event 'e9'; the row was left out."),
        ((3, "name"), "The row has no name; it was left out."),
        ((4, "event"), "The key 'e1' stands in row 2 already; this row was left out."),
        ((4, "event"), "The row has no event; it was left out."),
        ((5, "actor"), "The row has no actor; it was left out."),
    ]


@pytest.mark.parametrize(
    ("column", "word", "reason"),
    [
        ("status", "perhaps", "'perhaps' is none of asserted, implied"),
        ("certainty", "so so", "'so so' is none of certain"),
        ("sensitivity", "secret", "'secret' is none of public"),
        ("confidence", "150%", "'150%' is no confidence"),
        ("confidence", "very", "'very' is no confidence"),
        ("modality", "odd", "'odd' is none of factual"),
        ("source_sensitivity", "odd", "'odd' is none of public"),
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


def test_sessions_programmes_and_mechanisms_are_named(read_csv) -> None:
    found = read_csv(
        events="event,title,parent,order,programme,mechanisms\n"
        "e1,Conference,,,,\ne2,Session,e1,2,Just Peace,Pact A; P1\ne3,Alone,e9,,,\ne4,Self,e4,,,\n",
        actors="actor,name,kind\nP1,Pact One,mechanism\n",
    )
    session = found.reads[1].record
    assert (session.events[0].parent, session.events[0].order) == ("e1", 2)
    assert (session.events[1].key, session.events[1].main) == ("e1", False)
    assert session.events[1].id == found.reads[0].record.events[0].id
    assert [programme.name for programme in session.programmes] == ["Just Peace"]
    assert [mechanism.name for mechanism in session.mechanisms] == ["Pact A", "Pact One"]
    assert found.reasons == [
        f"'{key}' is no other event of the sheet Events. The session stands alone."
        for key in ("e9", "e4")
    ]


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


def test_relations_go_to_their_event_or_stand_alone(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n",
        actors="actor,name,parent\nB,Body,\nC,Child,B\nD,Nobody,\n",
        relations="event,subject,predicate,object,qualifiers,source\n"
        "e1,B,COOPERATES_WITH,C,kind=pact,\n"
        ",e1,RAISED_ISSUE,No date,code=no-date,\n"
        ",C,MEMBER_OF,Some Union,,https://example.org/c\n"
        ",e1,HAS_COUNT,22,counted=delegates,\n"
        "e9,B,PART_OF,C,,\n,B,FOO,C,,\n,e1,HAS_COUNT,many,,\n,e1,RAISED_ISSUE,,,\n",
    )
    event, alone, *actors = found.reads
    assert [r.predicate for r in event.record.relations] == ["COOPERATES_WITH", "HAS_COUNT"]
    assert event.record.relations[1].object == 22
    assert [(i.code, i.message) for i in event.record.issues] == [("no-date", "No date")]
    assert alone.record.document.part == "actor:B"
    uris = {read.record.document.uri: read.record for read in found.reads}
    assert [r.object for r in uris["https://example.org/c"].relations] == ["Some Union"]
    assert [read.record.document.part for read in actors][-1] == "actor:D"
    text = " ".join(found.reasons)
    assert "no event 'e9'" in text
    assert "Unknown relation 'FOO'" in text
    assert "'many' is no number" in text
    assert "The issue says nothing" in text


def test_a_source_tells_of_an_event_once(read_csv) -> None:
    found = read_csv(events="event,source,source_part\ne1,u,p\ne2,u,p\ne3,u,\n")
    assert list(found.events) == ["e1", "e3"]
    assert found.reasons[0].startswith("Row 2 tells of the same part of the same source.")


def test_only_what_a_row_says_of_its_level_is_set(read_csv) -> None:
    found = read_csv(
        events="event,title,sensitivity,confidence\ne1,A,,\ne2,B,interne,moyenne\n",
        participations="event,actor,confidence\ne1,X,80%\n",
    )
    first, second = found.events.values()
    assert "sensitivity" not in first.model_fields_set
    assert (second.sensitivity, second.confidence) == ("internal", 0.7)
    assert first.participations[0].confidence == 0.8


def test_text_stays_text(read_csv) -> None:
    found = read_csv(
        events='event,title\ne1,<script>alert(1)</script>\ne2,\'=1+1\ne3,=HYPERLINK(""x"")\n',
        participations="event,actor\ne1,<b>Forum</b>\n",
    )
    titles = [event.title for event in found.events.values()]
    assert titles == ["<script>alert(1)</script>", "=1+1", '=HYPERLINK(""x"")']
    assert found.reads[0].record.actors[0].name == "<b>Forum</b>"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_may_be_parted_by_other_signs(read_csv, delimiter: str) -> None:
    found = read_csv(events=EVENTS.replace(",", delimiter))
    assert found.events["e1"].title == "Workshop"


def test_a_stated_delimiter_is_taken(read_csv) -> None:
    assert read_csv(events="sep=;\r\nevent;title\r\ne1;a, b\r\n").events["e1"].title == "a, b"


def test_a_sheet_without_its_key_column_is_refused(read_csv) -> None:
    found = read_csv(events="title,date,place\nA,2009,Goma\n")
    assert found.reasons == [
        "The sheet Events has no column 'event'. Without it nothing can be read."
    ]


def test_an_id_may_stand_for_the_key_and_the_key_for_a_title(read_csv) -> None:
    assert read_csv(events="id,title\nev-1,A\n").events["ev-1"].id == "ev-1"
    found = read_csv(events="event,date,place\nOpening day,2009,Goma\n")
    assert found.events["Opening day"].title == "Opening day"


def test_participations_without_events_are_one_word(read_csv) -> None:
    found = read_csv(participations="event,actor\ne1,X\ne2,Y\n")
    assert found.reasons == ["There is no sheet Events, so none of its 2 rows can be read."]


def test_a_sheet_is_read_with_its_companions(tmp_path: Path, terms: Terms) -> None:
    folder = write_csv(tmp_path, events=EVENTS, participations="event,actor\ne1,X\n")
    events = read_with(BY_NAME["csv"], folder / "events.csv", terms)
    assert len(events.events["e1"].participations) == 1
    others = read_with(BY_NAME["csv"], folder / "participations.csv", terms)
    assert others.messages == ["This sheet was read together with events.csv."]
    assert sum(others.progress) == (folder / "participations.csv").stat().st_size
