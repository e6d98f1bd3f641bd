"""The forms of a verb, and what each can be."""

import pytest

from ingest.extraction.text.lexicon_files import read_lexicon_file
from ingest.extraction.text.verb_forms import (
    EITHER,
    FINITE,
    ING,
    PARTICIPLE,
    Irregular,
    forms_of,
    irregular_verbs,
)


@pytest.fixture(scope="module")
def irregular() -> Irregular:
    return irregular_verbs(read_lexicon_file("verbs"))


@pytest.mark.parametrize(
    ("verb", "language", "form", "kind"),
    [
        ("organise", "en", "organised", EITHER),
        ("organise", "en", "organising", ING),
        ("carry out", "en", "carried out", EITHER),
        ("hold", "en", "held", EITHER),
        ("take part", "en", "took part", FINITE),
        ("take part", "en", "taken part", PARTICIPLE),
        ("run", "en", "running", ING),
        ("teach", "en", "teaches", FINITE),
        ("co-host", "en", "co hosted", EITHER),
        ("former", "fr", "forment", FINITE),
        ("former", "fr", "forme", EITHER),
        ("former", "fr", "formees", PARTICIPLE),
        ("former", "fr", "vient de former", FINITE),
        ("héberger", "fr", "hebergeaient", FINITE),
        ("réunir", "fr", "reunissent", FINITE),
        ("tenir", "fr", "tiennent", FINITE),
        ("se réunir", "fr", "se sont reunis", FINITE),
        ("s'exprimer", "fr", "s est exprimee", FINITE),
        ("venir", "fr", "sont venus", FINITE),
    ],
)
def test_a_form_is_made_and_told_for_what_it_is(
    irregular: Irregular, verb: str, language: str, form: str, kind: str
) -> None:
    assert (form, kind) in set(forms_of(verb, language, irregular))


def test_what_is_nearly_always_a_noun_is_no_form(irregular: Irregular) -> None:
    assert "president" not in {form for form, _ in forms_of("présider", "fr", irregular)}
