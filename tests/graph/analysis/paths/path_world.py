"""Paths of a small view, asked in one call."""

from datetime import date
from functools import cache

from graph.analysis.paths.path import MOST, Path, convening_path, ground_for
from graph.analysis.paths.path_ground import Ground
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.unknown import Unknown
from graph.store.base import View

TODAY = date(2026, 11, 21)


@cache
def words() -> Vocabulary:
    """The vocabulary, read once."""
    return load_vocabulary(data_folder() / "vocabulary")


def ground_at(view: View, today: date = TODAY, known: bool = True) -> Ground:
    """What paths of a view run over."""
    return ground_for(view, words(), today, known=known)


def path_of(view: View, start: str, end: str, most: int = MOST) -> Path | Unknown:
    """The answer about two actors on 21 November 2026."""
    return convening_path(view, ground_at(view), (start, end), most=most)
