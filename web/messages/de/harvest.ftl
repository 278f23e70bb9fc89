# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Änderungen des Katalogs: { $bank }
feed-new = Neuer Datensatz: { $title }
feed-data = Neue Daten im Datensatz: { $title }
feed-entry = Geänderte Beschreibung des Datensatzes: { $title }
feed-withdrawn = Datensatz zurückgezogen: { $title }
feed-renamed = Datensatz umbenannt: { $title }
