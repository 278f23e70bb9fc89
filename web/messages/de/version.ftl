# Fassungen von Datensätzen und Indikatoren in früheren Ausgaben.
version-summary = Was damals bekannt war und was sich seither geändert hat.
version-dataset = Fassung eines Datensatzes
version-indicator = Früherer Stand eines Indikators
version-current = Das ist die heutige Fassung; sie bleibt unter dieser Adresse für alle, die sie zitieren.
version-note = Das ist eine frühere Fassung; sie bleibt für alle, die sie zitieren.
version-today = Heutiger Stand:
version-gone = Den Datensatz gibt es nicht mehr.
# $day: Tag der Ausgabe
version-then = Das war am { $day } bekannt.
version-changes = Was sich seither geändert hat
version-known = Werte der Stadt
version-before = Damals
version-now = Heute
version-same = Heute werden dieselben Zahlen genannt.
# $count: Zahl der Werte
version-differ = { $count ->
    [one] Eine dieser Zahlen ist heute anders.
   *[other] { $count } dieser Zahlen sind heute anders.
}
version-unchanged = Nichts hat sich geändert.
version-not-compared = Diese Fassungen lassen sich auf einer Seite nicht vergleichen: Eine Tabelle fehlt oder ist zu groß. Die Dateien beider lassen sich herunterladen.
version-count-changed = { $count ->
    [one] { $count } Zeile geändert
   *[other] { $count } Zeilen geändert
}
version-count-added = { $count ->
    [one] { $count } Zeile neu
   *[other] { $count } Zeilen neu
}
version-count-removed = { $count ->
    [one] { $count } Zeile entfernt
   *[other] { $count } Zeilen entfernt
}
version-new = neuer Wert
version-no-more = nicht mehr genannt
# $count: Zahl der Änderungen in der Liste
version-first = Die Liste zeigt die ersten { $count } Änderungen; alle stehen in den Dateien.
version-earlier = Frühere Fassungen
version-asked = Was damals bekannt war
version-nothing = Diese Ausgabe enthielt keinen Wert der Stadt.
