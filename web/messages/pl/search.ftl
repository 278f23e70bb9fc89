# Wyszukiwarka.
search = Wyszukiwarka
# $words: szukane słowa
search-of = Szukano: „{ $words }”
search-list = Wyniki
search-narrow = Zawęź wyniki
search-nothing-asked = Wpisz, czego szukasz: nazwę zbioru, wskaźnika, miejsca albo urzędu. Odmiana słów i polskie znaki nie mają znaczenia.
search-no-words = W tym, co wpisano, nie ma ani jednej litery ani cyfry. Wpisz słowo, na przykład „mieszkańcy”.
# $most: największa liczba znaków
search-too-long = To za długi tekst. Wpisz najwyżej { $most } znaków i 16 słów.
search-none = To wydanie banku nie ma indeksu wyszukiwarki. Skorzystaj z list: kategorii, dostawców, zbiorów i wskaźników.
# $count: liczba wyników
search-found = { $count ->
    [0] Nic nie znaleziono.
    [one] Znaleziono { $count } wynik.
    [few] Znaleziono { $count } wyniki.
   *[many] Znaleziono { $count } wyników.
}
# $count: liczba wyników
search-beyond = Takiej strony nie ma. { search-found }
search-some-words = Żaden wynik nie zawiera wszystkich słów; pokazujemy te, które zawierają ich najwięcej.
# $language: nazwa języka w języku czytelnika
search-other-language = Słowa znaleziono w innym języku: { $language }.
search-elsewhere = Spróbuj innego słowa albo zajrzyj tutaj:
search-perhaps = Może chodzi o:
search-forms = Te same wyniki dla programów:
search-facet =
    .kind = Rodzaj
    .category = Kategoria
    .provider = Dostawca
    .area = Obszar
    .period = Rok
search-kind =
    .area = Obszar
    .category = Kategoria
    .dataset = Zbiór danych
    .document = Dokument
    .goal = Cel
    .indicator = Wskaźnik
    .method = Metoda
    .observation = Wartości
    .place = Miejsce
    .provider = Dostawca
    .series = Seria zbiorów
    .strategy = Strategia
    .target = Cel liczbowy
