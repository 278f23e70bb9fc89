"""Station *harvest*: the faces of the catalogue as harvesters ask for them.

What comes in: the files of a release that the station *faces* froze. What goes out: routes. The
bytes of a release are sent as they are; a file that is not whole is a 503, never fewer datasets.
"""
