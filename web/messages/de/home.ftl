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
home-conflict = Wo die Zahlen voneinander abweichen
# $kind: warum; $state: ob entschieden
home-conflict-kind = Ursache: { $kind }; Stand: { $state }.
home-changes = Was sich geändert hat
home-what-changed = Alle Änderungen dieser Ausgabe
# $datasets, $indicators: wie viele überfällig sind
home-overdue = Überfällig: { $datasets ->
    [one] { $datasets } Datensatz
   *[other] { $datasets } Datensätze
}, { $indicators ->
    [one] { $indicators } Indikator
   *[other] { $indicators } Indikatoren
}
