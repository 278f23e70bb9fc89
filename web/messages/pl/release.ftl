# Wydanie danych.
# $day: dzień wydania
release-title = Wydanie z { $day }
release-id = Oznaczenie
release-explained = Bank ogłasza dane w wydaniach. Wydania nie da się zmienić: kto je cytuje, zawsze znajdzie te same liczby.
release-built = Zbudowano
release-content = Skrót treści
release-parent = Poprzednie wydanie
release-software = Oprogramowanie
release-inputs = Zbudowano z
# $count: liczba plików
release-files = { $count ->
    [one] { $count } pliku
   *[many] { $count } plików
}
release-holds = Co zawiera
release-gone = Wycofane i przemianowane zbiory
release-replaced = Zastępuje go
release-graphs = Grafy
release-graph = Graf
release-triples = Zdania
release-changes = Co się zmieniło
release-since = W porównaniu z wydaniem
release-new = Nowe zbiory
release-no-more = Zbiory, których już nie ma
release-datasets = Zbiory w tym wydaniu
# $count: liczba zbiorów
release-more = { $count ->
    [one] Zmienił się jeszcze { $count } zbiór.
    [few] Zmieniły się jeszcze { $count } zbiory.
   *[many] Zmieniło się jeszcze { $count } zbiorów.
}
release-others = Wszystkie wydania
