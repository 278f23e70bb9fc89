# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Zmiany w katalogu: { $bank }
feed-new = Nowy zbiór: { $title }
feed-data = Nowe dane w zbiorze: { $title }
feed-entry = Zmieniony opis zbioru: { $title }
feed-withdrawn = Zbiór wycofany: { $title }
feed-renamed = Zbiór ma nową nazwę: { $title }
