"""An article and its parts: spans, words, sentences, sections, and where they are read from."""
