# Ein Indikator.
indicator-code = Code
indicator-scheme = Indikatorensatz
indicator-also-called = Andere Namen
indicator-same = Entsprechungen
indicator-related = Verwandte Indikatoren
indicator-see-also = Siehe auch
indicator-city = Zahlen für die Stadt
indicator-methods = Wie der Wert entsteht
indicator-valid-from = Gültig ab { $day }
