"""How texts lead to the place of an event: prepositions, kinds of site, datelines."""

import re

_ARTICLE = r"(?:the |la |le |les |l’|l')?"
_OF = r"(?:de la |de l’|de |du |des |d’|d'|of )"
# "en commune Ryansoro", "la colline Gihosha": Burundi and its neighbours leave "de" out.
TOWN_OF = (
    r"\b(?:(?:ville|cité|commune|localité|village|chefferie|arrondissement|quartier|town|city"
    r"|capital|township|municipality|settlement|groupement|secteur|cellule|colline|zone"
    rf"|commune (?:urbaine|rurale)|paroisse|parish) {_OF}"
    r"|(?:commune|colline|zone|localité|village|groupement|quartier|secteur|cellule"
    r"|chefferie|centre urbain) )"
)
_CAPITAL = r"\b(?:capitale?(?: city| provinciale)?|chef-lieu),?"
_VISIT_TO = (
    r"\b(?:visits?|visited|visiting|mission|trip|tour|travell?ed|flew|delegation|tournée|séjour"
    r"|déplacement)\s+(?:to|of|au|à|en|aux|dans)|\b(?:visited|toured|touring|visité|parcouru)"
)
AREA_OF = (
    r"(?:\b(?:régions?|provinces?|préfectures?|territoires?|départements?|districts?|cercles?"
    rf"|gouvernorats?|wilayas?|comtés?|county|counties|state|states) {_OF}"
    r"|\b(?:province|territoire|district|préfecture|région) )"
)
BEFORE = re.compile(
    r"(?:\b(?:in|at|à|a|au|aux|en|dans|near|près de|across|throughout|outside|around|non loin de"
    r"|depuis)"
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
    "|chef-lieu|locaux|enceinte|barracks|caserne|garnison|police station|residence|résidence|guest"
    "|house|foyer|villa|premises|grounds|hangar|cour|clubhouse|club|parquet|assemblée"
)
# "à l’hôtel du Lac de Goma", "dans la salle du lycée d’Uvira", "at the Hill Hotel in Gulu".
_SITE = (
    r"(?:\b(?:à|dans|au|en|at|in|into|inside|sur) "
    r"(?:l[’'] ?|la |le |une? |the |an? |son |sa |its |their )?"
    r"|(?:^|(?<=\n)|(?<=[.!?»”] ))(?:l[ea] |the |l[’'] ?))"
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{_SITES})(?: [\w’'-]+){{0,6}}? (?:de |d[’'] ?|of |in |à )"
)
SITE = re.compile(_SITE + "$", re.I)
# "at the Hill Hotel, Gulu": the town stands after the building.
SITE_COMMA = re.compile(
    r"\b(?:à|dans|au|en|at|in) (?:l[’'] ?|la |le |the )?"
    rf"(?:[\w’'-]+ ){{0,4}}?(?:{_SITES})(?: [\w’'-]+){{0,4}}?, (?:à |in )?$",
    re.I,
)
SEAT = re.compile(
    r"\b(?:based|headquartered|seated|basée?s?|sise?s?|établie?s?|installée?s?|siège|siégeant)"
    r" (?:in|at|à|en|dans)\s*(?:la |le |the )?$",
    re.I,
)
# "Gulu hosted a workshop", "Bukavu a servi de cadre à".
HOSTED = re.compile(
    r"\s*(?:,[^,.;]{0,40},)?\s+(?:has |have |a |ont |aura )?(?:just |bien )?"
    r"(?:hosted|hosts|hosting|welcomed|abrité|abrite|accueilli|accueille|servi de cadre"
    r"|sert de cadre|vibré|vibre|was the venue|is the venue|played host|plays host)\b",
    re.I,
)
VENUE = re.compile(
    r"(?:^|\n)[^\w\n]{0,6}(?:venue|lieu|where|location|place|où|endroit)[^\w\n]{0,4}:"
    r"[^\w\n]{0,4}([^\n]{2,120})",
    re.I,
)
# "Goma: police officers train", "RDC : Bukavu abrite", at the head of a text.
HEAD_TOWN = re.compile(
    r"\W*(?:[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*)?(?: ?[:/-]|,) )?"
    r"(?P<town>[A-ZÀ-Ý][\w’'-]+(?:[ -][A-ZÀ-Ý][\w’'-]+){0,2}) ?(?::|[–—] )"
)
ORIGIN = re.compile(r"\b(?:from|venus? de|de|du|des|d’|d'|of)\s*(?:the |la |le )?$", re.I)
AREA = re.compile(
    r"\b(?:county|state|province|district|region|région|territoire|governorate|prefecture|zone)\b",
    re.I,
)
_KIND_AFTER = (
    r"(?:District|County|Province|State|Region|Territory|Village|Town|City|Municipality|Payam"
    r"|Woreda|Zone|Governorate|Prefecture|Sub|Parish|Ward|Division|Camp|Settlement|Sector|Cell|Kebele"
    r"|Subcounty|Chiefdom|Municipal|Market|Barracks|Airport|Hospital|Refugee|Police|Prison)\b"
)
_NAME = (
    r"[A-ZÀ-Ý][\w’'-]+"
    r"(?:[ -](?:(?:el|al|es|ed|de|du|des|la|le|of|sur|aux) )?"
    rf"(?!{_KIND_AFTER})[A-ZÀ-Ý][\w’'-]+){{0,3}}"
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
    # "GULU, Uganda (Lake News) –", "Goma, (ACP) -", "Gulu | 6 June".
    r"|(?:^|\n)\**(?P<agency>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\**"
    r"(?:,?\s*\([^()\n]{2,40}\)|,\s*[A-ZÀ-Ý][\w .’'-]{1,30}?(?:\s*\([^()\n]{2,40}\))?)"
    r"\s*[.,]?\s*[–—-]\s"
    r"|(?:^|\n)\**(?P<barred>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)(?:,\s*[A-ZÀ-Ý][\w ]+)?\s*\|\s"
    # "By the staff\nGULU\n", "\nGulu. Police officers", below the title.
    # "NAKURU, July 19:" without a year.
    r"|(?:^|\n)\**(?P<dayed>[A-ZÀ-Ý]{4,}), "
    r"(?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2} [A-Za-zûéô]{3,9})\s?[:–—-]"
    r"|\n\**(?P<alone>[A-ZÀ-Ý]{4,}(?: [A-ZÀ-Ý]{3,})?)\**[ \t]*(?=\n)"
    r"|\n\**(?P<stopped>[A-ZÀ-Ý][\w’'-]+)(?:, [A-ZÀ-Ý][\w’'-]+)?\.\s(?=[A-ZÀ-Ý])"
    r"|(?:^|\n)\**(?P<begins>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)\**\s+[–—-]\s"
    r"|\s\**(?P<shouted>[A-ZÀ-Ý]{3,}(?: [A-ZÀ-Ý]{3,})?)\**\s+[–—-]\s"
)
