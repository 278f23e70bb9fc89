"""A bank is a folder: its settings, its folders over the generic ones, its code lists and areas.

What comes in: the folder. What goes out: frozen objects that every station is given. Nothing of a
delivery or mapping is read here.
"""
