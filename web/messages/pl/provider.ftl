# Dostawcy danych i ich lista.
provider-list = Dostawcy danych
    .summary = Instytucje, które przekazują bankowi dane albo odpowiadają za ich wartości.
provider-others = Pozostałe instytucje
provider-kind = Rodzaj instytucji
provider-part-of = Część instytucji
provider-units = Jednostki
provider-awaited = Kategorie, w których czekamy na dane
provider-website = Strona internetowa
provider-contact = Kontakt
provider-also-called = Inne nazwy
provider-publishes-bank = Ta instytucja wydaje bank danych.
provider-no-data = Ta instytucja nie przekazała jeszcze żadnego zbioru danych.
