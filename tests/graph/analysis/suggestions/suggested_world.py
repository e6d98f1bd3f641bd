"""A world in which Alpha knows Beta, and through it could know Gamma."""

from datetime import date

from graph.analysis.attending import attendance_of
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.document import Account
from graph.model.vocabulary import load_vocabulary
from graph.store.base import View
from tests.graph.query.conftest import Telling

TODAY = date(2020, 6, 1)
_EVENTS = {
    "ev-reform": ("2019-03-01", "theme:reform", ("alpha", "beta")),
    "ev-land": ("2019-06-01", "theme:land", ("beta", "gamma")),
    "ev-far": ("2018-02-01", "theme:reform", ("delta", "theta")),
    "ev-old": ("2017-02-01", "theme:reform", ("omega", "delta")),
}


def told() -> list[Account]:
    """Return the accounts of four events, and what a vocabulary knows."""
    accounts = []
    for event, (day, theme, actors) in _EVENTS.items():
        sentences = [f"{actor.capitalize()} came" for actor in actors]
        text = ". ".join([f"{event} was on {day} about it", *sentences, "Alpha works with Theta"])
        telling = Telling(f"{text}. Epsilon is named. Women came.", uri=f"{event}.txt")
        telling.say(event, "HAS_DATE", day, day)
        telling.say(event, "ADDRESSES", theme, "about it")
        for actor, quote in zip(actors, sentences, strict=True):
            telling.say(actor, "PARTICIPATED_IN", event, quote, role="participant")
        if event == "ev-reform":
            _tell_more(telling)
        if event == "ev-far":
            telling.say("epsilon", "PARTICIPATED_IN", event, "Epsilon", role="participant")
        if event == "ev-old":
            telling.say("alpha", "COOPERATES_WITH", "theta", "Alpha works with Theta")
        accounts.append(telling.account())
    return [*accounts, _vocabulary()]


def _tell_more(telling: Telling) -> None:
    telling.say("epsilon", "PARTICIPATED_IN", "ev-reform", "Epsilon", role="unspecified",
                certainty="ambiguous")  # fmt: skip
    telling.say("grp-civil", "PARTICIPATED_IN", "ev-reform", "Women came", role="participant")


def _vocabulary() -> Account:
    telling = Telling("Omega is a ngo. Iota is known.", form="vocabulary", uri="vocabulary:test")
    telling.say("omega", "HAS_TYPE", "ngo", "Omega is a ngo", valid_to="2019-01-01")
    telling.say("iota", "HAS_TYPE", "ngo", "Iota is known")
    return telling.account()


def weighing_on(view: View, today: date) -> Weighing:
    """Return the weighed attendance of a view on a day."""
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    rules, attendance = rules_of(vocabulary, today), attendance_of(index_of_view(view))
    return Weighing(attendance, weigh(attendance, rules), rules, vocabulary)
