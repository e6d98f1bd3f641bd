"""Parts that a noun tells: "the facilitation was by X", "funding from X", "X came as witness"."""

from collections.abc import Iterator, Set

from ingest.extraction.actors.lists import actors_after, actors_before
from ingest.extraction.actors.mentions import Found
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.spans import Mention, Sentence, Span
from ingest.extraction.text.within import starting_in

_MOST = 12
_REACH = 7  # words between "facilitation" and "by"
_NEAR = 2  # between "support" and "of"
_BY = frozenset({"by", "from", "par"})
_OF = frozenset({"of", "de", "du", "des", "d"})
_CAME = frozenset({"came", "comes", "come", "coming", "vient", "viennent", "venait", "venaient"})
_GIVEN = frozenset(
    ("provided", "given", "made", "delivered", "assured", "offered", "ensured", "led", "done")
    + ("fourni", "fournie", "fournis", "fournies", "assure", "assuree", "assures", "assurees")
    + ("apporte", "apportee", "accorde", "accordee", "offert", "offerte", "faite", "fait", "faites")
    + ("prononce", "prononcee", "received", "obtained", "recu", "recus", "obtenu", "also", "en")
    + ("provient", "proviennent", "venu", "venus", "issu", "issus", "was", "were", "prononces")
    + ("a", "ont", "has", "have", "had", "avait", "avaient")
    + ("financial", "technical", "logistical", "financier", "technique", "logistique", "and", "et")
    + ("met", "borne", "covered", "shouldered", "paid", "settled", "handled", "arranged")
    + ("supplied", "lent", "sorted", "taught", "run", "conducted", "furnished", "donated", "paye")
    + ("supportes", "supporte", "payes", "couverts", "couvert", "garanti", "garantie", "pris")
    + ("prise", "charge", "ete", "kindly", "all", "being", "egalement", "facilite", "prises")
    + ("donnes", "donnees")
    + ("material", "materiel", "generous", "kind", "precieux", "full", "entirely", "multiforme")
)
_GAVE = frozenset(
    ("provided", "extended", "gave", "offered", "contributed", "lent", "brought", "provides")
    + ("gives", "offers", "supplied", "delivered", "apporte", "apportent", "fourni", "fournit")
    + ("accorde", "donne", "octroye", "offert", "mobilise", "debloque", "apportait", "fournissent")
)
_GIFT = frozenset(
    ("a", "an", "the", "its", "their", "some", "further", "additional", "financial", "technical")
    + ("logistical", "logistic", "generous", "full", "both", "and", "valuable", "un", "une", "le")
    + ("la", "l", "les", "son", "sa", "leur", "leurs", "des", "of", "de", "d", "du")
)
_QUALITY = frozenset({"as", "comme", "titre", "tant", "qualite"})
_AS = frozenset({"as", "comme", "titre", "tant", "que", "qualite", "en", "de", "a", "d"})
_SPOKEN = frozenset({"presenter", "opener", "closer"})  # "le discours du PNUD"
_FALLS = frozenset({"revient", "revenait", "revenu", "revenue", "incombait", "incombe", "echoit"})
_FALLS_TO = frozenset({"a", "au", "aux"})
_OWN = frozenset({"its", "their", "our", "his", "her", "ses", "leurs", "nos", "son", "sa", "leur"})
_NO_TOKENS: Set[int] = frozenset()


def told_by_nouns(found: Found, sentence: Sentence) -> Iterator[tuple[Hit, Mention]]:
    """Each noun of a part with each actor that has the part."""
    page = found.view.page
    for hit in starting_in(page.found("role_noun"), sentence):
        if page.in_quote(hit.start):
            continue
        first, last = found.index.around(hit.start, hit.end)
        if found.view.marks.mention(first) is not None:
            continue
        for mention in _owners(found, sentence, hit, (first, last)):
            yield hit, mention


def _owners(found: Found, sentence: Sentence, hit: Hit, place: tuple[int, int]) -> list[Mention]:
    if hit.entry.needs == "as":
        return _who_came(found, sentence, place[0])
    owner = _possessor(found, place[0])
    if owner is not None:
        return [owner]
    givers = _who_gave(found, sentence, place[0]) if hit.entry.needs == "of" else []
    if givers:
        return givers
    at = _list_begin(found, hit, place, sentence.last)
    if at is None or at >= sentence.last:
        return []
    start = found.view.tokens[at].start
    if not actors_after(found, sentence, start, strict=True, most=1):
        return []
    items = actors_after(found, sentence, start, strict=False, most=_MOST)
    further = starting_in(found.view.page.found("role_noun"), Span(start, sentence.end))
    end = further[0].start if further else sentence.end
    return [mention for mention in items if mention.start < end or mention is items[0]]


def _possessor(found: Found, first: int) -> Mention | None:
    """The organisation in "UNDP’s generous support"."""
    view = found.view
    at = first - 1
    while at > 0 and first - at <= _NEAR and view.low(at) in _GIFT:
        at -= 1
    return view.marks.mention(at - 1) if at > 0 and view.is_possessive(at) else None


def _list_begin(found: Found, hit: Hit, place: tuple[int, int], end: int) -> int | None:
    """The token after "by", "from", "of" or a colon behind the noun."""
    view = found.view
    first, last = place
    if hit.entry.needs == "list":
        return last if view.low(first - 1) in _OWN else None
    for at in range(last, min(last + _REACH, end)):
        low, text = view.low(at), view.tokens[at].text
        if low in _BY or text == ":" or (low in _FALLS_TO and view.low(at - 1) in _FALLS):
            return at + 1
        if low in _OF and (view.low(at - 1) in _CAME or _is_near(hit, at - last)):
            return at + 1
        passed = low in _GIVEN or low in _CAME or low in _FALLS or low in view.words.being
        if not (passed or at in view.page.asides):
            return None
    return None


def _is_near(hit: Hit, words: int) -> bool:
    spoken = hit.entry.needs == "by" and hit.value in _SPOKEN
    return words < _NEAR and (hit.entry.needs == "of" or spoken)


def _who_gave(found: Found, sentence: Sentence, first: int) -> list[Mention]:
    """Who stands before the verb in "X had extended its technical support"."""
    view = found.view
    at = first - 1
    while at > sentence.first and (view.low(at) in _GIFT or at in view.page.asides):
        at -= 1
    given = view.low(at) in _GAVE and at < first
    return actors_before(found, sentence, at, _NO_TOKENS, _MOST) if given else []


def _who_came(found: Found, sentence: Sentence, first: int) -> list[Mention]:
    """Who stands before the verb in "X stood as guarantor", or "X was the facilitator"."""
    view = found.view
    at = first - 1
    while at > sentence.first and (view.low(at) in _AS or view.low(at) in view.words.determiners):
        at -= 1
    if at == first - 1 or at <= sentence.first:
        return []
    skipped = {view.low(n) for n in range(at + 1, first)}
    if view.low(at) not in view.words.being and skipped.isdisjoint(_QUALITY):
        return []
    if view.low(at) in view.words.being or view.low(at + 1) not in view.words.determiners:
        return actors_before(found, sentence, at, _NO_TOKENS, _MOST)
    return []
