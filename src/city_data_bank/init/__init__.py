"""A new bank: the files that a city starts from, so that its first build succeeds at once.

What comes in: a name, a base, an area, languages. What goes out: a folder whose one dataset states
the bank's own facts (the areas that it covers) and serves as an example of a mapping.
"""
