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
mirror-note = Punkty według europejskiej oceny jakości metadanych, najwyżej { $full }. Z nich { $asked } przyznaje się dopiero za odpowiedź działającego serwera; wydanie ich nie mierzy. Punkty zbioru to jego własne i te jego najlepszego pliku.
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
mirror-more = { $count ->
    [one] Jeszcze jedna zmiana jest w kanale.
    [few] Jeszcze { $count } zmiany są w kanale.
   *[many] Jeszcze { $count } zmian jest w kanale.
}
mirror-deleted = Co inne portale usuną
mirror-nodeleted = Nic: żaden zbiór nie zniknął.

# The page of one dataset: who reads what of it.
# $title: of the dataset; $count: lines with a difference; $languages: codes; $length: characters
mirror-dataset = Jak inni czytają zbiór: { $title }
mirror-own = Strona samego zbioru
mirror-file = Plik
mirror-property = Właściwość
mirror-read = Jak jest odczytana
mirror-differs = Co się różni
mirror-lines = Właściwość po właściwości
mirror-altered =
    { $count ->
        [0] Czyta wszystko, co się tu porównuje.
        [one] Jedna właściwość ginie albo się zmienia.
        [few] { $count } właściwości giną albo się zmieniają.
       *[many] { $count } właściwości ginie albo się zmienia.
    }
mirror-unseen = Ten odbiorca nie widzi zbioru.
mirror-unread = nieodczytane
mirror-added = uzupełnione po drodze
mirror-without = bez { $languages }
mirror-shortened = skrócone do { $length } znaków
mirror-reworded = zapisane inaczej
mirror-fewer = mniej o { $count }
mirror-told = Co kanał zmian powiedział o zbiorze
mirror-nofiles = Nic: są wszystkie pliki poprzedniego wydania.

reader-europe = data.europa.eu
    .note = Przejmuje cały katalog DCAT-AP, choć do danych miasta dociera przez portal jego kraju.
reader-dcat = CKAN, który czyta DCAT
    .note = Zachowuje jeden język, wybrany w jego własnych ustawieniach; tu pokazano pierwszy język banku. Serie odpadają: każdy ich zbiór stoi osobno.
reader-udata = udata
    .note = Czyta profil tolerancyjny, z sumami kontrolnymi jako zwykłym tekstem. Zachowuje jeden język, bez serii.
reader-ckan = Portale, które czytają API CKAN
    .note = Dostawca pozostaje instytucją; teksty są w pierwszym języku banku.
reader-portal = Portal krajowy
    .note = Importuje wszystko albo nic: jeden błędny wpis zatrzymuje cały katalog.
reader-experimental = Portal krajowy, nowszy schemat
    .note = Próbnie: nie sprawdzono z oficjalnym schematem.
reader-search = Wyszukiwarki
    .note = Czytają opis w stronie zbioru, w języku tej strony.

read-title = Tytuł
read-description = Opis
read-keyword = Słowa kluczowe
read-theme = Temat
read-category = Kategoria
read-licence = Licencja
read-rights = Warunki źródła
read-frequency = Częstotliwość
read-area = Obszar
read-period = Okres
read-issued = Wydano
read-modified = Zmieniono
read-series = Seria
read-provider = Dostawca
read-publisher = Wydawca
read-file = Pliki
read-format = Format
read-checksum = Suma kontrolna

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
