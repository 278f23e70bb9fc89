# Wersje zbiorów i wskaźników w dawnych wydaniach.
version-summary = Co było wiadomo wtedy i co zmieniło się od tego czasu.
version-dataset = Wersja zbioru danych
version-indicator = Dawny stan wskaźnika
version-current = Ta wersja obowiązuje dziś; zostanie pod tym adresem dla tych, którzy ją cytują.
version-note = To dawna wersja; zostaje pod tym adresem dla tych, którzy ją cytują.
version-today = Stan dzisiejszy:
version-gone = Dziś zbioru już nie ma.
# $day: dzień wydania
version-then = Oto, co było wiadomo { $day }.
version-changes = Co zmieniło się od tego czasu
version-known = Wartości dla miasta
version-before = Wtedy
version-now = Dziś
version-same = Dziś podajemy te same liczby.
# $count: liczba wartości
version-differ = { $count ->
    [one] Dziś { $count } z tych liczb jest inna.
    [few] Dziś { $count } z tych liczb są inne.
   *[many] Dziś { $count } z tych liczb jest innych.
}
version-unchanged = Nic się nie zmieniło.
version-not-compared = Tych wersji nie da się porównać na stronie: brak tabeli albo jest za duża. Pliki obu wersji można pobrać.
version-count-changed = { $count ->
    [one] { $count } wiersz zmieniony
    [few] { $count } wiersze zmienione
   *[many] { $count } wierszy zmienionych
}
version-count-added = { $count ->
    [one] { $count } wiersz nowy
    [few] { $count } wiersze nowe
   *[many] { $count } wierszy nowych
}
version-count-removed = { $count ->
    [one] { $count } wiersz usunięty
    [few] { $count } wiersze usunięte
   *[many] { $count } wierszy usuniętych
}
version-new = nowa wartość
version-no-more = nie ma już wartości
# $count: liczba zmian na liście
version-first = Lista pokazuje { $count } pierwszych zmian; wszystkie są w plikach.
version-earlier = Dawne wersje
version-asked = Co było wiadomo wtedy
version-nothing = W tym wydaniu nie było żadnej wartości dla miasta.
