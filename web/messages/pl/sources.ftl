# Słowa czytania plików: co jest nie tak z dostarczonym plikiem, czego oczekiwano, co zrobić.

## Plik

# $found: nazwa pliku z mapowania; $nearest: najbardziej podobny plik; $known: yes, jeśli jest taki plik
finding-missing-file = { $known ->
    [yes] Nie ma pliku „{ $found }”. Najbardziej podobny: „{ $nearest }”.
   *[no] Nie ma pliku „{ $found }” ani żadnego innego.
}
    .expected = plik w folderze dostawcy, pod nazwą z klucza „url”
    .advice = Popraw klucz „url” w mapowaniu albo połóż plik w folderze deliveries dostawcy.

# $found: rozszerzenie pliku
finding-unknown-format = Tego pliku („{ $found }”) bank nie umie przeczytać: jego pierwsze bajty nie należą do żadnej ze znanych postaci.
    .expected = CSV, XLSX, XLS, ODS, JSON, GeoJSON, XML, SQLite albo ZIP z takim plikiem
    .advice = Otwórz plik w programie, w którym powstał, i zapisz go w jednej z tych postaci.

finding-empty-table = W pliku nie ma ani jednego wiersza danych.
    .expected = nagłówek i co najmniej jeden wiersz pod nim
    .advice = Sprawdź, czy dostawca przekazał właściwy plik i czy „skipRows”, „headerRowCount”, „range” i „footerRows” nie omijają całej tabeli.

finding-encrypted-file = Pliku nie da się przeczytać bez hasła.
    .expected = plik niezaszyfrowany
    .advice = Poproś dostawcę o ten sam plik bez hasła.

## Archiwa

# $found: co zgłosił czytnik
finding-broken-archive = Archiwum jest uszkodzone lub ucięte ({ $found }).
    .expected = całe archiwum ZIP, zgodne ze swoimi sumami kontrolnymi
    .advice = Pobierz plik jeszcze raz albo poproś dostawcę o ponowne przekazanie.

# $found: ile jest; $limit: ile wolno; $measure: members (pliki w archiwum) albo bytes
finding-archive-bomb = { $measure ->
    [members] Plików w archiwum jest { $found }, a może być najwyżej { $limit }.
   *[bytes] Po rozpakowaniu byłoby { $found } bajtów, a może być najwyżej { $limit }.
}
    .expected = archiwum, które po rozpakowaniu ma zwykły rozmiar
    .advice = Nie rozpakowuj tego pliku. Zapytaj dostawcę, czy to na pewno jego plik.

finding-missing-member = { $known ->
    [yes] W archiwum nie ma pliku „{ $found }”. Najbardziej podobny: „{ $nearest }”.
   *[no] Nie ma pliku „{ $found }”, bo dostarczony plik nie jest archiwum albo jest pustym archiwum.
}
    .expected = plik, który jest w archiwum
    .advice = Popraw klucz „member” w mapowaniu.

# $members: nazwy plików w archiwum
finding-ambiguous-member = W archiwum jest więcej niż jeden plik: { $members }.
    .expected = nazwa jednego z nich
    .advice = Wpisz w mapowaniu „bank:part: {"{"}member: nazwa{"}"}”.

## Kodowanie i pliki tekstowe

finding-no-such-encoding = Nie ma kodowania „{ $found }”. Najbardziej podobne: „{ $nearest }”.
    .expected = nazwa kodowania, na przykład utf-8 albo windows-1250
    .advice = Popraw „encoding” w kluczu „dialect” mapowania.

