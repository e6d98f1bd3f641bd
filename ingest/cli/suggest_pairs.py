"""Pairs of actors to introduce to each other, printed for `mtandao suggest` without an actor."""

from graph.analysis.suggestions.suggest_weave import Weaving
from ingest.cli.cited import Cited
from ingest.cli.printing import Printer


def print_pairs(out: Printer, cited: Cited, found: Weaving) -> None:
    """Print the pairs with what each brings the other, and of how many they are the first."""
    words, language = out.words, out.words.language
    for place, pair in enumerate(found.pairs.items, start=1):
        told = {"gaps": pair.gaps, "mine": pair.gaps_one, "theirs": pair.gaps_other}
        out.title(f"{place}. {' – '.join(pair.full)} ({pair.one.id}, {pair.other.id})")
        out.line(words.say("suggest_gaps", **told))
        for reason in pair.reasons:
            out.line(reason.text[language])
            quote = cited.quote(claim.proof for claim in reason.evidence)
            if quote:
                out.line(quote)
        for who in pair.introducers:
            out.line(f"→ {who.sentence[language]} [{who.words[language]}]")
    shown = {"shown": found.pairs.shown, "total": found.pairs.total}
    out.line(words.say("suggest_pairs", **shown))
    out.line(words.say("suggest_compared", compared=found.compared, actors=found.actors))
