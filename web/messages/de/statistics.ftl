# Statistik.
statistics-title = Statistik
statistics-summary = Wie viel die Datenbank enthält und was am meisten gelesen und geladen wird.
statistics-pages = Am häufigsten geöffnete Seiten
statistics-page = Seite
# $title: Name; $release: Kennung der Ausgabe
statistics-version = { $title } (Ausgabe { $release })
statistics-downloads = Am häufigsten geladene Dateien
statistics-reads = Wie oft
statistics-none = Noch wurde nichts gezählt.
statistics-not-kept = Dieser Server zählt weder Aufrufe noch Downloads.
# $days: Zahl der Tage
statistics-how = Die letzten { $days } Tage. Tagessummen, die nichts über Leserinnen und Leser wissen; auch Programme zählen mit. Neue Summen kommen jede Minute dazu.
statistics-table = Alle Tagessummen (CSV)
