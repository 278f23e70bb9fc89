# Statystyki.
statistics-title = Statystyki
statistics-summary = Ile bank zawiera i co jest najczęściej czytane i pobierane.
statistics-pages = Najczęściej otwierane strony
statistics-page = Strona
# $title: nazwa; $release: oznaczenie wydania
statistics-version = { $title } (wydanie { $release })
statistics-downloads = Najczęściej pobierane pliki
statistics-reads = Ile razy
statistics-none = Jeszcze niczego nie policzono.
statistics-not-kept = Ten serwer nie liczy odsłon ani pobrań.
# $days: liczba dni
statistics-how = Ostatnie { $days } dni. Sumy dzienne, bez wiedzy o czytelnikach; programy też się liczą. Uzupełniane co minutę.
statistics-table = Wszystkie sumy dzienne (CSV)
