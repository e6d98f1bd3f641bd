"""Who is named in a text: organisations, offices, forces, groups and programmes."""
