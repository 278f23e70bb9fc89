# Zbiór danych i lista zbiorów.
dataset-list = Zbiory danych
    .summary = { $count ->
        [0] Żaden zbiór nie spełnia tych warunków.
        [one] { $count } zbiór danych, z podanym źródłem każdej liczby.
        [few] { $count } zbiory danych, z podanym źródłem każdej liczby.
       *[many] { $count } zbiorów danych, z podanym źródłem każdej liczby.
    }
    .beyond = Takiej listy nie ma: adres pyta o coś, czego w banku nie ma, albo o stronę za końcem listy.
dataset-everything = Wszystkie zbiory
dataset-narrow = Zawęź listę
dataset-facet =
    .category = Kategoria
    .provider = Dostawca
    .theme = Temat w Unii Europejskiej
    .format = Format pliku
    .period = Rok
    .licence = Licencja
    .quality = Uwagi do danych
dataset-quality-clean = bez uwag
dataset-quality-info = tylko informacje
dataset-quality-warning = z ostrzeżeniami
dataset-quality-violation = z błędami
dataset-licence-source = warunki podane przez źródło
dataset-figures-of = stan wiedzy z dnia { $day }
dataset-kept = Nowa dostawa ma błędy, które trzeba naprawić u źródła. Do tego czasu pokazujemy dane z wydania { $release }.

dataset-provider = Źródło
dataset-category = Kategoria
dataset-vintage = Stan wiedzy z dnia
dataset-covers = Okres
dataset-area = Obszar
dataset-frequency = Aktualizacja
dataset-due = Następne dane
# $day: dzień
dataset-overdue = oczekiwane od { $day }
dataset-series = Seria
dataset-before = Poprzedni zbiór serii
dataset-caveat = Czego te liczby nie mówią:
dataset-purpose = Po co to się zbiera:
dataset-to-downloads = Pobierz dane

dataset-city = Liczby dla miasta
dataset-city-caption = Jednostka: { $unit }
dataset-city-caption-units = Jednostki podano przy nazwach
dataset-comparison = Miasto na tle innych
dataset-comparison-areas = Porównanie obszarów
# $first, $last: nazwy okresów
dataset-course = Jak się zmieniało: { $first }–{ $last }
# $first: nazwa okresu
dataset-course-note = Wartość w okresie { $first } to 100 (blada linia). Wszystkie wykresy mają tę samą skalę.
dataset-course-broken = Wartość w okresie { $first } to 100 (blada linia). Wszystkie wykresy mają tę samą skalę. Wcześniejszych wartości nie można z tymi w pełni porównać, dlatego linie są tam przerwane.
dataset-all-areas = Obszary i okresy w tabeli
dataset-comparison-highest = Najwyższe wartości; wszystkich obszarów jest { $count }, a ich wartości są w plikach do pobrania.
dataset-compare-other = Porównaj inny wskaźnik
dataset-register = Co zawiera rejestr

dataset-map = Mapa miejsc
# $count: liczba miejsc; $west, $east, $south, $north: stopnie
dataset-map-summary = { $count ->
    [one] Na mapie jest { $count } miejsce: długość { $west }°, szerokość { $south }°.
    [few] Na mapie są { $count } miejsca, od { $west }° do { $east }° długości i od { $south }° do { $north }° szerokości geograficznej.
   *[many] Na mapie jest { $count } miejsc, od { $west }° do { $east }° długości i od { $south }° do { $north }° szerokości geograficznej.
}
dataset-map-explained = Północ jest u góry; granic miasta nie narysowano. Miejsca wymienia lista poniżej.

dataset-downloads = Pliki do pobrania
dataset-form = Format
dataset-size = Rozmiar
dataset-indicators = Co znaczą liczby

dataset-source = Skąd są te dane
dataset-statement = Pochodzenie
dataset-original = Plik oryginalny
dataset-file = Plik w banku
dataset-mapping = Opis odczytu pliku
dataset-run = Przebieg odczytu
dataset-landing-page = Strona źródła
# $count: liczba kolumn
dataset-columns = Kolumny pliku ({ $count })
dataset-column = Kolumna
dataset-column-term = Co z niej powstaje
dataset-column-purpose = Komu jest potrzebna
dataset-role-unused = nieużywana
dataset-role-value = wartości
dataset-role-area = obszar
dataset-role-period = okres
dataset-role-indicator = wskaźnik
dataset-role-unit = jednostka
dataset-role-status = znak przy wartości
dataset-role-breakdown = kto odpowiada za wartość
dataset-role-register = informacja o każdej pozycji

dataset-quality = Braki i uwagi
dataset-missing = Brakujące wartości według powodu:
dataset-nothing-missing = W tym zbiorze nie brakuje żadnej wartości.
dataset-no-findings = Przy odczycie pliku nie było uwag.
severity-info = Informacja
    .plural = Informacje
severity-warning = Ostrzeżenie
    .plural = Ostrzeżenia
severity-violation = Błąd
    .plural = Błędy

dataset-terms = Warunki użycia i cytowanie
dataset-licence = Licencja
dataset-rights = Warunki
dataset-publisher = Wydawca
dataset-contact = Kontakt
dataset-issued = Pierwsze wydanie
dataset-modified = Ostatnia zmiana
dataset-keywords = Słowa kluczowe
dataset-cite = Jak cytować:
dataset-citation = { $creators }, „{ $title }”, { $bank }, stan z dnia { $day }, { $iri } (wydanie { $release })

# $provider: dostawca / provider / Datenstelle
dataset-elsewhere = Tego zbioru bank nie przechowuje: podaje jego opis z katalogu, który prowadzi { $provider }. Pliki są tam.
dataset-elsewhere-iri = W katalogu źródłowym
