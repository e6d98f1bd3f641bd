"""Parts that a label before a colon tells: "Present: UNHCR, OCHA", "Financement : PNUD"."""

from collections.abc import Iterator, Sequence

from graph.model.folding import fold
from ingest.extraction.actors.lists import actors_after
from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.spans import Mention, Sentence
from ingest.extraction.text.within import starting_in

_LONGEST = 5  # words of a label
_BACK = 14  # words before a colon in which somebody is said to be present
_MOST = 40
_PRESENT = frozenset(
    ("present", "presents", "presentes", "attendance", "attended", "attending", "participants")
    + ("participantes", "participated", "part", "guests", "invites", "delegations", "assistaient")
    + ("presence", "representes", "represented", "joined", "participaient", "assiste", "parmi")
    + ("among", "delegates", "attendees", "representees", "participe", "delegues", "table")
)


def told_by_labels(
    found: Found, sentences: Sequence[Sentence], number: int
) -> Iterator[tuple[str, Mention]]:
    """The role of each actor that is listed behind a colon of a sentence, or in the items below."""
    sentence = sentences[number]
    view = found.view
    for at in range(sentence.first + 1, sentence.last):
        if view.tokens[at].text != ":" or view.page.in_quote(view.tokens[at].start):
            continue
        role = _role(found, sentence, at)
        if role is not None:
            for mention in _listed(found, sentence, at) or _items(found, sentences, number):
                yield role, mention


def _role(found: Found, sentence: Sentence, colon: int) -> str | None:
    view = found.view
    labels: dict[str, str] = view.page.lexicon.role_labels
    first = max(sentence.first, colon - _LONGEST)
    worded = [view.low(n) for n in range(first, colon) if view.low(n)]
    if colon - sentence.first <= _LONGEST and worded:
        for low in (worded[0], worded[-1]):
            if low in labels:
                return labels[low]
    near = range(max(sentence.first, colon - _BACK), colon)
    return "participant" if any(view.low(n) in _PRESENT for n in near) else None


def _listed(found: Found, sentence: Sentence, colon: int) -> list[Mention]:
    if colon + 1 >= sentence.last:
        return []
    start = found.view.tokens[colon + 1].start
    return actors_after(found, sentence, start, strict=False, most=_MOST)


def _items(found: Found, sentences: Sequence[Sentence], number: int) -> Iterator[Mention]:
    """The first actor of each item of a list that follows the sentence."""
    blocks = found.view.page.blocks
    for sentence in sentences[number + 1 : number + 1 + _MOST]:
        if blocks[sentence.block].kind != "item":
            return
        yield from starting_in(found.outer, sentence)[:1]


def told_by_cells(found: Found, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """Who fills the first cell of a row of two whose second is a role: "Lake Forum; Observer".

    Readers of documents part the cells of a row by semicolons.
    """
    page = found.view.page
    labels: dict[str, str] = page.lexicon.role_labels
    for mention in starting_in(found.outer, sentence):
        begins = mention.start == 0 or page.text[mention.start - 1] == "\n"
        line = page.text[mention.end :].partition("\n")[0]
        cell = line.removeprefix(";")
        role = labels.get(fold(cell)) if begins and cell != line else None
        if role is not None:
            yield role, mention


def told_by_inversion(found: Found, sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """Those named last in "Among the guests were X and Y", "Parmi eux figuraient X et Y"."""
    view = found.view
    if view.low(sentence.first) not in _AMONG:
        return
    for at in range(sentence.first + 1, min(sentence.first + _BACK, sentence.last - 1)):
        if view.low(at) in _WERE:
            spoke = any(view.low(n) in _SPEAKERS for n in range(sentence.first, at))
            start = view.tokens[at + 1].start
            named = actors_after(found, sentence, start, strict=True, most=1)
            far = view.low(sentence.first) in ("among", "amongst", "parmi", "other", "others")
            if named or far:
                for mention in actors_after(found, sentence, start, strict=False, most=_MOST):
                    yield ("presenter" if spoke else "participant"), mention
            return


_AMONG = frozenset(
    (
        "among",
        "amongst",
        "parmi",
        "others",
        "other",
        "also",
        "with",
        "joining",
        "watching",
        "seated",
    )
    + ("listening", "beside", "alongside", "present", "representing", "accompanying", "on", "outre")
)
_WERE = frozenset(
    (
        "were",
        "was",
        "are",
        "sat",
        "stood",
        "included",
        "include",
        "figuraient",
        "figurent",
        "figurait",
        "comptait",
    )
    + ("comptent", "etaient", "sont", "citer", "noter", "citera", "notait", "retrouvait")
)
_SPEAKERS = frozenset(
    ("speakers", "speaker", "presentations", "presentation", "panelists", "panellists", "spoke")
    + ("presenters", "intervenants", "orateurs", "panelistes", "speeches", "remarks", "addressed")
)