# $declared: zadeklarowane kodowanie; $better: lepsze; $found: tekst źle odczytany; $reading: ten sam tekst dobrze odczytany; $bytes: bajty; $line: wiersz pliku
finding-wrong-encoding = { $known ->
    [yes] Plik nie jest zapisany w kodowaniu { $declared }: w wierszu { $line } stoi „{ $found }” (bajty { $bytes }), a w { $better } byłoby „{ $reading }”.
   *[no] Plik nie jest zapisany w kodowaniu { $declared }: w wierszu { $line } stoi „{ $found }” (bajty { $bytes }).
}
    .expected = tekst, który w zadeklarowanym kodowaniu składa się ze zwykłych liter
    .advice = { $known ->
        [yes] Wpisz w mapowaniu „dialect: {"{"}encoding: { $better }{"}"}” albo poproś dostawcę o plik w UTF-8.
       *[no] Poproś dostawcę o plik w UTF-8 albo o nazwę kodowania, w którym go zapisał.
    }

finding-unknown-encoding = Nie udało się rozpoznać kodowania pliku.
    .expected = UTF-8 albo kodowanie nazwane w mapowaniu
    .advice = Zapytaj dostawcę, w jakim kodowaniu zapisał plik, i wpisz je w mapowaniu jako „encoding” w kluczu „dialect”.

finding-guessed-encoding = Mapowanie nie podaje kodowania; rozpoznano { $found }.
    .expected = kodowanie nazwane w mapowaniu
    .advice = Jeśli litery są dobre, wpisz w mapowaniu „dialect: {"{"}encoding: { $found }{"}"}”.

finding-guessed-delimiter = Mapowanie nie podaje znaku między komórkami; rozpoznano { $sign ->
    [semicolon] średnik
    [comma] przecinek
    [tab] tabulator
   *[bar] kreskę pionową
}.
    .expected = znak nazwany w mapowaniu
    .advice = Jeśli kolumny są dobre, wpisz ten znak w mapowaniu jako „delimiter” w kluczu „dialect”.

# $found: ile komórek; $width: ile kolumn
finding-short-row = Wiersz jest za krótki: komórek { $found }, kolumn { $width }.
    .expected = tyle komórek, ile kolumn w nagłówku
    .advice = Sprawdź, czy w wierszu nie brakuje znaku między komórkami; brakujące komórki uznano za nieobecne.

finding-extra-cells = Za ostatnią kolumną nagłówka stoi tekst „{ $found }”.
    .expected = nic za ostatnią kolumną, która ma tytuł
    .advice = Jeśli to dane, poproś dostawcę o tytuł tej kolumny; jeśli uwaga, nie trzeba nic robić. Do zbioru ten tekst nie wszedł.

# $line: wiersz pliku; $record: numer rekordu
finding-unclosed-quote = Cudzysłów otwarty w wierszu { $line } pliku nigdzie się nie zamyka; wszystko, co dalej, jest jedną komórką.
    .expected = para cudzysłowów wokół komórki
    .advice = Popraw cudzysłów u dostawcy; jeśli cudzysłowy w tym pliku nic nie znaczą, wpisz w mapowaniu „quoteChar: null” w kluczu „dialect”.

finding-unreadable-record = Za rekordem { $record } (wiersz { $line } pliku) nie da się oddzielić komórek: { $found }.
    .expected = komórki krótsze niż 131 072 znaki
    .advice = Najczęściej brakuje cudzysłowu zamykającego; sprawdź następny wiersz pliku.

finding-duplicate-title = { $count ->
    [few] Tytuł „{ $found }” mają { $count } kolumny.
   *[other] Tytuł „{ $found }” ma { $count } kolumn.
}
    .expected = inny tytuł dla każdej kolumny
    .advice = Po tytule nie da się takiej kolumny wybrać; poproś dostawcę o różne tytuły.

finding-missing-fill-down = { $known ->
    [yes] Kolumny „{ $found }” z klucza „fillDown” nie ma w pliku. Najbardziej podobna: „{ $nearest }”.
   *[no] Kolumny „{ $found }” z klucza „fillDown” nie ma w pliku.
}
    .expected = tytuł kolumny, która jest w pliku
    .advice = Popraw klucz „fillDown” w mapowaniu.

