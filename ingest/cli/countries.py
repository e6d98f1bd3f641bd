"""Countries and areas as people name them on the command line."""

from graph.errors import ModelError
from graph.message import Message
from graph.query.hierarchy import places_inside
from graph.query.names import Names
from graph.store.base import View
from ingest.cli.options import place_given

_LAID_OUT_BY_AREA = "Give its country; the matrix of gaps may be laid out by area."
_LAID_OUT_BY_COUNTRY = "Lay it out by country."
# Of a question that is no matrix.
_ADVICE = {
    "--country": "Give its country, or ask with --area.",
    "--area": "Ask with --country.",
}


def countries_given(view: View, text: str, option: str = "--country") -> tuple[str, ...]:
    """Return the country that is meant; of a group of countries all of it, sorted.

    A town is refused: laid out, it would be told as a country of which no source tells.

    Raises:
        ModelError: nothing is called so, or it is no country; it names the option.
    """
    place = str(place_given(view, text, option))
    countries = _countries_in(view, place)
    if not countries:
        what = Message("{name} is no country, and no group of them.", name=Names(view).label(place))
        raise ModelError(what, option, _ADVICE.get(option, _LAID_OUT_BY_AREA))
    return countries


def area_given(view: View, text: str, option: str) -> str:
    """Return the area that is meant.

    Raises:
        ModelError: nothing is called so, or it is a country; it names the option.
    """
    place = str(place_given(view, text, option))
    if _countries_in(view, place):
        name = Names(view).label(place)
        what = Message("{name} is a country or a group of them, and no area of one.", name=name)
        raise ModelError(what, option, _ADVICE.get(option, _LAID_OUT_BY_COUNTRY))
    return place


def _countries_in(view: View, place: str) -> tuple[str, ...]:
    nodes = (view.node(one) for one in places_inside(view, place))
    return tuple(
        sorted(node.id for node in nodes if node is not None and node.subtype == "country")
    )
