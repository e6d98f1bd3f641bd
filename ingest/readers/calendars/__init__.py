"""Calendars (iCalendar): each entry an event, a repeating one as often as it is bounded."""