## Arkusze

finding-broken-workbook = Skoroszytu nie da się przeczytać ({ $found }).
    .expected = plik XLSX, XLS albo ODS, który otwiera arkusz kalkulacyjny
    .advice = Otwórz plik w arkuszu kalkulacyjnym i zapisz go jako XLSX; jeśli się nie otwiera, poproś o niego dostawcę jeszcze raz.

finding-sheet-too-wide = Arkusz „{ $found }” rozciąga się od pierwszej do ostatniej wypełnionej komórki na { $cells } komórek; da się odczytać najwyżej { $limit }.
    .expected = tabela, której komórki stoją obok siebie, w granicach 1 048 576 wierszy i 16 384 kolumn
    .advice = Poszukaj komórki daleko pod tabelą albo daleko na prawo od niej (prowadzi do niej Ctrl+End), usuń jej wiersz i kolumnę i zapisz plik.

finding-missing-sheet = { $known ->
    [yes] W skoroszycie nie ma arkusza „{ $found }”. Najbardziej podobny: „{ $nearest }”.
   *[no] W skoroszycie nie ma arkusza „{ $found }” ani żadnego innego.
}
    .expected = nazwa arkusza, który jest w skoroszycie
    .advice = Popraw klucz „sheet” w mapowaniu; spacje i kropki w nazwie się liczą.

finding-ambiguous-sheet = Skoroszyt ma więcej niż jeden arkusz z danymi: { $sheets }.
    .expected = nazwa jednego z nich
    .advice = Wpisz w mapowaniu „bank:part: {"{"}sheet: nazwa{"}"}”.

finding-wrong-range = „{ $found }” nie jest zakresem komórek.
    .expected = pierwsza i ostatnia komórka, na przykład A4:O139
    .advice = Popraw klucz „range” w mapowaniu.

# $found: pierwsze scalone zakresy
finding-merged-cells = { $count ->
    [one] Pod nagłówkiem są scalone komórki: { $found }.
    [few] Pod nagłówkiem są { $count } scalone zakresy komórek, między nimi: { $found }.
   *[other] Pod nagłówkiem jest { $count } scalonych zakresów komórek, między nimi: { $found }.
}
    .expected = jedna komórka na każdą wartość
    .advice = Wartość stoi tylko w pierwszej ze scalonych komórek, pozostałe są puste. Jeśli ma obowiązywać w dół, wpisz kolumnę w kluczu „fillDown”.

finding-formula-without-value = W komórce jest formuła bez zapisanego wyniku.
    .expected = wynik zapisany w pliku
    .advice = Otwórz plik w arkuszu kalkulacyjnym, poczekaj na przeliczenie i zapisz go; bank sam formuł nie liczy.

finding-cell-error = W komórce jest błąd arkusza: { $found }.
    .expected = wartość
    .advice = Popraw formułę u dostawcy; do tego czasu ta komórka jest luką.

## JSON i XML

# $line, $position: miejsce w pliku
finding-malformed-json = To nie jest poprawny JSON: wiersz { $line }, znak { $position } ({ $found }).
    .expected = JSON według RFC 8259
    .advice = Sprawdź wskazane miejsce; jeśli plik jest ucięty, pobierz go jeszcze raz.

finding-repeated-key = W jednym obiekcie klucz „{ $found }” występuje dwa razy.
    .expected = każdy klucz obiektu jeden raz
    .advice = Zapytaj dostawcę, która z dwóch wartości jest właściwa.

finding-nested-too-deeply = Obiekty w pliku są zagnieżdżone zbyt głęboko, żeby były tabelą.
    .expected = najwyżej kilkaset poziomów zagnieżdżenia
    .advice = Sprawdź, czy to właściwy plik.

finding-malformed-xml = To nie jest poprawny XML: wiersz { $line }, znak { $position } ({ $found }).
    .expected = XML, w którym każdy znacznik jest zamknięty
    .advice = Sprawdź wskazane miejsce; jeśli plik jest ucięty, pobierz go jeszcze raz.

