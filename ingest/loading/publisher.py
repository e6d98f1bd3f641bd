"""Who published a source: linked only when the vocabulary knows the name."""

from graph.model.record import Sourced
from ingest.loading.named_things import add_thing
from ingest.loading.telling import Claim, Telling
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.resolver import Resolver


def publisher_country(publisher: str | None, resolver: Resolver) -> str | None:
    """Return the ISO code of the publisher's country, None when it is not known."""
    found = _known_publisher(publisher, resolver)
    return found.country if found is not None else None


def tell_publisher(telling: Telling, resolver: Resolver) -> None:
    """Say who published the document, when it is known and the document itself names it.

    Names that only other sources brought are not asked: what a document says must not change
    with what was read after it.
    """
    publisher = telling.document.publisher
    found = _known_publisher(publisher, resolver)
    if publisher is None or found is None:
        return
    proof = telling.proofs.find(publisher)
    if not proof:
        return
    add_thing(telling, found)
    relation = telling.relations.get("PUBLISHED_BY")
    claim = Claim(relation.id, telling.document.id, found.node_id, Sourced(), "document.publisher")
    telling.say_proven(claim, relation, proof)


def _known_publisher(publisher: str | None, resolver: Resolver) -> Resolution | None:
    if not publisher:
        return None
    found = resolver.resolve(Mention(publisher))
    return found if found.in_vocabulary else None
