"""Wordings that take an event back: "was cancelled", "n'a pas eu lieu", "called on X to"."""

import re

_BEING = r"(?:was|were|is|are|been|be|got|été|être|est|sont|fut|furent|sera|seront)"
_OFF = (
    r"(?:cancell?ed|postponed|called\s+off|put\s+off|scrapped|shelved|aborted|banned|abandoned"
    r"|(?:annul|report|ajourn|repouss|déprogramm)ée?s?|interdite?s?)"
)
_HELD = (
    r"(?:held|organi[sz]ed|taken?\s+place|happen(?:ed)?|gone?\s+ahead|materiali[sz]ed?"
    r"|occur(?:red)?)"
)
_ONLY_ELSEWHERE = (
    r"(?!\s+(?:by|par)\b)(?!\s+(?:in|at|on|to|à|au|en|le)\s[^.;,]{1,40},?\s+(?:but|mais)\s)"
)
# "was cancelled", "did not take place", "n'a pas pu se tenir"; "not organised by X" is no denial.
NOT_HELD = re.compile(
    rf"\b{_BEING}\s+(?:\w+(?:ly|ment)\s+)?{_OFF}\b"
    rf"|(?:\b(?:not|never|cannot|failed\s+to|\w{{2,6}}n[’']t))\s+(?:(?:be|been|being|yet)\s+)?{_HELD}"
    rf"\b{_ONLY_ELSEWHERE}"
    r"|\bnever\s+(?:took\s+place|came\s+about)\b|\bfell\s+through\b|\btombée?s?\s+à\s+l[’']eau\b"
    r"|\bn[’'](?:a|ont|avait|avaient|aura|auront)\s+(?:finalement\s+)?(?:pas|jamais|pu)\s+"
    r"(?:pu\s+)?(?:eu\s+lieu|avoir\s+lieu|se\s+tenir|(?:été|être)\s+(?:tenu|organisé)e?s?)\b"
    rf"{_ONLY_ELSEWHERE}"
    r"|\bne\s+(?:s[’'](?:est|était|étaient|sont)\s+(?:finalement\s+)?(?:pas|jamais)"
    r"\s+(?:tenu|déroulé)e?s?|se\s+tiendra\s+pas)\b" + _ONLY_ELSEWHERE,
    re.I,
)
NOT_BEFORE = re.compile(r"(?:\b(?:not|never|pas|jamais|nearly|almost)|n[’']t)\s+$", re.I)
# "UNDP called off its training", "a reporté au mois de juin le forum".
CALLED_OFF = re.compile(
    r"\b(?:cancell?ed|postponed|called\s+off|put\s+off|scrapped|banned|abandoned"
    r"|(?:a|ont|avait|avaient)\s+(?:renoncé\s+à\s+organiser|interdit|annulé|reporté|ajourné"
    r"|repoussé|déprogrammé))\s+"
    r"(?:(?:to|until|till|au|à|en|jusqu[’'][aà]u?)\s(?:\S+\s){1,3}?)?"
    r"(?:its|the|their|his|her|this|an?|all|le|la|les|l[’']|son|sa|ses|leurs?|ce|cette|cet|une?)",
    re.I,
)
# "X denied that", "il est faux que", "would have held".
SAID_FALSE = re.compile(
    r"\b(?:denie[ds]|denying|(?:is|was)\s+(?:false|untrue|wrong)|not\s+true)\s+(?:\w+\s+)?that\b"
    r"|\b(?:nié|démenti|est\s+faux|était\s+faux|est\s+inexact|pas\s+vrai)\s+qu(?:e\b|[’'])"
    r"|\bwould\s+have\b",
    re.I,
)
# "It was postponed twice", "it had been put off": what came before the event was held.
BEFORE_HELD = re.compile(
    r"\b(?:twice|before|earlier|initially|previously|times|first|had|avait|fois|abord|initialement"
    r"|auparavant)\b",
    re.I,
)
NONE_BEFORE = re.compile(
    r"\b(?:no|not\s+a\s+single|aucune?|nul(?:le)?)\s+(?:[\w-]+\s+){0,2}$", re.I
)
TAKEN_AFTER = re.compile(
    r"[^.;]{0,60}?\b(?:took|taken|take|held|organi[sz]ed|happened|lieu|tenue?s?|organisée?s?)\b",
    re.I,
)
PRONOUN_BEFORE = re.compile(
    r"(?:^|[\s,;])(?:it|this|they|il|elle|ils|elles|cel(?:le|ui)-ci)\s+(?:(?:had|a|was)\s+)?$", re.I
)
AT_BEFORE = re.compile(
    r"\b(?:at|during|in|after|before|of|lors|cours|pendant|après|avant)\s[^,.]{0,40}$", re.I
)
CLAUSE = re.compile(r"\b(?:that|and|but|where|when|because|que|et|mais|où|quand|car)\b|[;:]", re.I)
# "the workshop on land that UNDP had planned", not "the workshop heard that".
_HAD = r"[^.;]*\b(?:had|(?:was|were)\s+to|avai(?:t|ent)|devai(?:t|ent))\b"
_HEARD = r"(?:\w+ed|heard|said|found|told|learnt|shown?|\w+é)\b"
RELATIVE = re.compile(
    r"(?:\s+(?:on|of|for|about|sur|de|pour)\s(?:la\s|le\s|les\s|l[’'])?[\w-]+"
    rf"(?:(?:\s(?!{_HEARD})[\w’'-]+){{1,5}}?(?=,?\s(?:that|which|who|que|qui|qu)\b{_HAD}))?)?,?\s*"
    r"(?:that|which|who|que|qui|qu)\b",
    re.I,
)
# "the forum planned for May by UNDP and the Lake Centre", "that UNDP and UNICEF had planned".
PLANNED_BY = re.compile(
    r"[^.;:]{0,80}?\b(?:planned|scheduled|foreseen|announced|due|prévue?s?|programmée?s?|annoncée?s?"
    r"|that|which|que|qu)(?=\W)",
    re.I,
)
AND_NAME = re.compile(r"\s(?:and|et)\s+(?=(?:(?:the|le|la|les)\s+|l[’'])?[A-ZÀ-Ý])")
FINITE = re.compile(
    r"\b(?:was|were|took|heard|said|saw|found|est|sont|étai(?:t|ent)|fut|(?:a|ont)\s+\w+[éuts])\b",
    re.I,
)
ASIDE = re.compile(r",[^,;:]*,")
WISHED = re.compile(
    r"\b(?:would|could|might|should|ought\s+to|\w{2,}rai(?:t|ent))\b"
    r"|\b(?:call(?:ed|s|ing)\s+(?:up)?on|urge[ds]?|urging|request(?:ed|s)|encouraged?|appealed\s+to"
    r"|recommended|supposed|exhort(?:ed|é)|demandé|appelé|prié|recommandé|encouragé|censée?)\b"
    r"[^.;]{0,120}?(?:\b(?:to|that|à|de|que)\s|\bd[’'])"
    r"|(?:^|[.,;]\s)(?:if|unless|provided|si|s[’']il|à\s+condition)\s[^.;]{4,120}?,\s",
    re.I,
)
# "X should have been there, when Y held a forum": what was while the other should have been.
WISH_ENDS = re.compile(r",\s+(?:when|where|while|où|quand|alors\s+que|lorsqu[e’'])", re.I)
ASKED = re.compile(
    r"\b(?:asked|wondered|unclear|unknown|not\s+(?:clear|known|sure|certain)"
    r"|demandé|ignore|(?:sait|clair|connu)\s+pas|pas\s+(?:clair|connu|sûr))\b"
    r"[^.;]{0,80}?\b(?:whether|if|si)\b",
    re.I,
)
# A label before the text, or words that say that it is a made-up story. "Novel" and "roman" are
# adjectives too ("a novel format", "roman catholic"): a maker, a title or a clause follows a book.
STORY = re.compile(
    r"^\W*(?:SATIRE|FICTION|PARODY|PARODIE|HUMOUR)\b"
    r"|\b(?:[Ii]n|[Dd]ans)\s+(?:the|this|a|le|ce|un)\s+"
    r"(?:(?:fable|short\s+story|conte)\b"
    r"|(?:novel|roman)(?:\s+(?:of|by|de|du|des|par|titled|entitled|called|intitulé|publié|paru)\b"
    r"|\s+d[’']|\s*[\"“«*_]|,\s+(?:[A-ZÀ-Ý]|(?:the|an?|le|la|les|une?)\s|l[’'])))"
    r"|\b[Ii]n\s+(?:the|this)\s+novel\s+(?!Coronavirus)[A-Z][a-z]"
    r"|\b[Dd]ans\s+(?:le|ce)\s+roman\s+[A-ZÀ-Ý][a-zà-ÿ]"
)
# What "the workshop was cancelled" is about, and the verb that only tells who made it.
DEFINITE_BEFORE = re.compile(r"(?:\b(?:the|this|le|la|cet|cette|ce)\s+|\bl[’'])$", re.I)
MADE = re.compile(r"organi[sz]", re.I)
