# Ein Datensatz und die Liste der Datensätze.
dataset-list = Datensätze
    .summary = { $count ->
        [0] Kein Datensatz erfüllt diese Bedingungen.
        [one] { $count } Datensatz, mit der Quelle jeder Zahl.
       *[other] { $count } Datensätze, mit der Quelle jeder Zahl.
    }
    .beyond = Eine solche Liste gibt es nicht: Die Adresse fragt nach etwas, das die Datenbank nicht hat, oder nach einer Seite hinter dem Ende.
dataset-everything = Alle Datensätze
dataset-narrow = Liste eingrenzen
dataset-facet =
    .category = Kategorie
    .provider = Datenstelle
    .theme = Thema in der Europäischen Union
    .format = Dateiformat
    .period = Jahr
    .licence = Lizenz
    .quality = Anmerkungen zu den Daten
dataset-quality-clean = ohne Anmerkungen
dataset-quality-info = nur Hinweise
dataset-quality-warning = mit Warnungen
dataset-quality-violation = mit Fehlern
dataset-licence-source = Bedingungen der Quelle
dataset-figures-of = Datenstand vom { $day }
dataset-kept = Die neue Lieferung hat Fehler, die an der Quelle zu beheben sind. Bis dahin zeigen wir die Daten der Ausgabe { $release }.

dataset-provider = Quelle
dataset-category = Kategorie
dataset-vintage = Datenstand vom
dataset-covers = Zeitraum
dataset-area = Gebiet
dataset-frequency = Aktualisierung
dataset-due = Nächste Zahlen
# $day: Tag
dataset-overdue = erwartet seit { $day }
dataset-series = Reihe
dataset-before = Vorheriger Datensatz der Reihe
dataset-caveat = Was diese Zahlen nicht sagen:
dataset-purpose = Wozu sie erhoben werden:
dataset-to-downloads = Daten herunterladen

dataset-city = Zahlen für die Stadt
dataset-city-caption = Einheit: { $unit }
dataset-city-caption-units = Einheiten stehen bei den Namen
dataset-comparison = Die Stadt im Vergleich
dataset-comparison-areas = Gebiete im Vergleich
# $first, $last: Namen von Zeiträumen
dataset-course = Wie es sich verändert hat: { $first }–{ $last }
# $first: Name eines Zeitraums
dataset-course-note = Der Wert im Zeitraum { $first } ist 100 (die blasse Linie). Alle Diagramme haben denselben Maßstab.
dataset-course-broken = Der Wert im Zeitraum { $first } ist 100 (die blasse Linie). Alle Diagramme haben denselben Maßstab. Frühere Werte sind damit nicht voll vergleichbar, deshalb sind die Linien dort unterbrochen.
dataset-all-areas = Gebiete und Zeiträume als Tabelle
dataset-comparison-highest = Die höchsten Werte; insgesamt sind es { $count } Gebiete, die Dateien zum Herunterladen enthalten alle.
dataset-compare-other = Einen anderen Indikator vergleichen
dataset-register = Was das Verzeichnis enthält

dataset-map = Karte der Orte
# $count: Zahl der Orte; $west, $east, $south, $north: Grad
dataset-map-summary = { $count ->
    [one] Die Karte zeigt { $count } Ort: Länge { $west }°, Breite { $south }°.
   *[other] Die Karte zeigt { $count } Orte zwischen { $west }° und { $east }° Länge und { $south }° und { $north }° Breite.
}
dataset-map-explained = Norden ist oben; die Stadtgrenze ist nicht eingezeichnet. Die Orte nennt die Liste darunter.

dataset-downloads = Dateien zum Herunterladen
dataset-form = Format
dataset-size = Größe
dataset-indicators = Was die Zahlen bedeuten

dataset-source = Woher diese Daten stammen
dataset-statement = Herkunft
dataset-original = Originaldatei
dataset-file = Datei in der Datenbank
dataset-mapping = Wie die Datei gelesen wird
dataset-run = Lauf, der sie gelesen hat
dataset-landing-page = Seite der Quelle
# $count: Zahl der Spalten
dataset-columns = Spalten der Datei ({ $count })
dataset-column = Spalte
dataset-column-term = Was daraus wird
dataset-column-purpose = Wer sie braucht
dataset-role-unused = nicht verwendet
dataset-role-value = Werte
dataset-role-area = das Gebiet
dataset-role-period = der Zeitraum
dataset-role-indicator = der Indikator
dataset-role-unit = die Einheit
dataset-role-status = das Zeichen neben dem Wert
dataset-role-breakdown = wer für den Wert verantwortlich ist
dataset-role-register = eine Angabe zu jedem Eintrag

dataset-quality = Lücken und Befunde
dataset-missing = Fehlende Werte nach Grund:
dataset-nothing-missing = In diesem Datensatz fehlt kein Wert.
dataset-no-findings = Beim Lesen der Datei ist nichts aufgefallen.
severity-info = Hinweis
    .plural = Hinweise
severity-warning = Warnung
    .plural = Warnungen
severity-violation = Fehler
    .plural = Fehler

dataset-terms = Nutzungsbedingungen und Zitierweise
dataset-licence = Lizenz
dataset-rights = Bedingungen
dataset-publisher = Herausgeber
dataset-contact = Kontakt
dataset-issued = Erstmals veröffentlicht
dataset-modified = Zuletzt geändert
dataset-keywords = Schlagwörter
dataset-cite = So zitieren:
dataset-citation = { $creators }, „{ $title }“, { $bank }, Stand { $day }, { $iri } (Ausgabe { $release })

# $provider: dostawca / provider / Datenstelle
dataset-elsewhere = Dieser Datensatz liegt nicht hier: Die Datenbank führt ihn so auf, wie ihn der Katalog von { $provider } beschreibt. Die Dateien liegen dort.
dataset-elsewhere-iri = Im eigenen Katalog
