# Słowa kontroli: co jest nie tak, czego oczekiwano, co zrobić. Słowa kształtów SHACL stoją w shapes/*.ttl.

# $message: zdanie; $expected: czego oczekiwano, bez kropki
validation-with-expected = { $message } Oczekiwano: { $expected }.

finding-no-values = Zbiór nie ma ani jednej wartości; wierszy przeczytano { $rows }.
    .expected = co najmniej jedna wartość
    .advice = Sprawdź w mapowaniu warunki bank:where i nazwy kolumn z wartościami albo poproś dostawcę o plik z danymi.

finding-accounting-unbalanced = Rachunek komórek się nie zgadza: komórek z wartościami jest { $cells }, a rozliczonych { $outcomes }.
    .expected = każda komórka z wartością ma dokładnie jeden wynik
    .advice = To błąd oprogramowania, nie danych: zgłoś go autorom razem z plikiem i mapowaniem.

# $field: klucz mapowania lub bank.toml; $language: kod języka
finding-text-missing = Brakuje tekstu „{ $field }” w języku { $language }.
    .expected = tekst w każdym języku banku; tytuł i opis w pierwszym języku są obowiązkowe
    .advice = Dopisz „{ $field }” w tym języku w pliku, który podano jako miejsce.

finding-temporal-future = Zbiór dotyczy czasu, który dopiero nadejdzie: { $found }.
    .expected = okres, który się już zaczął
    .advice = Sprawdź klucz „temporal”; jeśli to plan lub prognoza, napisz to w opisie zbioru.

finding-date-unreadable = „{ $found }” w polu „{ $field }” nie jest dniem.
    .expected = dzień w postaci RRRR-MM-DD, a w okresie dwa dni we właściwej kolejności
    .advice = Popraw datę w pliku mapowania.

finding-date-future = Data „{ $found }” w polu „{ $field }” jest późniejsza niż budowa banku.
    .expected = data, która już minęła
    .advice = Popraw datę; jeśli jest dobra, sprawdź zegar komputera.

finding-contact-private = Punkt kontaktowy { $found } wygląda na adres osoby prywatnej.
    .expected = adres urzędu lub jego komórki, na przykład sekretariat@…
    .advice = Podaj adres, który należy do urzędu i zostanie, gdy zmieni się pracownik.

finding-address-unencrypted = Adres { $found } nie jest szyfrowany.
    .expected = adres z https://
    .advice = Sprawdź, czy strona odpowiada pod https://, i podaj ten adres; portale odrzucają adresy z http:// albo przed nimi ostrzegają.

finding-identifier-repeated = Identyfikator „{ $found }” ma już inny zasób: { $other }.
    .expected = osobny identyfikator dla każdego zbioru, serii, usługi i dystrybucji
    .advice = Zmień identyfikator nowszego z nich; portale scalają zasoby o jednym identyfikatorze.

finding-address-repeated = Pod jednym adresem pobrania { $found } są dwie dystrybucje; druga to { $other }.
    .expected = osobny adres dla każdej dystrybucji
    .advice = Sprawdź, czy dwa zbiory nie powstały z jednego pliku; portale scalają dystrybucje o jednym adresie.


finding-personal-data = { $kind ->
        [national-number] Kolumna „{ $column }” zawiera numery { $name }
        [account] Kolumna „{ $column }” zawiera numery rachunków bankowych
        [email] Kolumna „{ $column }” zawiera prywatne adresy e-mail
        [phone] Kolumna „{ $column }” zawiera prywatne numery telefonów
       *[name] Kolumna „{ $column }” zawiera imiona i nazwiska
    } ({ $count ->
        [one] { $count } komórka
        [few] { $count } komórki
       *[other] { $count } komórek
    }). Treści nie pokazujemy.
    .expected = dane, z których nie da się rozpoznać osoby
    .advice = Poproś dostawcę o plik bez danych osobowych i usuń ten z folderu deliveries; do tego czasu plik nie jest udostępniany.

finding-personal-data-possible = { $kind ->
        [national-number] Kolumna „{ $column }” zawiera ciągi, które mogą być numerami { $name }
        [phone] Kolumna „{ $column }” zawiera numery telefonów komórkowych, może prywatne
        [name] Kolumna „{ $column }” zawiera nazwiska
       *[other] Kolumna „{ $column }” może zawierać dane osobowe
    } ({ $count ->
        [one] { $count } komórka
        [few] { $count } komórki
       *[other] { $count } komórek
    }).
    .expected = dane, z których nie da się rozpoznać osoby
    .advice = Sprawdź kolumnę w pliku; jeśli są to dane osób, poproś dostawcę o plik bez nich.

finding-rule-interpreted = Kształt { $shape } nie ma swojego zapytania; ocenił go pySHACL.
    .expected = kształty złożone z tego, co kompilator zna; tutaj: { $why }
    .advice = Nie trzeba nic robić; jeśli sprawdzanie trwa zbyt długo, zapisz kształt innymi warunkami.
