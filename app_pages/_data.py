"""The only file with caches: opens the ledger once, and reads again whenever it has changed."""

import os
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app_pages._listed import Listed, listed
from app_pages._network_picture import picture
from app_pages._wording import Wording, load_phrases
from graph.index.label_search import LabelSearch
from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.query.network import Network, NetworkOptions, ego_network
from graph.query.path import Path, convening_path
from graph.query.stats import Stats, stats
from graph.query.unknown import Unknown
from graph.store import open_store
from graph.store.base import Store, View


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every page needs: the open store and the vocabulary; names once somebody searches."""

    url: str
    store: Store
    vocabulary: Vocabulary
    relations: Relations


def store_url() -> str:
    """Return the store the app was started on."""
    return os.environ.get("MTANDAO_STORE", "sqlite:mtandao.db")


def ledger() -> Ledger:
    """Return the ledger of now.

    Raises:
        StoreError: the store cannot be opened.
    """
    url = store_url()
    return Ledger(url, _store(url), _vocabulary(), _relations())


def labels_of(url: str, view: View) -> LabelSearch:
    """Return the search by name; the names are read again only when the ledger has changed."""
    return _labels(url, view.version, view)


def stats_of(url: str, view: View) -> Stats:
    """Return what is in the ledger, in numbers."""
    return _stats(url, view.version, view)


def listed_of(url: str, view: View, language: str) -> Listed:
    """Return what lists and filters offer."""
    return _listed(url, view.version, language, view)


def network_of(
    url: str, view: View, center: str, options: NetworkOptions, language: str
) -> Network | Unknown:
    """Return a network; choosing a row of it does not compute it again."""
    return _network(url, view.version, center, options, language, view)


def picture_of(
    url: str, view: View, center: str, options: NetworkOptions, language: str, height: int
) -> str:
    """Return the drawing of a network as one page; empty when there is no such network."""
    return _picture(url, view.version, center, options, language, height, view)


def path_of(url: str, view: View, start: str, end: str, language: str) -> Path | Unknown:
    """Return the shortest way from one actor to another; ages count from today."""
    return _path(url, view.version, start, end, date.today(), language, view)


def wording(language: str) -> Wording:
    """Return the words of the interface in a language."""
    return Wording(_phrases(), language)


@st.cache_resource(max_entries=2, show_spinner=False)
def _store(url: str) -> Store:
    return open_store(url, read_only=url != "memory:")


@st.cache_resource(max_entries=2, show_spinner=False)
def _labels(url: str, version: int, _view: View) -> LabelSearch:
    return LabelSearch.of_view(_view)


@st.cache_resource(max_entries=2, show_spinner=False)
def _stats(url: str, version: int, _view: View) -> Stats:
    return stats(_view)


@st.cache_resource(max_entries=4, show_spinner=False)
def _listed(url: str, version: int, language: str, _view: View) -> Listed:
    return listed(_view, language)


@st.cache_resource(max_entries=32, show_spinner=False)
def _network(
    url: str, version: int, center: str, options: NetworkOptions, language: str, _view: View
) -> Network | Unknown:
    return ego_network(_view, center, options, language)


@st.cache_resource(max_entries=32, show_spinner=False)
def _picture(
    url: str,
    version: int,
    center: str,
    options: NetworkOptions,
    language: str,
    height: int,
    _view: View,
) -> str:
    network = network_of(url, _view, center, options, language)
    return "" if isinstance(network, Unknown) else picture(_view, network, language, height)


@st.cache_resource(max_entries=32, show_spinner=False)
def _path(
    url: str, version: int, start: str, end: str, today: date, language: str, _view: View
) -> Path | Unknown:
    return convening_path(_view, start, end, today, language)


@st.cache_resource(show_spinner=False)
def _vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


@st.cache_resource(show_spinner=False)
def _phrases() -> dict[str, dict[str, str]]:
    return load_phrases()
