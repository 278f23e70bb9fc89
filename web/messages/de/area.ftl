# Ein Gebiet.
area-kind = Art des Gebiets
area-code = Code
area-part-of = Teil von
area-parts = Besteht aus
area-spellings = Andere Codes und Schreibweisen in Dateien
area-same = Dasselbe anderswo
area-latest = Neueste Werte
