# Eine Ausgabe der Daten.
# $day: Tag der Ausgabe
release-title = Ausgabe vom { $day }
release-id = Kennung
release-explained = Die Datenbank veröffentlicht ihre Daten in Ausgaben. Eine Ausgabe lässt sich nicht ändern: Wer sie zitiert, findet immer dieselben Zahlen.
release-built = Erstellt
release-content = Prüfsumme des Inhalts
release-parent = Vorherige Ausgabe
release-software = Software
release-inputs = Erstellt aus
# $count: Zahl der Dateien
release-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
release-holds = Was sie enthält
release-gone = Zurückgezogene und umbenannte Datensätze
release-replaced = An seine Stelle tritt
release-graphs = Graphen
release-graph = Graph
release-triples = Aussagen
release-changes = Was sich geändert hat
release-since = Verglichen mit der Ausgabe
release-new = Neue Datensätze
release-no-more = Datensätze, die es nicht mehr gibt
release-datasets = Datensätze in dieser Ausgabe
# $count: Zahl der Datensätze
release-more = { $count ->
    [one] Ein weiterer Datensatz hat sich geändert.
   *[other] { $count } weitere Datensätze haben sich geändert.
}
release-others = Alle Ausgaben
