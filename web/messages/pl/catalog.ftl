# Słowa katalogu: to, co wpisuje się do DCAT-AP obok słów z bank.toml i z mapowań.

catalog-status-demonstration = To jest wydanie pokazowe: dane są prawdziwe, ale miasto nie prowadzi jeszcze tego banku.
catalog-status-fictitious = To miasto i jego dane są zmyślone na potrzeby testów.

catalog-sparql-title = Punkt dostępowy SPARQL
catalog-sparql-description = Odpowiada na zapytania SPARQL 1.1 o wszystkie zbiory banku.
catalog-sparql-keyword = zapytania SPARQL

# $title: tytuł najnowszego zbioru serii; $count: liczba zbiorów
catalog-series-description = { $count ->
    [one] Seria „{ $title }”: jeden zbiór, kompletny sam w sobie.
    [few] Seria „{ $title }”: { $count } zbiory; każdy jest kompletny sam w sobie.
   *[other] Seria „{ $title }”: { $count } zbiorów; każdy jest kompletny sam w sobie.
}

catalog-distribution-src = Plik w postaci, w jakiej przekazał go dostawca; nikt go nie zmieniał.
catalog-distribution-transcription = Liczby przepisane z wydanego pliku; układ tego pliku jest nasz.
catalog-distribution-csv = Wszystkie wartości w jednej tabeli: UTF-8, przecinek między polami, kropka w liczbach.
catalog-distribution-gaps = Puste miejsca: dla których kluczy nie ma wartości i dlaczego.
catalog-distribution-corrections = Sprostowania: co stało w dostarczonym pliku, co obowiązuje i dlaczego.
catalog-distribution-csvw = Opis kolumn tabeli według CSV on the Web.
catalog-distribution-xlsx = Ta sama tabela dla programów Excel i LibreOffice.
catalog-distribution-parquet = Ta sama tabela w formacie Apache Parquet, do analiz.
catalog-distribution-sdmx = Wartości w SDMX-CSV 2.0: każdy wiersz podaje swoją strukturę, klucz i wartość.
catalog-distribution-ttl = Wszystkie wartości jako graf RDF, z komórką, z której pochodzi każda liczba.
catalog-distribution-dictionary = Słownik danych: co oznacza każda kolumna.

# $publisher: kto ogłosił; $title: tytuł tablicy; $original: nazwa pliku; $date: dzień ogłoszenia lub eksportu
catalog-provenance = Źródło: { $publisher }, „{ $title }”, plik { $original } z dnia { $date }.
catalog-provenance-transcription = Przepisano z pliku { $original } z dnia { $date }; ogłosił go { $publisher } jako „{ $title }”. Nie jest to plik tego urzędu.

# $licence: address of the licence
catalog-rights-licence = Warunki ponownego wykorzystywania określa licencja { $licence }.
