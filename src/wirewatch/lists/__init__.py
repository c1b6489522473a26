"""Lists that the stages are handed: frozen values, and one loader a file. Words live in data files here."""
