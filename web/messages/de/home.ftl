# Die Startseite.
home-numbers = Die Stadt in Zahlen
home-newest = Neueste Daten
# $count: Zahl der Datensätze
home-all-datasets = { $count ->
    [one] Den Datensatz ansehen
   *[other] Alle { $count } Datensätze ansehen
}
# $count: die Zahl; $shown: dieselbe, wie sie geschrieben wird
home-count-datasets = { $count ->
    [one] { $shown } Datensatz
   *[other] { $shown } Datensätze
}
home-count-observations = { $count ->
    [one] { $shown } Wert
   *[other] { $shown } Werte
}
home-count-gaps = { $count ->
    [one] { $shown } begründete Lücke
   *[other] { $shown } begründete Lücken
}
# $count: wie viele Abweichungen
home-conflicts = Wo verschiedene Zahlen genannt sind ({ $count })
