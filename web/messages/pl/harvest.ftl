# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Zmiany w katalogu: { $bank }
feed-conflicts = Rozbieżności między podanymi wartościami: { $bank }
feed-conflict = { $indicator }, { $area }, { $period }: podane wartości się różnią
feed-new = Nowy zbiór: { $title }
feed-data = Nowe dane w zbiorze: { $title }
feed-entry = Zmieniony opis zbioru: { $title }
feed-withdrawn = Zbiór wycofany: { $title }
feed-renamed = Zbiór ma nową nazwę: { $title }

# The page that shows how harvesters read the bank.
# $full: points of a dataset that lacks nothing; $asked: points that only a running service earns
mirror-title = Jak czytają nas inne portale
mirror-summary = Co zobaczy każdy portal, który zbiera nasze dane: adresy, oceny opisów i to, co się zmieniło.
mirror-faces = Adresy dla innych portali
mirror-face = Postać
mirror-address = Adres
mirror-reader = Dla kogo
mirror-seen = Zbiory
mirror-catalog = cały katalog DCAT-AP
mirror-lenient = katalog w profilu tolerancyjnym
mirror-portal = import XML portalu krajowego
mirror-experimental = import XML portalu krajowego, nowszy schemat (próbnie)
mirror-rexperimental = portal krajowy, gdy operator potwierdzi schemat
mirror-ckan = CKAN, tylko odczyt
mirror-feed = kanał zmian Atom
mirror-sitemap = mapa witryny
mirror-rcatalog = data.europa.eu, klienci DCAT, CKAN
mirror-rlenient = udata
mirror-rportal = portal krajowy
mirror-rckan = portale, które czytają CKAN
mirror-rfeed = czytniki kanałów
mirror-rsitemap = wyszukiwarki
mirror-quality = Ocena opisów
mirror-note = Punkty według europejskiej oceny jakości metadanych: na { $full } możliwych, z czego { $asked } przyznaje dopiero odpowiedź działającego serwera; wydanie ich nie mierzy. Punkty zbioru to jego własne i te jego najlepszego pliku.
mirror-points = Punkty
mirror-rating = Ocena
mirror-stars = Gwiazdki
mirror-missing = Czego brakuje
mirror-files = Pliki
mirror-nothing = niczego
mirror-excellent = doskonała
mirror-good = dobra
mirror-enough = wystarczająca
mirror-bad = słaba
mirror-changes = Co się zmieniło od poprzedniego wydania
mirror-nochanges = Nic.
mirror-deleted = Co inne portale usuną
mirror-nodeleted = Nic: żaden zbiór nie zniknął.

# Items of the assessment of metadata quality.
metric =
    .keywordAvailability = słowa kluczowe
    .categoryAvailability = kategoria
    .spatialAvailability = obszar
    .temporalAvailability = okres
    .downloadUrlAvailability = adres pobrania
    .formatAvailability = format
    .mediaTypeAvailability = typ MIME
    .formatMediaTypeVocabularyAlignment = format i typ MIME ze słowników
    .formatMediaTypeNonProprietary = format otwarty
    .formatMediaTypeMachineInterpretable = format czytelny maszynowo
    .dcatApCompliance = zgodność z DCAT-AP
    .formatMatch = format zgodny z treścią
    .syntaxValid = poprawna składnia
    .atLeastFourStars = cztery gwiazdki
    .licenceAvailability = licencja
    .knownLicence = znana licencja
    .accessRightsAvailability = warunki dostępu
    .accessRightsVocabularyAlignment = warunki dostępu ze słownika
    .contactPointAvailability = kontakt
    .publisherAvailability = wydawca
    .rightsAvailability = prawa
    .byteSizeAvailability = rozmiar
    .dateIssuedAvailability = data wydania
    .dateModifiedAvailability = data zmiany
