"""An export that comes back never takes away what it was not allowed to hold."""

from graph.model.statement import SENSITIVITIES
from graph.store.base import AS_TOLD, Store
from ingest.readers.base import ReadAccount


def holds_more(store: Store, item: ReadAccount) -> bool:
    """True when the ledger has more of the source than an export at its level may hold.

    That is a statement above the level, or the text or rows that a public export never carries.
    """
    document = item.account.document
    above = set(SENSITIVITIES[SENSITIVITIES.index(item.level) + 1 :])
    with store.view(AS_TOLD) as view:
        kept = view.document(document.id)
        if kept is None or not above:
            return False
        content_missing = (kept.text, kept.rows) != (document.text, document.rows)
        has_content = kept.text is not None or bool(kept.rows)
        if has_content and content_missing:
            return True
        return any(s.sensitivity in above for s in view.statements(document=document.id))
