"""The reading room on a terminal: a thin reader of the library. Only this room imports Textual."""
