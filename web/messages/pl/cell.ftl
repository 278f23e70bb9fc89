# Dostarczony plik i jego komórka.
cell-kind = Dostarczony plik
cell-row-column = wiersz { $row }, kolumna { $column }
cell-column = kolumna { $column }
cell-of-sheet = arkusz „{ $sheet }”, komórka { $cell }
cell-caption = Komórka, jej nagłówek i sąsiednie wiersze, tak jak stoją w pliku
cell-row = Wiersz
cell-not-shown = Tej postaci pliku nie pokazujemy na stronie; plik można pobrać.
cell-made = Co z niej powstało
# $size: rozmiar pliku
cell-download = Pobierz plik ({ $size })
cell-provider = Dostawca
cell-dataset = Zbiór danych
cell-original = Plik oryginalny
cell-checksum = SHA-256
cell-withheld = Tego pliku nie udostępniamy: mogłyby się z niego ujawnić dane osób.
cell-findings = Uwagi do tej komórki
