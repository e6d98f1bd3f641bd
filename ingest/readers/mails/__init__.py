"""Reports that were sent by e-mail, saved as files (EML): what was written, not who wrote it."""
