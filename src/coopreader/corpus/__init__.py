"""Many articles: the corpus, how it is loaded, the orders in which it is listed."""
