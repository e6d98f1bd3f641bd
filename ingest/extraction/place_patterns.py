"""How texts lead to the place of an event: prepositions, kinds of site, datelines."""

import re

_ARTICLE = r"(?:the |la |le |les |l’|l')?"
TOWN_OF = (
    r"\b(?:ville|cité|commune|localité|village|chefferie|arrondissement|quartier|town|city|capital"
    r"|township|municipality|settlement) (?:de |du |d’|d'|of )"
)
_CAPITAL = r"\b(?:capitale?(?: city| provinciale)?|chef-lieu),?"
_VISIT_TO = (
    r"\b(?:visits?|visited|visiting|mission|trip|tour|travell?ed|flew|delegation|tournée|séjour"
    r"|déplacement)\s+(?:to|of|au|à|en|aux|dans)"
)
AREA_OF = (
    r"\b(?:régions?|provinces?|préfectures?|territoires?|départements?|districts?|cercles?"
    r"|gouvernorats?|wilayas?|comtés?|county|counties|state|states)"
    r" (?:de la |de l’|de |du |des |d’|d'|of )"
)
BEFORE = re.compile(
    r"(?:\b(?:in|at|à|a|au|aux|en|dans|near|près de|across|throughout)"
    rf"|{TOWN_OF.rstrip()}|{_CAPITAL}|{_VISIT_TO})\s*{_ARTICLE}$",
    re.I,
)
_SITES = (
    "hôtel|hotel|salle|stade|stadium|palais|palace|maison|mairie|hall|lycée|campus|esplanade"
    "|paroisse|centre|center|place|siège|quartier général|headquarters|domaine|camp|base|aéroport"
    "|airport|école|school|université|university|prison|tribunal|court|bureau|bureaux|office|parc"
    "|park|gymnase|église|church|mosquée|mosque|cathédrale|cathedral|foyer|complexe|cercle|institut"
    "|institute|hôpital|hospital|marché|market|site|port|terrain|ground|grounds|square|compound"
    "|préfecture|gouvernorat|commissariat|auditorium|theatre|théâtre|resort|lodge|parliament"
)
# "à l’hôtel du Lac de Goma", "dans la salle du lycée d’Uvira", "at the Hill Hotel in Gulu".
_SITE = (
    r"(?:\b(?:à|dans|au|en|at|in|sur) (?:l[’'] ?|la |le |une? |the |an? |son |sa |its |their )?"
    r"|^l[ea] |^the )"
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{_SITES})(?: [\w’'-]+){{0,4}}? (?:de |d[’'] ?|of |in |à )"
)
SITE = re.compile(_SITE + "$", re.I)
ORIGIN = re.compile(r"\b(?:from|venus? de|de|du|des|d’|d'|of)\s*(?:the |la |le )?$", re.I)
AREA = re.compile(r"\b(?:county|state|province|district|region|région|territoire)\b", re.I)
_NAME = (
    r"[A-ZÀ-Ý][\w’'-]+(?:[ -](?:(?:el|al|es|ed|de|du|des|la|le|of|sur|aux) )?[A-ZÀ-Ý][\w’'-]+){0,3}"
)
SITE_TOWN = re.compile(rf"(?i:{_SITE})({_NAME})")
UNKNOWN = re.compile(
    rf"\b(?:in|at|à|In|At|À|capital,?|capitale,?|visit to|mission to)\s+(?:the )?({_NAME})"
)
TOWN = re.compile(rf"{TOWN_OF}({_NAME})")
TOWN_BEFORE = re.compile(TOWN_OF.rstrip() + r" ?$", re.I)
AREA_BEFORE = re.compile(AREA_OF.rstrip() + r" ?$", re.I)
# "des régions du Logone Oriental et du Moyen Chari"
NEW_AREA = re.compile(rf"{AREA_OF}({_NAME})(?: (?:et|and) (?:de |du |d’|of )({_NAME}))?")
# "in Gulu, Lira and Kitgum", "à Goma et à Bukavu", "du Logone et du Moyen Chari".
ALSO = re.compile(
    r"\s*(?:,|;|&|\bet\b|\band\b|\bpuis\b|\bainsi qu[e’'])\s*(?:(?:and|et) )?"
    r"(?:(?:à la|à|au|aux|en|de la|de|du|des|dans|in|at|the|la|le)\s+|(?:à |de )?l[’']|d[’'])*",
    re.I,
)
_DAY = r"(?:[^–—:\n]{0,40}?(?:19|20)\d\d|[^–—:\n]{0,24}?\d{1,2} ?[A-Za-zûéô]{3,9}\.? ?-? ?\d\d)"
# "Mogadishu, 22 November 2017 –", "**Kenge, le 12 décembre 2017 :", "EL FASHER –".
DATELINE = re.compile(
    r"(?:^|[\s*(])(?P<dated>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\*{0,2}"
    rf"(?:,\s*[A-ZÀ-Ý][\w ]+?)?,\s*{_DAY}\)?\s*\*{{0,2}}\s*"
    r"(?:[(\[][^()\[\]\n]{1,40}[)\]]\s*)?[–—:-]"
    r"|(?:^|\n)\**(?P<begins>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\**\s+[–—-]\s"
    r"|\s\**(?P<shouted>[A-ZÀ-Ý]{3,}(?: [A-ZÀ-Ý]{3,})?)\**\s+[–—-]\s"
)
