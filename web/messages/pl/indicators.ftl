# Co wynika z porównania zbiorów.
dataset-of-reference-values = Wartości odniesienia
