# Der Rahmen einer Seite und Wörter, die mehrere Seiten benutzen.

site-language-name = Deutsch
# Buchstaben in der Reihenfolge des Alphabets: So werden Namen sortiert.
site-alphabet = abcdefghijklmnopqrstuvwxyz

site-skip = Zum Inhalt springen
site-menu = Hauptmenü
site-languages = Sprache dieser Seite
site-navigation =
    .category = Kategorien
    .provider = Datenstellen
    .dataset = Datensätze
    .indicator = Indikatoren
    .strategy = Strategie
    .document = Dokumente
    .city = Über die Stadt
    .statistics = Statistik
site-banner-demonstration = Vorführung: Die Zahlen sind echt, aber die Stadt betreibt diese Datenbank noch nicht.
site-banner-fictitious = Diese Stadt und ihre Daten sind erfunden; sie dienen der Prüfung der Software.

site-about = Zu jeder Zahl gehört eine Stelle, die für sie einsteht, und der Weg zur Zelle der Datei, aus der sie stammt.
site-sparql = SPARQL-Abfragen
site-catalogue = DCAT-AP-Katalog
site-release = Ausgabe der Daten
site-contact-missing = von der Stadt zu ergänzen

site-research = Für Forschung und Programmierung
site-address = Dauerhafte Adresse
site-formats = Daten dieser Seite
site-exports = In Formaten anderer Normen
# $count: Zahl der Abfragen
site-queries = { $count ->
    [one] Die Abfrage hinter dieser Seite
   *[other] Die Abfragen hinter dieser Seite ({ $count })
}
site-queries-explained = Jede lässt sich ausführen und ändern. Nur die Abfragen nach Namen fehlen hier.
site-query-run = Abfrage ausführen

site-dataset = Datensatz
site-category = Kategorie
site-provider = Datenstelle
site-indicator = Indikator
site-area = Gebiet
site-areas = Gebiete
site-period = Zeitraum
site-periods = Zeiträume
site-value = Wert
site-values = Werte
site-unit = Einheit
site-file = Datei
# $number: Nummer der Spalte
site-column-untitled = Spalte { $number } (ohne Überschrift)
site-what = Was angegeben ist
site-gap = fehlt
site-unknown = darüber ist nichts bekannt

# $count: Zahl der Datensätze
site-count-datasets = { $count ->
    [0] keine Daten
    [one] { $count } Datensatz
   *[other] { $count } Datensätze
}

# $quarter: 1 bis 4; $year: das Jahr
site-quarter = { $quarter }. Quartal { $year }
site-school-year = Schuljahr { $first }/{ $last }
site-span = { $first } – { $last }
# Name eines Gebiets, wenn ein zweites mit diesem Namen auf der Seite steht. $told: was es ist, etwa „Landgemeinde“
site-namesake = { $name } ({ $told })

site-chart = Liniendiagramm
site-chart-summary = { $name }: von { $first } ({ $firstPeriod }) auf { $last } ({ $lastPeriod }); niedrigster Wert { $low } ({ $lowPeriod }), höchster { $high } ({ $highPeriod }).
site-chart-constant = { $name }: durchgehend { $value } ({ $firstPeriod } bis { $lastPeriod }).
site-chart-equal = { $name }: Jeder bekannte Wert ist { $value } ({ $firstPeriod } bis { $lastPeriod }).
# $period: der erste Zeitraum nach der Änderung
site-chart-break = Bruch in der Reihe: Werte ab { $period } sind mit früheren nicht voll vergleichbar (gestrichelte Linie im Diagramm).
site-axis-not-from-zero = Die Wertachse beginnt nicht bei null.
site-shortened = Die Tabelle zeigt einen Teil der Werte; alle stehen in den Dateien zum Herunterladen.

site-pages = Seiten der Liste
site-page = Seite { $number }
site-before = Zurück
site-after = Weiter
site-beyond = Die Liste endet vor Seite { $number }.
site-first-page = Zur ersten Seite
site-findings = Befunde
site-findings-page = Was in den Dateien dieser Stelle gefunden wurde
site-search = Suchen
site-search-label = Was suchen Sie?
