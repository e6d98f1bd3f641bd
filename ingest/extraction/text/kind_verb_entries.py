"""The verbs and objects of lexicon/kind_verbs.yaml as entries of the lexicon."""

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.extraction.text.lexicon_entries import Entry
from ingest.extraction.text.phrases import wordings
from ingest.extraction.text.verb_forms import ING, Irregular, forms_of

VERB, OBJECT = "kind_verb", "kind_object"


def kind_verb_entries(
    content: Mapping[str, Any], irregular: Irregular
) -> Iterator[tuple[str, Entry]]:
    """Forms of the verbs and wordings of their objects, each group of them a kind of its own."""
    for language, groups in content.items():
        for number, group in enumerate(groups):
            key = f"{language}{number}"
            for verb in group["verbs"]:
                for form, written in forms_of(verb, language, irregular):
                    if written != ING and not (language == "fr" and form.endswith("ant")):
                        entry = Entry(f"{VERB} {key}", group["kind"], language, needs=written)
                        yield form, entry
            for notation in group["objects"]:
                for wording in wordings(notation):
                    yield wording, Entry(f"{OBJECT} {key}", group["kind"], language)
