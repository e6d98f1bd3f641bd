"""ReliefWeb's API: reports with their metadata and prose, and announcements of trainings."""
