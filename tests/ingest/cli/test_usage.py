"""A wrong command line is told in plain words, in the language asked for, with what to do."""

import pytest


@pytest.mark.parametrize(
    ("arguments", "english", "french"),
    [
        (("gaps", "--limit", "0"), "--limit must be 1 or more.", "--limit doit être 1 ou plus."),
        (
            ("backtest", "--seed", "-1"),
            "--seed must be 0 or more.",
            "--seed doit être 0 ou plus.",
        ),
        (("gaps", "--limit", "x"), "--limit must be a number.", "--limit doit être un nombre."),
        (("path", "cenap"), "end is missing.", "Il manque end."),
        (("gaps", "extra"), "There is too much: extra.", "quelque chose de trop : extra."),
        (("nonsense",), "There is no command 'nonsense'.", "pas de commande « nonsense »"),
        (
            ("suggest", "--sen", "x"),
            "Did you mean --json, --seen",
            "Vouliez-vous dire --json, --seen",
        ),
        (("rank", "--seed"), "--seed needs a value.", "--seed demande une valeur."),
    ],
)
def test_what_is_wrong_is_told_plainly_in_both_languages(run, arguments, english, french):
    for language, said in (("en", english), ("fr", french)):
        # The language stands last but for an option that lacks its value.
        first, *rest = arguments
        line = (first, "--lang", language, *rest) if first != "nonsense" else arguments
        if first == "nonsense" and language == "fr":
            line = (*arguments, "--lang", "fr")
        done = run(*line)
        assert done.code == 2
        assert said in done.err
        assert "Input should" not in done.err
        assert "Traceback" not in done.err


def test_a_language_that_we_do_not_speak_is_told_which_there_are(run):
    done = run("gaps", "--lang", "de")
    assert done.code == 2
    assert "'de' does not fit --lang: it may be 'en', 'fr'." in done.err


def test_what_to_do_names_the_command(run):
    assert "See `mtandao gaps --help`." in run("gaps", "--limit", "0").err


def test_without_a_command_the_help_is_shown(run):
    done = run()
    assert done.code == 2
    assert "Usage:" in done.out + done.err
