# Rama strony i słowa, których używa kilka stron.

site-language-name = Polski
# Litery w kolejności alfabetu: tak sortują się nazwy.
site-alphabet = aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż

site-skip = Przejdź do treści
site-menu = Menu główne
site-languages = Język strony
site-navigation =
    .category = Kategorie
    .provider = Dostawcy danych
    .dataset = Zbiory danych
    .indicator = Wskaźniki
    .strategy = Strategia
    .document = Dokumenty
    .city = O mieście
    .statistics = Statystyki
site-banner-demonstration = Wersja pokazowa: liczby są prawdziwe, ale miasto jeszcze nie prowadzi tego banku.
site-banner-fictitious = To miasto i jego dane są zmyślone; służą do sprawdzania oprogramowania.

site-about = Każda liczba w banku ma gestora i prowadzi do komórki pliku, z której pochodzi.
site-sparql = Zapytania SPARQL
site-catalogue = Katalog DCAT-AP
site-release = Wydanie danych
site-contact-missing = do uzupełnienia przez miasto

site-research = Dla badaczy i programistów
site-address = Trwały adres
site-formats = Dane tej strony
site-exports = Formaty innych norm
# $count: liczba zapytań
site-queries = { $count ->
    [one] Zapytanie, z którego powstała ta strona
   *[many] Zapytania, z których powstała ta strona ({ $count })
}
site-queries-explained = Każde można uruchomić i zmienić. Pominięto tylko zapytania o nazwy.
site-query-run = Uruchom zapytanie

site-dataset = Zbiór danych
site-category = Kategoria
site-provider = Dostawca danych
site-indicator = Wskaźnik
site-area = Obszar
site-areas = Obszary
site-period = Okres
site-periods = Okresy
site-value = Wartość
site-values = Wartości
site-unit = Jednostka
site-file = Plik
# $number: numer kolumny
site-column-untitled = kolumna { $number } (bez nagłówka)
site-what = Co podano
site-gap = brak
site-unknown = nic o tym nie wiadomo

# $count: liczba zbiorów
site-count-datasets = { $count ->
    [0] brak danych
    [one] { $count } zbiór
    [few] { $count } zbiory
   *[many] { $count } zbiorów
}

# $quarter: 1 do 4; $year: rok
site-quarter = { $quarter ->
    [1] I
    [2] II
    [3] III
   *[4] IV
} kwartał { $year }
site-school-year = rok szkolny { $first }/{ $last }
site-span = { $first } – { $last }
# Nazwa obszaru, gdy na stronie jest drugi o tej samej nazwie. $told: czym jest, np. „gmina wiejska”
site-namesake = { $name } ({ $told })

site-chart = Wykres liniowy
site-chart-summary = { $name }: od { $first } ({ $firstPeriod }) do { $last } ({ $lastPeriod }); najmniej { $low } ({ $lowPeriod }), najwięcej { $high } ({ $highPeriod }).
site-chart-constant = { $name }: stale { $value } ({ $firstPeriod } – { $lastPeriod }).
site-chart-equal = { $name }: każda znana wartość to { $value } ({ $firstPeriod } – { $lastPeriod }).
# $period: pierwszy okres po zmianie
site-chart-break = Przerwa w szeregu: wartości od { $period } nie są w pełni porównywalne z wcześniejszymi (linia przerywana na wykresie).
site-axis-not-from-zero = Oś wartości nie zaczyna się od zera.
site-shortened = Tabela pokazuje część wartości; wszystkie są w plikach do pobrania.

site-pages = Strony listy
site-page = Strona { $number }
site-before = Poprzednia
site-after = Następna
site-beyond = Lista kończy się przed stroną { $number }.
site-first-page = Do pierwszej strony
site-findings = Uwagi do plików
site-findings-page = Co znaleziono w plikach tego dostawcy
site-search = Szukaj
site-search-label = Czego szukasz?
