"""The reading room on a terminal: a thin reader of the library. Only this room imports Textual."""

import os

# Textual reads it when it is imported. A key in the filter bar may be painted twice, the letter at once and the list
# when it is ranked; at the 60 a second of its default, the second paint waits up to 33 ms for its turn.
os.environ.setdefault("TEXTUAL_FPS", "1000")
