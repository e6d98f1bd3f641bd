"""Between the rows: actors, sessions, relations, and keys that lead nowhere."""


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


def test_what_an_event_produced_is_no_actor_whichever_row_comes_first(read_csv) -> None:
    found = read_csv(
        events="event,title\ne1,A\n",
        relations="event,subject,predicate,object\n"
        "e1,A common plan,ADDRESSES,theme:ssr\n"
        "e1,e1,PRODUCED,A common plan\ne1,A body,ADDRESSES,theme:ssr\n",
    )
    (read,) = found.reads
    assert found.reasons == []
    assert [actor.name for actor in read.record.actors] == ["A body"]
    assert [relation.subject for relation in read.record.relations] == [
        "A common plan",
        "e1",
        "A body",
    ]


def test_a_source_tells_of_an_event_once(read_csv) -> None:
    found = read_csv(events="event,source,source_part\ne1,u,p\ne2,u,p\ne3,u,\n")
    assert list(found.events) == ["e1", "e3"]
    assert found.reasons[0].startswith("Row 2 tells of the same part of the same source.")


def test_participations_without_events_are_one_word(read_csv) -> None:
    found = read_csv(participations="event,actor\ne1,X\ne2,Y\n")
    assert found.reasons == ["There is no sheet Events, so none of its 2 rows can be read."]
