"""The sheets as a whole: their rows find each other in any order."""

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


def test_a_sheet_without_its_key_column_is_refused(read_csv) -> None:
    found = read_csv(events="title,date,place\nA,2009,Goma\n")
    assert found.reasons == [
        "The sheet Events has no column 'event'. Without it nothing can be read."
    ]


def test_an_id_may_stand_for_the_key_and_the_key_for_a_title(read_csv) -> None:
    assert read_csv(events="id,title\nev-1,A\n").events["ev-1"].id == "ev-1"
    found = read_csv(events="event,date,place\nOpening day,2009,Goma\n")
    assert found.events["Opening day"].title == "Opening day"
