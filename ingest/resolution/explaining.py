"""Why two names are held for one, or not: a sentence for each feature that spoke."""

from collections.abc import Mapping

from graph.message import Message
from ingest.messages import told
from ingest.resolution.scoring import Comparison, Scorer

_SENTENCES: Mapping[str, str] = {
    "same_words": "Both names have the same words.",
    "same_meaning": "Every word of one name has its equal in the other.",
    "shared_meaning": "The names share {share} of 100 of what their words mean.",
    "only_wide_words_more": "One name has nothing more than a word like international.",
    "one_within_other": "One name stands within the other.",
    "telling_word_on_one_side": "A word that tells bodies apart stands in one name only.",
    "other_field": "A field of work stands in one name only.",
    "own_word_on_one_side": "A proper name stands in one of them only.",
    "own_words_differ": "Each has a proper name, and they differ.",
    "part_left_out": "Only a part of a name was compared.",
    "former_name": "It is a name that the other bore before.",
    "same_spelling": "They are written alike.",
    "acronym_of_words": "One is made of the first letters of the other.",
    "known_acronym_fits": "A known acronym has the first letters of the other name.",
    "acronym_in_other_language": "One has the other's first letters in another language.",
    "same_acronym": "Both are known by one acronym.",
    "acronym_collision": "One acronym, but names that have little in common.",
    "different_acronyms": "They carry different acronyms.",
    "country_on_one_side": "A country stands in one name only.",
}


def explain(scorer: Scorer, comparison: Comparison, language: str = "en") -> list[str]:
    """Return sentences in `en` or `fr`: what was compared, what spoke for and against, the score.

    The number in brackets is what a feature adds to the log-odds: above 0 it speaks for one body.
    """
    pair = comparison.pair
    names = {"one": pair.left.text, "other": pair.right.text}
    sentences = [Message("Compared: '{one}' and '{other}'.", **names)]
    if comparison.wall is not None:
        sentences.append(Message("They can never be one: {why}.", why=comparison.wall))
        return [told(sentence, language) for sentence in sentences]
    for name, weight in scorer.contributions(comparison).items():
        reason = _reason(name, comparison)
        sentences.append(Message("{reason} ({weight})", reason=reason, weight=f"{weight:+.1f}"))
    if comparison.caution is not None:
        sentences.append(Message("A person is asked: {why}.", why=comparison.caution))
    percent = _percent(comparison)
    sentences.append(Message("In all {percent} of 100 that they are one.", percent=percent))
    return [told(sentence, language) for sentence in sentences]


def in_short(scorer: Scorer, comparison: Comparison) -> Message:
    """Return one sentence with the two strongest reasons."""
    reasons = [_reason(name, comparison) for name in scorer.contributions(comparison)][:2]
    return Message(
        "Likely '{name}' ({percent} of 100). {first} {second}",
        name=comparison.pair.right.text,
        percent=_percent(comparison),
        first=reasons[0] if reasons else "",
        second=reasons[1] if len(reasons) > 1 else "",
    )


def _reason(feature: str, comparison: Comparison) -> Message:
    pair = comparison.pair
    share = round(100 * min(pair.left_share, pair.right_share))
    return Message(_SENTENCES[feature], share=share)


def _percent(comparison: Comparison) -> int:
    return min(99, round(100 * comparison.score))  # 100 would say that it is certain
