"""A dry run names what the vocabulary knows in the language of the reader."""

from pathlib import Path

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store
from ingest.loading.run import IngestOptions, ingest
from ingest.loading.spoken_names import spoken_names

RECORD = """
records:
- document: {uri: "https://example.org/one", title: Un rapport, language: fr}
  actors: [{key: a, name: UN Women, type: un-agency}]
  events:
  - {key: e, id: ev-one, title: Atelier, type: workshop, themes: [ssr],
     places: [{name: Kenya, kind: country, country: KE}],
     participations: [{actor: a, role: organiser}]}
"""


def test_themes_countries_and_bodies_have_their_names_of_both_languages() -> None:
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    french, english = spoken_names(vocabulary, "fr"), spoken_names(vocabulary, "en")
    assert (english["country-cod"], french["country-cod"]) == (
        "Democratic Republic of the Congo",
        "République démocratique du Congo",
    )
    assert french["theme:ssr"] != english["theme:ssr"]
    assert french["bdi-gov"] == "Gouvernement du Burundi"


def test_a_dry_run_in_french_names_themes_in_french(tmp_path: Path) -> None:
    file = tmp_path / "records.yaml"
    file.write_text(RECORD, encoding="utf-8")
    told = {}
    for language in ("en", "fr"):
        with open_store("memory:") as store:
            options = IngestOptions(dry_run=True, base=tmp_path, language=language)
            (change,) = ingest([file], store, options).changes
        said = (one.now for one in change.differences)
        told[language] = {one.object for one in said if one and one.predicate == "ADDRESSES"}
    names = load_vocabulary(data_folder() / "vocabulary").themes["ssr"].labels
    assert told == {"en": {names["en"]}, "fr": {names["fr"]}}
