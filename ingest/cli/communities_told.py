"""Prints communities: of each its sentence, its members, what it meets about, how firm it is."""

from graph.analysis.measures.communities import Communities, Community
from graph.analysis.measures.community_ties import Bridge
from ingest.cli.command import Reading


def tell_communities(command: Reading, found: Communities) -> None:
    """Print what `mtandao rank --communities` found, for people or as JSON."""
    out, words, language = command.printer, command.words, command.language
    if command.as_json:
        out.json(found)
        return
    out.line(found.definition[language])
    out.line(found.ties[language])
    for place, one in enumerate(found.communities.items, start=1):
        _tell(command, place, one)
    out.how_many(found.communities.shown, found.communities.total, "communities")
    modularity = _number(found.modularity, language)
    out.line(words.say("communities_modularity", n=modularity, alone=found.alone))
    sources = words.say("rank_unasked") if found.sources is None else found.sources
    out.line(words.say("rank_events", events=found.events, sources=sources))
    if found.rand is not None and found.rand_low is not None and found.rand_high is not None:
        rand, low, high = (
            _number(one, language) for one in (found.rand, found.rand_low, found.rand_high)
        )
        out.line(words.say("communities_rand", rounds=found.rounds, rand=rand, low=low, high=high))
    out.line(found.range_words[language])
    for warning in found.warnings:
        out.line(f"! {warning.words[language]}")
    for left in found.not_counted:
        out.line(words.say("left_out", count=left.count, reason=left.words[language]))


def _tell(command: Reading, place: int, one: Community) -> None:
    out, words, language = command.printer, command.words, command.language
    out.title(f"{place}. {one.words[language]}")
    names = "; ".join(f"{member.label} ({member.id})" for member in one.members.items)
    out.line(f"   {names}")
    shown, total = one.members.shown, one.members.total
    what = words.say("actors", total=total)
    out.line("   " + words.say("how_many", shown=shown, total=total, what=what))
    for topic in (*one.themes, *one.countries):
        name = topic.thing.label
        told = words.say("communities_topic", name=name, n=topic.events, events=one.events)
        out.line(f"   {told}")
    for bridge in one.bridges.items:
        out.line(f"   {_bridge(command, bridge)}")
    out.line(f"   {one.firmness[language]}")


def _bridge(command: Reading, bridge: Bridge) -> str:
    reached = ", ".join(f"{one.community} ({one.met})" for one in bridge.reached)
    return command.words.say("communities_bridge", name=bridge.actor.label, reached=reached)


def _number(value: float, language: str) -> str:
    told = f"{value:.2f}"
    return told.replace(".", ",") if language == "fr" else told
