"""The language of a text: by small words when they decide, by a model when they do not."""

from collections.abc import Callable

import pytest

from ingest.extraction.text.language import LanguageModel, language_of
from ingest.extraction.text.page import Page

STOP_WORDS = {"en": ["the", "was", "in"], "fr": ["le", "dans", "est"], "other": ["el", "en", "los"]}


class Asked(LanguageModel):
    """A model that answers `xx` and remembers that it was asked."""

    def __init__(self, likelihood: float = 0.0) -> None:
        self.texts: list[str] = []
        self.likelihood = likelihood

    def told(self, text: str) -> tuple[str, float]:
        self.texts.append(text)
        return "xx", self.likelihood


def _told(text: str, likelihood: float = 0.0) -> tuple[str | None, bool]:
    model = Asked(likelihood)
    language = language_of(text, text.lower().split(), STOP_WORDS, model)
    return language, bool(model.texts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the forum was in the town", ("en", False)),
        ("le forum est dans la ville", ("fr", False)),
        ("forum town women", (None, True)),
        ("the women le monde", (None, True)),
        ("the women and many many many many many many men", ("en", True)),
        ("el forum en los barrios", (None, True)),
        ("the", ("en", False)),
        ("", (None, False)),
        ("12 34 2019", (None, False)),
    ],
)
def test_small_words_decide_or_the_model_is_asked(text: str, told: tuple[str | None, bool]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    ("words", "likelihood", "language"),
    [(10, 0.95, "xx"), (10, 0.6, None), (9, 0.95, None)],
)
def test_another_language_is_named_when_the_model_is_sure_of_a_text_of_some_length(
    words: int, likelihood: float, language: str | None
) -> None:
    assert _told("mwana " * words, likelihood) == (language, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The workshop was held in the town by the women of the region.", "en"),
        ("L’atelier s’est tenu dans la ville avec les femmes de la région.", "fr"),
        ("Der Workshop wurde von den Frauen der Region in der Stadt abgehalten.", "de"),
        ("Warsha hiyo ilifanyika mjini Nairobi na wanawake wa eneo hilo kwa siku mbili.", "sw"),
        ("O seminário foi realizado na cidade com as mulheres da região e do país.", "pt"),
        ("12 34", None),
        ("Goma: UNHCR trains officers", "en"),
        ("Le HCR forme 30 policiers", "fr"),
        ("UNHCR UNICEF UNDP Goma", None),
        ("Peace Forum Goma 2019", None),
        ("Bujumbura Goma Bukavu Gulu Lira Kitgum Nairobi Kampala Juba Wau Torit Yei Bor", None),
    ],
)
def test_a_language_is_told(page: Callable[[str], Page], text: str, language: str | None) -> None:
    assert page(text).language == language


def test_a_foreign_name_or_quote_does_not_change_the_language(page: Callable[[str], Page]) -> None:
    text = "The women of the Réseau des femmes pour la paix met in the town for the day."
    assert page(text).language == "en"
