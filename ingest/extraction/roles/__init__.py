"""Who did what: the parts that verbs, nouns and labels give to actors."""
