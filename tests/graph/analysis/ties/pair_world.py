"""The invented world of the queries, with its attendance weighed by the vocabulary."""

from datetime import date

from graph.analysis.attending import attendance_of
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store.base import View

TODAY = date(2015, 3, 6)


def weighing_of(view: View) -> Weighing:
    """Return the weighed attendance of a view on 6 March 2015, two half-lives after ev-1."""
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    rules, attendance = rules_of(vocabulary, TODAY), attendance_of(index_of_view(view))
    return Weighing(attendance, weigh(attendance, rules), rules, vocabulary)
