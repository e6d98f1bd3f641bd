"""Several entries in one cell of a mapped sheet of events."""

from collections.abc import Callable

from tests.ingest.readers.reading import Outcome

HEAD = "Title,Date,Place,Organisers,Partners,Topic\n"


def test_lists_in_rows_of_events(read_mapped: Callable[..., Outcome]) -> None:
    rows = (
        'Talks,2024-03-02,Goma,Lake Forum,"CENAP; Lake Network","Peacebuilding, land"\n'
        'Tour,2024-03-09,Goma,"Lake Forum, Interpeace","Interpeace, Unheard","Peacebuilding, xyz"\n'
    )
    outcome = read_mapped(HEAD + rows)
    first, second = sorted(outcome.events.values(), key=lambda event: event.date)
    assert [p.actor for p in first.participations] == [
        "body:lake forum",
        "body:cenap",
        "body:lake network",
    ]
    assert [p.actor for p in second.participations] == [
        "body:lake forum",
        "body:interpeace",
        "body:interpeace unheard",
    ]
    assert len(second.themes) == 1
    assert [n.field for n in outcome.notices if "may name several" in n.message] == ["Partners"]
