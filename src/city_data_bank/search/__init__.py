"""Search: words to entries. One half writes the index of a release, the other one answers from it.

What comes in: statements of a release, how the words of each language change, a reader's words.
What goes out: ``search.sqlite`` in the release; entries in the order of their rank. It makes no
pages and asks no queries of the store.
"""
