# Błąd w mapowaniu zatrzymuje tylko swój zbiór. $found: co tam stoi; $key: klucz; $options: co może stać;
# $nearest: najbardziej podobne; $known: yes, jeśli jest coś podobnego.

finding-mapping-wrong = Mapowania nie da się użyć (opis błędu tylko po angielsku): { $found }
    .expected = po angielsku: { $expected }
    .advice = Po angielsku: { $advice }

finding-mapping-unknown-key = { $known ->
    [yes] Nieznany klucz „{ $found }”. Najbardziej podobny: „{ $nearest }”.
   *[no] Nieznany klucz „{ $found }”.
}
    .expected = jeden z kluczy: { $options }
    .advice = Popraw klucz w tym wierszu mapowania. Wszystkie klucze opisuje docs/mapping.md.

finding-mapping-missing-key = W mapowaniu brakuje klucza „{ $key }”.
    .expected = klucz „{ $key }” w tym miejscu, w szablonie albo na początku pliku
    .advice = Dopisz klucz „{ $key }”. Przykłady są w docs/mapping.md.

finding-mapping-unknown-value = { $known ->
    [yes] „{ $found }” nie może stać przy „{ $key }”. Najbardziej podobne: „{ $nearest }”.
   *[no] „{ $found }” nie może stać przy „{ $key }”.
}
    .expected = { $empty ->
        [yes] kod z listy banku, która jest jeszcze pusta
       *[no] jedno z: { $options }
    }
    .advice = Popraw mapowanie albo dopisz ten kod w folderze ontology/.

finding-mapping-date-form = „{ $found }” nie jest sposobem zapisu dat, który bank zna (klucz „{ $key }”).
    .expected = year, year-month, quarter, school-year albo wzór z liter y, M i d
    .advice = Napisz wzór tak, jak wyglądają daty w pliku, na przykład dd.MM.yyyy.

finding-mapping-period = „{ $found }” nie jest okresem ani dniem (klucz „{ $key }”).
    .expected = okres taki jak 2020, 2020-09, 2020-Q3 lub 2019/2020 albo dzień taki jak 2020-12-31
    .advice = Popraw okres w tym wierszu mapowania.

finding-mapping-day = „{ $found }” nie jest dniem z kalendarza (klucz „{ $key }”).
    .expected = dzień taki jak 2022-04-07; w „temporal” pierwszy i ostatni dzień: 2024-01-01/2024-12-31
    .advice = Popraw datę w tym wierszu mapowania.

finding-mapping-text-missing = Pod kluczem „{ $key }” nie ma tekstu w pierwszym języku banku ({ $language }).
    .expected = tekst w języku { $language }
    .advice = Dopisz wiersz „{ $language }:” z tekstem.

finding-mapping-identifier = „{ $found }” nie może być identyfikatorem zbioru.
    .expected = najwyżej { $length } znaków: litery a–z, cyfry i pojedyncze łączniki
    .advice = Wybierz inny identyfikator kluczem „id” w „bank:dataset”. Jest częścią adresu zbioru i nigdy się nie zmienia.

finding-mapping-identifier-twice = Identyfikator „{ $found }” mają dwa zbiory; drugi jest tu: { $others }.
    .expected = osobny identyfikator każdego zbioru
    .advice = Daj jednemu z nich inny klucz „id” w „bank:dataset”.

finding-mapping-address = „{ $found }” nie może być adresem (klucz „{ $key }”).
    .expected = adres z https:// albo http://, bez spacji, cudzysłowów i nawiasów klamrowych; w szablonie tylko nawiasy wokół nazwy kolumny
    .advice = Skopiuj adres z paska przeglądarki albo usuń z niego znaki, których tam być nie może.

finding-mapping-contact = { $known ->
    [yes] „{ $found }” nie jest ani adresem e-mail, ani dostawcą. Najbardziej podobny: „{ $nearest }”.
   *[no] „{ $found }” nie jest ani adresem e-mail, ani dostawcą.
}
    .expected = adres e-mail urzędu, nie osoby, albo jeden z dostawców: { $options }
    .advice = Popraw klucz „contact” albo go usuń: wtedy obowiązuje kontakt banku.

finding-mapping-empty-value = Klucz „{ $key }” nie ma wartości.
    .expected = tekst, lista albo mapa
    .advice = Dopisz wartość. Jeśli tekst rozciął przecinek, ujmij cały tekst w cudzysłów.

finding-mapping-licence = { $known ->
    [yes] „{ $found }” nie jest licencją z listy Unii Europejskiej. Najbardziej podobna: „{ $nearest }”.
   *[no] „{ $found }” nie jest licencją z listy Unii Europejskiej.
}
    .expected = kod licencji: { $options }; albo „none”, gdy obowiązują tylko warunki źródła
    .advice = Podaj kod, bo portale rozpoznają licencję po jej adresie, nie po tekście. Warunki zapisane słowami przenieś do klucza „rights”, a pod „licence” wpisz „none”.

finding-mapping-key-twice = Klucz „{ $found }” stoi dwa razy; pierwszy raz w wierszu { $line }.
    .expected = każdy klucz raz
    .advice = Zostaw jeden z nich.

finding-mapping-not-yaml = Plik mapowania nie jest poprawnym YAML-em (słowa parsera po angielsku): { $found }
    .expected = mapowanie zapisane w YAML
    .advice = Obejrzyj ten wiersz i wiersz nad nim: wcięcia, dwukropki, cudzysłowy i nawiasy.

finding-delivery-wrong = Opisu dostawy (SOURCE.toml albo corrections.csv) nie da się użyć (opis błędu tylko po angielsku): { $found }
    .expected = po angielsku: { $expected }
    .advice = Po angielsku: { $advice }

withdrawal-confirmed = Zbiór nie jest już dostarczany.

# $found: czym skończył się proces: sygnał, kod albo MemoryError
finding-process-died = Proces, który czytał ten plik, przerwano ({ $found }).
    .expected = plik, który mieści się w pamięci komputera, i proces, którego nikt nie kończy
    .advice = Zbuduj bank jeszcze raz z opcją --jobs 1. Jeśli to nie pomoże, podziel plik albo użyj komputera z większą pamięcią.
