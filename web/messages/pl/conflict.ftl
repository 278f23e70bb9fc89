# Rozbieżność: kilka liczb dla jednej rzeczy.
conflict-kind = Rozbieżność
# $count: ile wartości podano
conflict-explained = { $count ->
    [one] Podano { $count } wartość.
    [few] Dla tej samej rzeczy podano { $count } wartości. Wszystkie zachowujemy i pokazujemy, skąd są.
   *[many] Dla tej samej rzeczy podano { $count } wartości. Wszystkie zachowujemy i pokazujemy, skąd są.
}
conflict-values = Podane wartości
conflict-where = Komórka pliku
conflict-cell = pokaż komórkę
conflict-chosen = przyjęta
conflict-why = Dlaczego się różnią
conflict-difference = Najwyższa wartość przewyższa najniższą o { $percent }%.
conflict-source = Źródło
conflict-decided-by = Kto rozstrzygnął
conflict-decided-on = Rozstrzygnięto dnia
conflict-targets = Cele liczbowe, których ocena na tym się opiera

conflicts-title = Rozbieżności
conflicts-summary = Gdzie dwa urzędy albo dwa wydania tych samych danych podają różne liczby dla jednej rzeczy i którą z nich przyjęto.
conflicts-none = Nie ma rozbieżności: wszystkie porównywalne wartości się zgadzają.
conflicts-own = W mieście
conflicts-others = W innych obszarach
conflicts-feed = Śledź rozbieżności (Atom)
conflicts-csv = Wszystkie rozbieżności jako tabela (CSV)
