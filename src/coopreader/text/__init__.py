"""What is true of any string: the gate, folding, widths, words. Nothing here knows what an article is."""
