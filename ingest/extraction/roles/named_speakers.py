"""Who speaks when only a family name is told: "Amani said" after "Paul Amani, Head of UNHCR".

The name serves to find the office or the organisation within one text; it is never kept.
"""

from collections.abc import Iterator

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact, is_elsewhere
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_FULL = 2  # words of a whole name
_LONGEST = 5
_APART = 8  # words between a name and what somebody is the head of
_NEAR = 4


def facts_by_name(found: Found) -> list[RoleFact]:
    """Roles of verbs of saying whose subject is a name that the text has put to an actor."""
    known = affiliations(found)
    if not known:
        return []
    facts = []
    cues = [hit for hit in found.view.page.found("cue") if hit.entry.needs == "speech"]
    for sentence in found.view.page.body:
        hits = [] if is_elsewhere(found, sentence) else starting_in(cues, sentence)
        for hit in hits:
            if found.view.page.in_quote(hit.start):
                continue
            mention = _speaker(found, sentence, hit, known)
            if mention is not None:
                facts.append(_fact(mention, hit, sentence))
    return facts


def affiliations(found: Found) -> dict[str, Mention]:
    """Family names to the actor that the text puts each to; names of two actors are left out."""
    pairs: dict[str, Mention] = {}
    unclear = set()
    for mention in found.outer:
        if mention.kind not in ("actor", "office"):
            continue
        for name in (_name_after(found, mention), _name_before(found, mention)):
            if name is not None and pairs.setdefault(name, mention).name != mention.name:
                unclear.add(name)
    return {name: mention for name, mention in pairs.items() if name not in unclear}


def _name_after(found: Found, mention: Mention) -> str | None:
    """The family name in "UNHCR Representative Paul Amani", "the Mayor of Goma, Mr. Amani"."""
    view = found.view
    at = mention.last
    titled = False
    while at < len(view.tokens) and at < mention.last + _APART:
        if _is_title(found, at):
            titled = titled or view.low(at) in view.words.titles
        elif not (view.tokens[at].text in (",", ".") or view.of_title(at)):
            break
        at += 1
    end = _run(found, at)
    return view.low(end - 1) if end - at >= _FULL - titled else None


def _name_before(found: Found, mention: Mention) -> str | None:
    """The family name in "Paul Amani, Head of UNHCR": only titles stand between."""
    view = found.view
    at = mention.first - 1
    titled = mention.kind == "office"
    while at >= 0 and mention.first - at < _APART and view.tokens[at].text != ",":
        small = view.low(at) in view.words.determiners or view.low(at) in view.words.prepositions
        if not (small or view.of_title(at) or view.low(at) in view.words.fillers):
            return None
        titled = titled or view.title(at)
        at -= 1
    if at < _FULL or view.tokens[at].text != "," or not titled:
        return None
    first = at
    while first > 0 and at - first < _LONGEST and _is_name(found, first - 1):
        first -= 1
    return view.low(at - 1) if at - first >= _FULL else None


def _run(found: Found, at: int) -> int:
    end = at
    while end < len(found.view.tokens) and end - at < _LONGEST and _is_name(found, end):
        end += 1
    return end


def _is_name(found: Found, at: int) -> bool:
    """A capital that is no title, no place and belongs to no name of an organisation."""
    view = found.view
    return view.capital(at) and not (view.of_title(at) or view.marks.is_place(at) or view.head(at))


def _is_title(found: Found, at: int) -> bool:
    view = found.view
    return view.low(at) in view.words.titles or view.title(at)


def _speaker(
    found: Found, sentence: Sentence, hit: Hit, known: dict[str, Mention]
) -> Mention | None:
    """Whom the name beside the verb stands for; just before it, or after direct speech."""
    view = found.view
    first, last = found.index.around(hit.start, hit.end)
    if hit.entry.direction == "inverted":
        return next(_named(found, range(last, min(last + _NEAR, sentence.last)), known), None)
    at = first - 1
    while at > sentence.first and (view.low(at) in view.words.adverbs or at in view.page.asides):
        at -= 1
    return next(_named(found, range(at, at + 1), known), None)


def _named(found: Found, numbers: range, known: dict[str, Mention]) -> Iterator[Mention]:
    view = found.view
    for at in numbers:
        if view.tokens[at].is_capital and view.low(at) in known and view.capital(at):
            yield known[view.low(at)]
        elif not (_is_name(found, at) or _is_title(found, at) or view.tokens[at].text == "."):
            return


def _fact(mention: Mention, hit: Hit, sentence: Sentence) -> RoleFact:
    place = (mention.start, mention.end)
    return RoleFact(
        mention, hit.value, *place, "speech-by-name", sentence, about=(hit.end, sentence.end)
    )
