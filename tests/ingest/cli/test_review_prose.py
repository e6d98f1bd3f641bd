"""What a text leaves unclear waits for a person, as everything else does."""

import json

import pytest

from ingest.note_words import told_note

TEXTS = {
    "no-date": "UNHCR held a workshop in Goma.",
    "incomplete-date": "UNHCR held a workshop in Goma on 4 May.",
    "several-places": (
        "UNHCR held a workshop in Goma on 3 March 2019. A workshop was held in Gulu by UNHCR."
    ),
    "planned-part": (
        "UNHCR held a workshop in Goma on 3 March 2019. The project will be funded by UNDP."
    ),
    "conflicting-counts": (
        "UNHCR held a workshop in Goma on 3 March 2019. 30 women were expected; 25 women came."
    ),
    "unsupported-language": (
        "El taller sobre la justicia se celebró en Bogotá el 3 de marzo de 2019 y fue organizado "
        "por las organizaciones de la sociedad civil."
    ),
}


@pytest.mark.parametrize("code", TEXTS)
def test_an_issue_of_a_text_is_in_the_queue(run, tmp_path, code):
    path = tmp_path / "report.txt"
    path.write_text(TEXTS[code], encoding="utf-8")
    said = json.loads(run("extract", str(path), "--json").out)["issues"]
    messages = {issue["message"] for issue in said if issue["code"] == code}
    assert messages
    assert run("ingest", str(path)).code == 0
    waiting = run("review", "list", "--json").json["items"]
    alone = {item["claim"]["object"]["label"] for item in waiting if item["queue"] == "issue"}
    beside = {note for item in waiting for note in item["notes"]}
    assert messages <= alone | beside
    assert not alone & beside


@pytest.mark.parametrize("code", sorted(TEXTS.keys() - {"unsupported-language"}))
def test_what_readers_of_texts_note_has_a_french_form(run, tmp_path, code):
    path = tmp_path / "report.txt"
    path.write_text(TEXTS[code], encoding="utf-8")
    issues = json.loads(run("extract", str(path), "--json").out)["issues"]
    notes = [one["message"] for one in issues if one["code"] == code]
    assert notes
    assert all(told_note(note, "fr") != note for note in notes)
