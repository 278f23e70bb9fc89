# Was der Vergleich der Datensätze ergibt.
dataset-of-reference-values = Referenzwerte
