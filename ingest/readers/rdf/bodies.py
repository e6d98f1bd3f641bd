"""Each organisation and each event of a file as a record, and how much was not kept of them."""

from collections.abc import Iterator

from graph.message import Message
from ingest.findings import Notice, Rejection
from ingest.readers.base import ReadRecord
from ingest.readers.rdf.classes import EVENT, EVENTS, ORGANISATION, ORGANISATIONS, PERSON, PLACE
from ingest.readers.rdf.described import RdfFile, too_long
from ingest.readers.rdf.events import OF_EVENTS, Events
from ingest.readers.rdf.organisations import OF_ORGANISATIONS, OF_PLACES, Organisations

KNOWN: dict[str, tuple[str, ...]] = {
    ORGANISATION: OF_ORGANISATIONS,
    EVENT: OF_EVENTS,
    PLACE: OF_PLACES,
    PERSON: (),
}
_NO_NAME = "{address} was left out: it has no name."
_WITHHELD = (
    "{n} of those who took part were not kept: nothing says that they are organisations, and they"
    " may be persons."
)
_LOOSE = (
    "{n} links of organisations and events lead to what the file does not describe as what they ask"
    " for; nothing was made of them."
)


def _long_places(file: RdfFile) -> Iterator[Rejection]:
    """Tell of places of which too much is said; no event or organisation is led to them."""
    for place in file.table.subjects(PLACE):
        if file.table.is_long(place.name):
            yield too_long(file, place)


def bodies_of(file: RdfFile) -> Iterator[ReadRecord | Notice | Rejection]:
    """Yield each organisation and each event of a file as a record of its own."""
    bodies = Organisations(file)
    events = Events(bodies)
    yield from _long_places(file)
    for role, classes in ((ORGANISATION, ORGANISATIONS), (EVENT, EVENTS)):
        for subject in file.table.subjects(role):
            if file.table.is_long(subject.name):
                yield too_long(file, subject)
                continue
            thing = bodies.begin(subject, KNOWN[role], classes)
            if thing.named() is None:
                file.table.leave_out(subject.name)
                said = Message(_NO_NAME, address=subject.name)
                yield Rejection(file.name, subject.number, "schema:name", said)
                continue
            yield bodies.record(thing) if role == ORGANISATION else events.record(thing)
            yield from events.found
            events.found.clear()
    for number, sentence in ((events.withheld, _WITHHELD), (bodies.loose, _LOOSE)):
        if number:
            yield Notice(file.name, None, None, Message(sentence, n=number))
