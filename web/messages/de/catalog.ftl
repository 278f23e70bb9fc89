# Wörter des Katalogs: was neben den Texten aus bank.toml und den Zuordnungen in DCAT-AP steht.

catalog-status-demonstration = Dies ist eine Vorführung: Die Daten sind echt, doch die Stadt betreibt diese Datenbank noch nicht.
catalog-status-fictitious = Diese Stadt und ihre Daten sind für Tests erfunden.

catalog-sparql-title = SPARQL-Endpunkt
catalog-sparql-description = Beantwortet SPARQL-1.1-Abfragen über alle Datensätze der Datenbank.
catalog-sparql-keyword = SPARQL-Abfragen

# $title: Titel des neuesten Datensatzes der Reihe; $count: Zahl der Datensätze
catalog-series-description = { $count ->
    [one] Die Reihe „{ $title }“: ein Datensatz, für sich vollständig.
   *[other] Die Reihe „{ $title }“: { $count } Datensätze, jeder für sich vollständig.
}

catalog-distribution-src = Die Datei, wie sie geliefert wurde; niemand hat sie verändert.
catalog-distribution-transcription = Aus einer veröffentlichten Datei abgeschriebene Zahlen; die Form dieser Datei ist unsere.
catalog-distribution-csv = Alle Werte in einer Tabelle: UTF-8, Komma zwischen den Feldern, Punkt in Zahlen.
catalog-distribution-gaps = Lücken: für welche Schlüssel der Wert fehlt und warum.
catalog-distribution-corrections = Berichtigungen: was in der gelieferten Datei stand, was gilt und warum.
catalog-distribution-csvw = Was die Spalten der Tabelle bedeuten, nach CSV on the Web.
catalog-distribution-xlsx = Dieselbe Tabelle für Excel und LibreOffice.
catalog-distribution-parquet = Dieselbe Tabelle in Apache Parquet, für Auswertungen.
catalog-distribution-sdmx = Die Werte in SDMX-CSV 2.0: Jede Zeile nennt ihre Struktur, ihren Schlüssel und ihren Wert.
catalog-distribution-ttl = Alle Werte als RDF-Graph, mit der Zelle, aus der jede Zahl stammt.
catalog-distribution-dictionary = Datenverzeichnis: was jede Spalte bedeutet.

# $publisher: wer veröffentlicht hat; $title: Titel der Tabelle; $original: Name der Datei; $date: Tag der Veröffentlichung oder des Abrufs
catalog-provenance = Quelle: { $publisher }, „{ $title }“, Datei { $original } vom { $date }.
catalog-provenance-transcription = Abgeschrieben aus der Datei { $original } vom { $date }, veröffentlicht von { $publisher } als „{ $title }“. Dies ist nicht die Datei dieser Stelle.

# $licence: address of the licence
catalog-rights-licence = Für die Weiterverwendung gilt die Lizenz { $licence }.