finding-doctype-refused = Plik XML zawiera deklarację DOCTYPE „{ $found }”, a takich plików bank nie czyta.
    .expected = XML bez DOCTYPE
    .advice = Usuń deklarację DOCTYPE u źródła; mogłaby wczytać cudze pliki albo rozrosnąć się bez granic.

# $found: ścieżka; $reason: co w niej nie tak
finding-wrong-record-path = „{ $found }” nie jest ścieżką rekordów: { $reason }.
    .expected = ścieżka JSONPath, a w XML ścieżka XPath
    .advice = Popraw klucz „records” w mapowaniu.

# $candidates: ścieżki, które mogły być zamierzone
finding-no-records = { $known ->
    [yes] Ścieżka „{ $found }” nie prowadzi do żadnego rekordu. Może chodzi o: { $candidates }.
   *[no] Ścieżka „{ $found }” nie prowadzi do żadnego rekordu.
}
    .expected = co najmniej jeden rekord
    .advice = Popraw klucz „records” w mapowaniu.

finding-not-records = { $known ->
    [yes] To, do czego prowadzi ścieżka „{ $found }”, nie jest rekordami z nazwanymi polami. Może chodzi o: { $candidates }.
   *[no] To, do czego prowadzi ścieżka „{ $found }”, nie jest rekordami z nazwanymi polami.
}
    .expected = obiekty JSON albo elementy XML
    .advice = Wpisz w mapowaniu ścieżkę rekordów jako „records” w kluczu „bank:part”.

## Bazy danych

finding-broken-database = Bazy danych nie da się przeczytać ({ $found }).
    .expected = cały plik SQLite
    .advice = Poproś dostawcę o kopię bazy zrobioną poleceniem „VACUUM INTO”.

finding-missing-table = { $known ->
    [yes] W bazie nie ma tabeli „{ $found }”. Najbardziej podobna: „{ $nearest }”.
   *[no] W bazie nie ma tabeli „{ $found }” ani żadnej innej.
}
    .expected = nazwa tabeli albo widoku, który jest w bazie
    .advice = Popraw klucz „sheet” w mapowaniu; w bazie oznacza on tabelę.

finding-ambiguous-table = Nie wiadomo, którą tabelę bazy przeczytać; są w niej: { $tables }.
    .expected = jedna tabela, nazwana w mapowaniu
    .advice = Wpisz w mapowaniu „bank:part: {"{"}sheet: nazwa{"}"}” albo zapytanie w kluczu „query”.

finding-refused-query = Zapytania „{ $found }” nie można wykonać: { $reason }.
    .expected = jedno zapytanie SELECT, które tylko czyta
    .advice = Popraw klucz „query” w mapowaniu.

## Sprostowania

# $cell: komórka; $was: co według sprostowania w niej stało; $there: yes, jeśli taka komórka jest
finding-stale-correction = { $there ->
    [yes] Sprostowanie komórki „{ $cell }” nie pasuje: miało tam stać „{ $was }”, a stoi „{ $found }”.
   *[no] Sprostowanie dotyczy komórki „{ $cell }”, której nie ma.
}
    .expected = komórka, w której stoi to, co sprostowanie podaje w kolumnie „was”
    .advice = Sprawdź, czy dostawca sam już poprawił plik; jeśli tak, usuń ten wiersz z corrections.csv. Sprostowania nie zastosowano.

# $kind: rodzaj danych; $name: nazwa numeru; $count: liczba komórek
finding-part-not-scanned = Części pliku „{ $found }” nie udało się przejrzeć pod kątem danych osobowych.
    .expected = arkusz, tabela albo plik w archiwum, który bank umie odczytać
    .advice = Sprawdź tę część samodzielnie albo poproś dostawcę o plik bez niej: jest w pliku, który każdy może pobrać.
