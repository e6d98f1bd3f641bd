"""Menus above a report and what stands below it change no fact."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.record import Record

Read = Callable[[str], Record]
REPORTS = (
    "A workshop on transitional justice was held in Goma on 3 March 2019 by UNHCR. It was opened "
    "by the Minister of Defence and funded by UNICEF.",
    "Un atelier sur la justice transitionnelle a été tenu à Goma le 3 mars 2019 par le HCR. Il a "
    "été ouvert par le Ministre de la Défense et financé par l’UNICEF.",
)
MENUS = (
    "Home | About us | News | Events | Contact",
    "Home\nAbout\nWhat we do\nConferences and workshops\nNews",
    "Skip to content\n\nMenu\n\nHome",
    "Accueil > Actualités > Formations",
    "Accueil\nQui sommes-nous\nNos ateliers\nActualités\nContact",
    "You are here: Home » News » Workshops",
    "Vous êtes ici : Accueil / Actualités / Séminaires",
    "Follow us\n\nEN | FR | AR",
)
FOOTERS = (
    "Leave a Reply\n\nYour email address will not be published.\n\nName *\n\nWebsite",
    "Plot 9, Hill Road, Kampala\nTel: +256 414 000 000\n© 2031 Save the Children.",
    "Share this:\n\nTwitter\n\nRelated\n\nTraining of judges in Gulu on 4 May 2011",
    "Laisser un commentaire\n\nVotre adresse e-mail ne sera pas publiée.\n\nNom",
    "Articles similaires\n\nFormation des juges à Bukavu le 4 mai 2011 par le PNUD",
    "Partager cet article\n\n© 2031 MONUSCO – Tous droits réservés",
    "Comments (2)\n\nThe training by UNDP in Gulu on 3 May 2011 was good.\n\nReply",
    "Previous post: Conference in Gulu\nNext post: UNDP holds training in Lira",
    "Tags: conference, training, peace, Gulu\nCategories: News",
    "Mots-clés : formation, paix, Bukavu\n\nLire aussi : Le PNUD forme des juges à Bukavu",
    "See also\n\nUNDP opens a conference in Gulu",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.sampled_from(REPORTS),
    st.lists(st.sampled_from(MENUS), max_size=2),
    st.lists(st.sampled_from(FOOTERS), max_size=3),
)
def test_menus_and_footers_change_no_fact(
    read: Read, report: str, menus: list[str], footers: list[str]
) -> None:
    plain = read(report)
    framed = read("\n\n".join([*menus, report, *footers]))
    assert _facts(framed) == _facts(plain)
    assert framed.document.language == plain.document.language


def _facts(record: Record) -> list[object]:
    """Everything the record says, without the place in the text."""
    parts = [*record.actors, *record.events, *record.relations, *record.issues]
    return [_bare(part.model_dump()) for part in parts]


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if k not in ("start", "end")}
    return [_bare(one) for one in value] if isinstance(value, list) else value
