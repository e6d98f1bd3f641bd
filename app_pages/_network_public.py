"""The network that leaves the machine as a file: of it, only what is public."""

from datetime import date

from app_pages._network_file import standalone
from app_pages._network_notes import filter_words, shown_words
from app_pages._network_picture import kinds_drawn, picture
from app_pages._screen import Screen
from graph.query.network import Network, NetworkOptions, ego_network
from graph.query.unknown import Unknown
from graph.store.base import PUBLIC


def public_file(
    screen: Screen, seen: Network, options: NetworkOptions, height: int, day: date
) -> str:
    """Return the drawing as a file that may be passed on, and say in it how much was withheld.

    Args:
        screen: what the page shows.
        seen: the network on the screen, of all levels.
        options: its filters.
        height: of the drawing, in pixels.
        day: when the file is made.
    """
    words = screen.words
    with screen.ledger.store.view(PUBLIC) as view:
        network = ego_network(view, seen.center.id, options, screen.language, with_statements=False)
        if isinstance(network, Unknown):
            title = words.say("network.withheld_whole")
            return standalone(words, "<html><head></head><body></body></html>", title, [], [], day)
        page = picture(view, network, words, height)
    notes = [shown_words(screen, network), *filter_words(screen, options)]
    withheld = seen.total - network.total
    if withheld:
        notes.append(words.say("network.withheld", count=withheld))
    title = words.say("network.of", name=network.center.label)
    return standalone(words, page, title, notes, kinds_drawn(network), day)
