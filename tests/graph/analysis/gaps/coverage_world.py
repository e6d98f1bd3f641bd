"""The invented world of the queries, with presence, a group from elsewhere and a secret."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from graph.analysis.gaps.coverage_parts import Parts, parts_of
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.document import Account
from graph.model.vocabulary import load_vocabulary
from graph.store.base import PUBLIC, Store, ViewFilter
from tests.graph.query.conftest import Telling, exchange, vocabulary, workshop
from tests.graph.store.accounts import put

TODAY = date(2015, 3, 6)
WORDS = load_vocabulary(data_folder() / "vocabulary")
EVERYTHING, IN_PUBLIC = ViewFilter(), PUBLIC
TYPES = dict.fromkeys(("country-yy", "country-zz", "country-aa"), "country")
_PRESENCE = (
    "Kappa works in Lakeside on violence until 2014. Lambda works on violence. Mu will work in "
    "Lakeside. The Bridge works on violence in Xanadu; Nu is a partner of it. The observers came "
    "from Lakeside."
)


def presence() -> Telling:
    """Who is where without an event, and where a group came from."""
    t = Telling(_PRESENCE, uri="presence.txt")
    t.say("kappa", "OPERATES_IN", "place-lakeside", "Kappa works in Lakeside",
          themes=["theme:gbv"], to="2014")  # fmt: skip
    t.say("lambda", "WORKS_ON", "theme:gbv", "Lambda works on violence")
    t.say("mu", "OPERATES_IN", "place-lakeside", "Mu will work in Lakeside", modality="planned",
          themes=["theme:gbv"])  # fmt: skip
    t.say("programme-bridge", "WORKS_ON", "theme:gbv", "The Bridge works on violence")
    t.say("programme-bridge", "OPERATES_IN", "country-xx", "in Xanadu")
    t.say("nu", "ROLE_IN", "programme-bridge", "Nu is a partner of it", role="programme-partner")
    t.say("grp-observers", "FROM_PLACE", "place-lakeside", "The observers came from Lakeside")
    return t


def neighbour() -> Telling:
    """What everybody may know of a country of which more is restricted."""
    t = Telling("Sigma works in Yonder on the past until 2009.", uri="neighbour.txt")
    t.say("sigma", "OPERATES_IN", "country-yy", "Sigma works in Yonder",
          themes=["theme:transitional-justice"], to="2009")  # fmt: skip
    return t


def secret() -> Telling:
    """What only the restricted level shows, of a country that is known and one that is not."""
    t = Telling("Rho works in Yonder and in Zembla on violence.", uri="secret.txt")
    for country in ("country-yy", "country-zz"):
        t.say("rho", "OPERATES_IN", country, "Rho works", themes=["theme:gbv"],
              sensitivity="restricted")  # fmt: skip
    return t


def known() -> Telling:
    """What the vocabulary knows besides."""
    t = Telling("Known words.", form="vocabulary", uri="vocabulary:known")
    for place in ("country-yy", "country-aa"):
        t.say(place, "HAS_LABEL", place, "Known", kind="preferred", language="en")
    t.say("iota", "OPERATES_IN", "country-aa", "Known", themes=["theme:gbv"])
    return t


def fill(store: Store, *more: Telling) -> None:
    """Write the world into a ledger."""
    told = [typed(one) for one in (presence(), neighbour(), secret(), known(), *more)]
    put(store, workshop(), exchange(), vocabulary(), *told)


def typed(telling: Telling, types: Mapping[str, str] = TYPES) -> Account:
    """What was told, its nodes of these types."""
    told = telling.account()
    nodes = (replace(one, subtype=types.get(one.id, one.subtype)) for one in told.nodes)
    return Account(told.document, tuple(nodes), told.statements)


@contextmanager
def parts_seen(
    store: Store, shown: ViewFilter = EVERYTHING, roles: list[str] | None = None
) -> Iterator[Parts]:
    """The parts of the world as a view shows them."""
    with store.view(shown) as view:
        yield parts_of(view, index_of_view(view), roles)
