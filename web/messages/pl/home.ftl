# Strona główna.
home-numbers = Miasto w liczbach
home-newest = Najnowsze dane
# $count: liczba zbiorów
home-all-datasets = { $count ->
    [one] Zobacz { $count } zbiór danych
    [few] Zobacz wszystkie { $count } zbiory danych
   *[many] Zobacz wszystkie { $count } zbiorów danych
}
# $count: liczba; $shown: ta sama liczba w zapisie
home-count-datasets = { $count ->
    [one] { $shown } zbiór danych
    [few] { $shown } zbiory danych
   *[many] { $shown } zbiorów danych
}
home-count-observations = { $count ->
    [one] { $shown } wartość
    [few] { $shown } wartości
   *[many] { $shown } wartości
}
home-count-gaps = { $count ->
    [one] { $shown } opisany brak
    [few] { $shown } opisane braki
   *[many] { $shown } opisanych braków
}
# $count: ile rozbieżności
home-conflicts = Gdzie podano różne liczby ({ $count })
home-conflict = Gdzie liczby się różnią
# $kind: dlaczego; $state: czy rozstrzygnięta
home-conflict-kind = Przyczyna: { $kind }; stan: { $state }.
home-changes = Co się zmieniło
home-what-changed = Wszystkie zmiany w tym wydaniu
# $datasets, $indicators: ile jest zaległych
home-overdue = Po terminie: { $datasets ->
    [one] { $datasets } zbiór
    [few] { $datasets } zbiory
   *[many] { $datasets } zbiorów
}, { $indicators ->
    [one] { $indicators } wskaźnik
    [few] { $indicators } wskaźniki
   *[many] { $indicators } wskaźników
}
