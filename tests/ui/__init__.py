"""Stories told to the screen by keys, pictures of it, and what must hold of themes and commands."""
