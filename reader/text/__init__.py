"""Chinese text: folding with an exact offset map, sentences, words, quotations and their speakers."""
