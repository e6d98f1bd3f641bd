"""A mapping of rows of who does what where, as the engine for such rows asks for it."""

from ingest.readers.mapped.fields import column_words
from ingest.readers.mapped.mapping import Mapping
from ingest.readers.presence.columns import PresenceColumns, columns_of


def presence_columns(mapping: Mapping) -> PresenceColumns:
    """Return what the columns of a mapped sheet of presence mean.

    Raises:
        ModelError: no column names an organisation.
    """
    fields = column_words().fields
    found: dict[str, list[str]] = {}
    for name, columns in mapping.by_field.items():
        own = fields[name].presence
        if own is not None:
            found.setdefault(own, []).extend(columns)
    return columns_of(found, date_order=mapping.dates)
