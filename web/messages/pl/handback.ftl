# Słowa tego, co wraca do urzędu: strona z uwagami, plik z komentarzami, pusty wzór tabeli.
# Uwagi o jednym pliku mówią do osoby, która ten plik zrobiła; mapowania nigdy nie widziała.

handback-title = Uwagi do plików z danymi
# $name: nazwa dostawcy
handback-to = Dla: { $name }
# $day: dzień sprawdzenia
handback-day = Pliki sprawdzono { $day }.
handback-intro = Poniżej jest wszystko, co zwróciło uwagę: najpierw to, co zatrzymuje publikację, potem to, co wymaga uwagi, na końcu to, o czym warto wiedzieć.
handback-files = Sprawdzone pliki i liczba rodzajów uwag
handback-file = Plik
handback-outcome = Co się z nim stało
handback-no-files = Nie ma plików, o których trzeba by coś powiedzieć.

handback-severity-violation = Zatrzymuje publikację
handback-severity-warning = Wymaga uwagi
handback-severity-info = Do wiadomości

handback-short-published = opublikowany
handback-short-kept = zostaje poprzedni
handback-short-refused = nieopublikowany
handback-short-fit = można przekazać
handback-short-unfit = trzeba poprawić

handback-state-published = Dane z tego pliku są w banku.
handback-state-kept = Danych z tego pliku nie można było opublikować. W banku zostaje ich poprzednia wersja.
handback-state-refused = Danych z tego pliku nie można było opublikować i w banku ich nie ma.
handback-state-fit = Plik można przekazać do banku.
handback-better = Warto wcześniej poprawić to, co wymaga uwagi.
handback-state-unfit = Tego pliku bank jeszcze nie przyjmie. Najpierw trzeba poprawić to, co zatrzymuje publikację.

# $title: tytuł zbioru
handback-dataset = Zbiór: { $title }
handback-transcription = Ten plik przepisano z ogłoszonych danych; nie jest to plik tej instytucji.
# $number: liczba komórek albo wierszy
handback-account-values = liczby: { $number }
handback-account-resources = wiersze: { $number }
handback-account-gaps = komórki bez liczby: { $number }
handback-account-repeated = powtórzenia: { $number }
handback-account-rejected = odrzucone: { $number }
handback-account-left-out = spoza zbioru: { $number }

handback-doubt = Odczytano z wątpliwością
handback-doubt-meaning = Prosimy sprawdzić, czy tak miało być:
handback-fine = Bez uwag.

handback-where = Gdzie
handback-found = Znaleziono
handback-what = Co jest nie tak
handback-count = Ile komórek
handback-expected = Oczekiwano
handback-advice = Co zrobić
handback-weight = Waga
handback-whole-file = cały plik
handback-no-file = cały bank
# $text: znaleziony tekst
handback-found-text = „{ $text }”
# $text: tekst jak w pliku
handback-text = { $text }
# $count: ile dalszych
handback-more = i jeszcze { $count }
# $count: ile dalszych plików
handback-more-files = { $count ->
    [one] I jeszcze w jednym pliku; o wszystkich mówi polecenie: city-data-bank check
    [few] I jeszcze w { $count } plikach; o wszystkich mówi polecenie: city-data-bank check
   *[many] I jeszcze w { $count } plikach; o wszystkich mówi polecenie: city-data-bank check
}

# $name: komórka albo arkusz; $number: numer; $title: nagłówek
handback-cell = komórka { $name }
handback-row = wiersz { $number }
handback-line = wiersz { $number }
handback-record = rekord { $number }
handback-path = miejsce { $path }
handback-column = kolumna „{ $title }”
handback-key = klucz „{ $title }”
handback-sheet = arkusz „{ $name }”
handback-of-dataset = zbiór „{ $slug }”

handback-places = Komórki nazwano tak, jak nazywa je arkusz kalkulacyjny: litera kolumny i numer wiersza, na przykład C14. Plik tekstowy ma te same miejsca, gdy otworzy się go w arkuszu. Danych osobowych nie powtarzamy.
handback-reply = Prosimy poprawić własny plik i przekazać go jeszcze raz w tym samym układzie i pod tą samą nazwą. Plików w banku nikt za Państwa nie zmienia.

## Plik z komentarzami

handback-sheet-rows = dane
handback-sheet-findings = Uwagi
handback-list-personal = W pliku są dane osobowe, dlatego kopii z komentarzami nie ma: jest tylko lista uwag.
handback-list-large = Plik jest za duży na kopię z komentarzami: jest tylko lista uwag.
handback-list-unreadable = Pliku nie dało się odczytać, dlatego kopii z komentarzami nie ma: jest tylko lista uwag.

## Pusty wzór

handback-sheet-form = dane
handback-sheet-explanations = Objaśnienia
handback-sheet-lists = Listy
handback-blank-title-letter = Kolumna
handback-blank-title-title = Nagłówek
handback-blank-title-what = Co wpisać
handback-blank-title-unit = Jednostka
handback-blank-title-form = Zapis
handback-blank-title-allowed = Dozwolone wpisy
# $name: nazwa pliku
handback-blank-name = Gotowy plik prosimy nazwać „{ $name }”, chyba że umówiono inną nazwę.
# $encoding: kodowanie; $sign: znak między komórkami
handback-blank-as-text = Arkusz z danymi prosimy zapisać jako CSV: kodowanie { $encoding }, między komórkami { $sign ->
    [semicolon] średnik
    [comma] przecinek
    [tab] tabulator
   *[bar] kreska pionowa
}.
# $suffix: rodzaj pliku
handback-blank-as-other = Bank przyjmuje te dane jako plik { $suffix }; ten arkusz pokazuje, jakie pola ma mieć każdy rekord.
handback-blank-keep = Nagłówków nie należy zmieniać, łączyć ani usuwać: bank odnajduje kolumny po nagłówkach. Wierszy może być dowolnie wiele.
handback-blank-area = Kod obszaru, którego dotyczy wiersz.
handback-blank-area-name = Nazwa obszaru, którego dotyczy wiersz.
handback-blank-period = Okres, którego dotyczy wiersz.
handback-blank-date = Dzień, na który podano stan.
handback-blank-unit = Jednostka, w której podano liczbę.
handback-blank-status = Znak obok liczby; puste, jeśli liczba jest zwykła.
handback-blank-steward = Instytucja, która odpowiada za liczbę.
handback-blank-variable = Co podano w tym wierszu.
handback-blank-breakdown = Jedna z grup z listy.
handback-blank-value = Liczba.
# $what: what is counted, with its groups
handback-blank-value-of = Liczba: { $what }.
handback-blank-total = ogółem
# $titles: nagłówki
handback-blank-parts = Bank czyta te kolumny razem: { $titles }.
handback-blank-required = Trzeba wypełnić w każdym wierszu.
handback-blank-optional = Może pozostać puste.
handback-blank-boolean = Tak albo nie.
handback-blank-latitude = Szerokość geograficzna w stopniach, na przykład 50.25.
handback-blank-longitude = Długość geograficzna w stopniach, na przykład 19.02.
handback-blank-unused = Kolumna należy do układu, ale bank jej nie czyta.
# $texts: teksty
handback-blank-where-is = Do zbioru należą tylko wiersze, w których stoi: { $texts }.
handback-blank-where-not = Do zbioru nie należą wiersze, w których stoi: { $texts }.
handback-blank-where-startswith = Do zbioru należą tylko wiersze, w których tekst zaczyna się od: { $texts }.
handback-blank-nothing = (pusta komórka)
handback-blank-empty = to samo co pusta komórka
handback-blank-signs = Zamiast liczby można wpisać:
# $unit: jednostka; $example: przykład
handback-blank-in-unit = Jednostka: { $unit }.
handback-blank-as = Zapis: { $example }.
handback-blank-not-listed = Prosimy wybrać wpis z listy.

## Kolumna, której nie ma

# $found: tytuł; $nearest: najbardziej podobny tytuł w pliku; $known: yes, jeśli jest taki
finding-missing-column = { $known ->
    [yes] W pliku nie ma kolumny „{ $found }”. Jest za to „{ $nearest }”.
   *[no] W pliku nie ma kolumny „{ $found }”.
}
    .expected = kolumna o takim nagłówku, jak dotąd
    .advice = Poproś dostawcę o dotychczasowy nagłówek. Jeśli nowy ma zostać, dopisz go w mapowaniu jako jeszcze jedną pisownię kolumny.
office-missing-column = Brakuje kolumny
    .advice = { $known ->
        [yes] Jeśli „{ $nearest }” to ta sama kolumna, prosimy przywrócić nagłówek „{ $found }”. Jeśli kolumny nie ma, prosimy ją dodać.
       *[no] Prosimy dodać kolumnę z nagłówkiem „{ $found }” albo przywrócić dawny nagłówek.
    }

## Plik: słowa dla urzędu

office-missing-file = Brakuje pliku
    .advice = Prosimy przekazać plik pod nazwą, która była umówiona.
office-unknown-format = Nieznany rodzaj pliku
    .advice = Prosimy otworzyć plik w programie, w którym powstał, i zapisać go jako XLSX albo CSV.
office-empty-table = Pusty plik
    .advice = Prosimy sprawdzić, czy to właściwy plik i czy nad danymi nie przybyło ani nie ubyło wierszy.
office-encrypted-file = Plik z hasłem
    .advice = Prosimy zapisać plik bez hasła i przekazać go jeszcze raz.
office-part-not-scanned = Nie wszystko dało się przejrzeć
office-broken-archive = Uszkodzone archiwum
    .message = Archiwum jest uszkodzone lub ucięte.
    .expected = całe archiwum ZIP
    .advice = Prosimy spakować pliki jeszcze raz i przekazać ponownie.
office-archive-bomb = Za duże archiwum
    .advice = Prosimy spakować tylko te pliki, które są potrzebne.
office-missing-member = Brak pliku w archiwum
    .expected = plik o umówionej nazwie
    .advice = Prosimy sprawdzić, czy w archiwum jest ten plik i czy nazywa się tak, jak dotąd.
office-ambiguous-member = Kilka plików w archiwum
    .expected = jeden plik z danymi
    .advice = Prosimy spakować tylko plik z danymi.
office-no-such-encoding = Kodowanie pliku
    .advice = To sprawa banku: źle zapisano u nas nazwę kodowania. Po Państwa stronie nie trzeba nic robić.
office-wrong-encoding = Inne kodowanie niż umówione
    .message = { $known ->
        [yes] Polskie litery czytają się źle: plik jest chyba zapisany jako { $better }, a umówiono { $declared }.
       *[no] Polskie litery czytają się źle: plik nie jest zapisany jako { $declared }, choć tak umówiono.
    }
    .expected = polskie litery zapisane tak, jak było umówione ({ $declared })
    .advice = Prosimy zapisać plik jako „CSV UTF-8” albo powiedzieć, w jakim kodowaniu jest zapisywany.
office-unknown-encoding = Nieznane kodowanie
    .expected = kodowanie UTF-8
    .advice = Prosimy zapisać plik jako „CSV UTF-8” i przekazać go jeszcze raz.
office-guessed-encoding = Kodowanie odgadnięte
    .message = Nie umówiono, w jakim kodowaniu jest ten plik; odczytano go jako { $found }.
    .expected = kodowanie umówione z bankiem
    .advice = Prosimy potwierdzić kodowanie { $found } albo podać właściwe. Najpewniejsze jest UTF-8.
office-guessed-delimiter = Znak między komórkami odgadnięty
    .message = Nie umówiono, jaki znak stoi między komórkami; odczytano { $sign ->
        [semicolon] średnik
        [comma] przecinek
        [tab] tabulator
       *[bar] kreskę pionową
    }.
    .expected = znak umówiony z bankiem
    .advice = Prosimy potwierdzić, że to ten znak.
office-short-row = Za krótki wiersz
    .advice = Prosimy sprawdzić, czy w tym wierszu nie zginęła komórka albo znak między komórkami.
office-extra-cells = Tekst za ostatnią kolumną
    .advice = Jeśli to dane, prosimy nadać tej kolumnie nagłówek. Uwagi pod tabelą lub obok niej lepiej przenieść do innego arkusza.
office-unclosed-quote = Niezamknięty cudzysłów
    .advice = Prosimy znaleźć w tym wierszu cudzysłów bez pary i go usunąć albo dopisać drugi.
office-unreadable-record = Nieczytelny wiersz
    .message = Za wierszem { $line } pliku nie da się oddzielić komórek od siebie.
    .expected = komórki oddzielone umówionym znakiem
    .advice = Najczęściej brakuje cudzysłowu zamykającego. Prosimy sprawdzić ten wiersz i następny.
office-duplicate-title = Dwie kolumny z tym samym nagłówkiem
    .advice = Prosimy nadać kolumnom różne nagłówki.
office-missing-fill-down = Brakuje kolumny
    .message = W pliku nie ma kolumny „{ $found }”.
    .expected = kolumna o takim nagłówku, jak dotąd
    .advice = Prosimy przywrócić dawny nagłówek.
office-broken-workbook = Uszkodzony skoroszyt
    .message = Skoroszytu nie da się otworzyć.
    .advice = Prosimy otworzyć plik w arkuszu kalkulacyjnym, zapisać go jako XLSX i przekazać jeszcze raz.
office-missing-sheet = Brakuje arkusza
    .expected = arkusz o takiej nazwie, jak dotąd
    .advice = Prosimy przywrócić nazwę arkusza „{ $found }”; spacje i kropki też się liczą.
office-ambiguous-sheet = Kilka arkuszy z danymi
    .expected = jeden widoczny arkusz z danymi
    .advice = Prosimy zostawić w pliku tylko arkusz z danymi albo powiedzieć, który się liczy.
office-wrong-range = Zakres komórek
    .advice = To sprawa banku: źle zapisano u nas zakres. Po Państwa stronie nie trzeba nic robić.
office-sheet-too-wide = Komórka daleko od tabeli
office-merged-cells = Scalone komórki
    .advice = Prosimy rozłączyć scalone komórki i wpisać wartość do każdej z nich. Teraz liczy się tylko pierwsza.
office-formula-without-value = Formuła bez wyniku
    .advice = Prosimy otworzyć plik w arkuszu kalkulacyjnym, poczekać na przeliczenie i zapisać.
office-cell-error = Błąd w komórce
    .advice = Prosimy poprawić formułę. Do tego czasu w banku nie ma tej liczby.
office-malformed-json = Uszkodzony plik JSON
    .message = Pliku nie da się czytać dalej niż do wiersza { $line }, znaku { $position }.
    .expected = cały, nieuszkodzony plik JSON
    .advice = Prosimy zapisać plik jeszcze raz i sprawdzić, czy nie jest ucięty.
office-repeated-key = Pole podane dwa razy
    .advice = Prosimy zostawić w rekordzie jedną z wartości: tę właściwą.
office-nested-too-deeply = Zbyt złożony plik
    .advice = Prosimy sprawdzić, czy to właściwy plik.
office-malformed-xml = Uszkodzony plik XML
    .message = Pliku nie da się czytać dalej niż do wiersza { $line }, znaku { $position }.
    .expected = cały, nieuszkodzony plik XML
    .advice = Prosimy zapisać plik jeszcze raz i sprawdzić, czy nie jest ucięty.
office-doctype-refused = Deklaracja DOCTYPE
    .advice = Prosimy zapisać plik bez deklaracji DOCTYPE.
office-wrong-record-path = Miejsce rekordów
    .advice = To sprawa banku: źle zapisano u nas, gdzie są rekordy. Po Państwa stronie nie trzeba nic robić.
office-no-records = Nie znaleziono rekordów
    .message = W umówionym miejscu pliku („{ $found }”) nie ma ani jednego rekordu.
    .advice = Prosimy sprawdzić, czy układ pliku się nie zmienił.
office-not-records = Inny układ pliku
    .message = W umówionym miejscu pliku („{ $found }”) nie ma rekordów z nazwanymi polami.
    .advice = Prosimy sprawdzić, czy układ pliku się nie zmienił.
office-broken-database = Uszkodzona baza
    .message = Bazy danych nie da się otworzyć.
    .advice = Prosimy zrobić kopię bazy jeszcze raz i ją przekazać.
office-missing-table = Brakuje tabeli
    .expected = tabela o takiej nazwie, jak dotąd
    .advice = Prosimy przywrócić nazwę tabeli „{ $found }”.
office-ambiguous-table = Kilka tabel
    .expected = jedna tabela z danymi
    .advice = Prosimy powiedzieć, która tabela się liczy.
office-refused-query = Zapytanie do bazy
    .advice = To sprawa banku: źle zapisano u nas zapytanie. Po Państwa stronie nie trzeba nic robić, chyba że zmienił się układ bazy.
office-stale-correction = Sprostowanie bez pokrycia
    .advice = Jeśli poprawili Państwo tę komórkę sami, dziękujemy: usuniemy u nas sprostowanie.

## Treść: słowa dla urzędu

office-unknown-area = Nieznany obszar
    .expected = kod albo nazwa z urzędowego wykazu, zapisane tak jak w innych wierszach
    .advice = Prosimy sprawdzić kod: często ginie zero z przodu albo wpisany jest kod sprzed zmiany. Jeśli kod jest dobry, prosimy o wiadomość: dopiszemy go.
office-ambiguous-area = Nie wiadomo, który obszar
    .expected = zapis, który oznacza jeden obszar
    .advice = Prosimy dodać kolumnę z kodem obszaru.
office-lost-zero-restored = Zgubione zero
    .advice = Bank dopisał zero sam. Prosimy ustawić kolumnie z kodami format „Tekst”, żeby arkusz nie gubił zer.
office-empty-key = Puste komórki, bez których nie wiadomo, czego dotyczy liczba
    .expected = tekst w każdym wierszu z danymi
    .advice = Prosimy wypełnić te komórki. Jeśli to wiersze z sumą lub nagłówkiem, prosimy o wiadomość: bank je pominie.
office-period-out-of-form = Inny zapis okresu
    .message = „{ $found }” nie jest okresem zapisanym tak, jak umówiono.
    .expected = { $form ->
        [year] rok, na przykład 2025
        [year-month] rok i miesiąc, na przykład 2025-03
        [quarter] kwartał, na przykład 2025-Q1
        [school-year] rok szkolny, na przykład 2024/2025
        [yyyy-MM-dd] data, na przykład 2025-03-31
       *[other] zapis „{ $form }” (yyyy to rok, MM miesiąc, dd dzień)
    }
    .advice = Prosimy wpisać okres tak jak w innych wierszach.
office-date-out-of-form = Inny zapis daty
    .message = „{ $found }” nie jest datą zapisaną tak, jak umówiono.
    .expected = istniejący dzień w zapisie „{ $form }” (yyyy to rok, MM miesiąc, dd dzień)
    .advice = Prosimy wpisać datę tak jak w innych wierszach.
office-unknown-code = Wpis spoza listy
    .message = { $known ->
        [yes] „{ $found }” nie jest żadnym z dozwolonych wpisów w tej kolumnie. Najbardziej podobne: { $nearest }.
       *[no] „{ $found }” nie jest żadnym z dozwolonych wpisów w tej kolumnie.
    }
    .expected = jeden z wpisów z listy we wzorze tabeli
    .advice = Prosimy poprawić literówkę. Jeśli to nowa nazwa, prosimy o wiadomość, co oznacza: dopiszemy ją.
office-ambiguous-code = Wpis o dwóch znaczeniach
    .message = „{ $found }” w tej kolumnie może znaczyć kilka rzeczy: { $candidates }.
    .expected = wpis, który znaczy jedno
    .advice = Prosimy napisać dokładniej, o co chodzi.
office-unknown-unit = Nieznana jednostka
    .expected = jednostka zapisana tak jak dotąd
    .advice = Prosimy sprawdzić zapis jednostki. Bank jednostek nie zgaduje; jeśli jest nowa, prosimy o wiadomość.
office-unit-not-stated = Nie podano jednostki
    .advice = Prosimy dopisać jednostkę w pliku albo podać ją w wiadomości.
office-unlisted-status = Nieznany znak przy liczbie
    .message = Nie wiadomo, co znaczy „{ $found }” przy liczbie; liczby nie opublikowano.
    .expected = znak objaśniony we wzorze tabeli
    .advice = Prosimy napisać, co znaczy ten znak.
office-not-a-number = Tekst zamiast liczby
    .message = „{ $found }” nie jest liczbą zapisaną tak jak inne w tej kolumnie.
    .expected = sama liczba, bez jednostki i dopisków, albo umówiony znak braku danych
    .advice = Prosimy wpisać samą liczbę. Uwagi do liczby lepiej podać w osobnej kolumnie.
office-unlisted-sign = Nieznany znak zamiast liczby
    .message = Nie wiadomo, co znaczy „{ $found }” w miejscu liczby.
    .expected = liczba albo umówiony znak braku danych
    .advice = Prosimy wpisać liczbę albo napisać, co znaczy ten znak: czy to zero, czy brak danych.
office-empty-value = Puste komórki zamiast liczb
    .message = { $count ->
        [one] Jedna komórka jest pusta i nie wiadomo, co to znaczy.
        [few] { $count } komórki są puste i nie wiadomo, co to znaczy.
       *[other] { $count } komórek jest pustych i nie wiadomo, co to znaczy.
    }
    .expected = liczba albo umówiony znak braku danych
    .advice = Prosimy wpisać liczby albo napisać, co znaczy pusta komórka: zero, brak danych czy „nie dotyczy”.
office-duplicate-value = Dwie różne liczby dla tego samego
    .message = Dla tego samego obszaru i okresu są różne liczby ({ $places }): { $found }.
    .expected = jedna liczba
    .advice = Prosimy zostawić właściwą. Jeśli wiersze mówią o różnych rzeczach, prosimy dodać kolumnę, która je odróżnia.
office-repeated-value = Ta sama liczba dwa razy
    .advice = Nie trzeba nic robić: liczby są równe albo w jednej z komórek nie ma liczby.
office-small-count = Liczby tak małe, że wskazują osobę lub firmę
    .expected = liczby, z których nie da się rozpoznać osoby ani firmy
    .advice = Bank ich nie publikuje. Jeśli są już jawne, prosimy napisać, gdzie je ogłoszono.
office-revealing-total = Suma zdradza ukrytą liczbę
    .message = Z tej sumy można obliczyć jedyną liczbę, którą ukryto: wystarczy odjąć pozostałe.
    .advice = Prosimy podać szersze grupy albo pominąć tę sumę.
office-missing-required = Puste komórki, które trzeba wypełnić
    .advice = Prosimy wypełnić te komórki: wierszy bez nich bank nie publikuje.
office-value-out-of-form = Inny zapis niż umówiony
    .message = „{ $found }” nie jest zapisane tak, jak umówiono; komórkę pominięto.
    .expected = { $datatype ->
        [date] data, na przykład 2025-03-31
        [integer] liczba całkowita
        [decimal] liczba
        [anyURI] adres strony, na przykład https://miasto.example/
        [boolean] tak albo nie
       *[other] zapis „{ $datatype }”
    }
    .advice = Prosimy poprawić komórkę według wzoru tabeli.
office-place-out-of-bounds = Położenie poza granicami
    .expected = położenie w granicach, których dotyczą dane
    .advice = Prosimy sprawdzić współrzędne: najczęściej szerokość i długość są zamienione miejscami.
office-duplicate-resource = Dwa różne wiersze o tym samym
    .message = Kilka różnych wierszy ma ten sam identyfikator ({ $places }).
    .expected = jeden wiersz dla każdego identyfikatora
    .advice = Prosimy zostawić właściwy wiersz albo nadać różne identyfikatory.
office-repeated-row = Ten sam wiersz dwa razy
    .advice = Nie trzeba nic robić: wiersze są równe.
office-unmapped-column = Nowa kolumna
    .message = Kolumny „{ $column }” dotąd nie było; bank jej nie czyta.
    .expected = kolumny takie jak dotąd
    .advice = Jeśli ma być publikowana, prosimy napisać, co w niej jest. Jeśli to dawna kolumna z nowym nagłówkiem, prosimy przywrócić dawny.
office-untitled-column = Kolumna bez nagłówka
    .advice = Prosimy nadać tej kolumnie nagłówek albo ją usunąć.
office-too-many-unreadable = Zbyt wiele nieczytelnych komórek
    .expected = najwyżej { $limit }% komórek, których nie da się odczytać
    .advice = Prosimy zacząć od uwag o pojedynczych komórkach. Najczęściej zmienił się zapis liczb, kodów albo znaków braku danych.
office-nothing-mapped = Żaden wiersz nie pasuje
    .expected = co najmniej jeden wiersz, który należy do zbioru
    .advice = Prosimy sprawdzić, czy to właściwy plik i czy nazwy w kolumnach się nie zmieniły.
office-further-findings = Więcej takich uwag
    .message = { $count ->
        [one] W tej kolumnie jest jeszcze jedna uwaga tego rodzaju.
        [few] W tej kolumnie są jeszcze { $count } uwagi tego rodzaju.
       *[other] W tej kolumnie jest jeszcze { $count } uwag tego rodzaju.
    }
office-no-values = Ani jednej liczby
    .advice = Prosimy sprawdzić, czy to właściwy plik i czy układ kolumn się nie zmienił.
office-accounting-unbalanced = Rachunek komórek się nie zgadza
    .advice = To błąd oprogramowania, nie Państwa pliku. Po Państwa stronie nie trzeba nic robić.
office-personal-data = Dane osobowe
    .advice = Prosimy niezwłocznie przekazać plik bez danych osobowych. Tego pliku bank nikomu nie udostępnia.
office-personal-data-possible = Może to dane osobowe
    .advice = Prosimy sprawdzić tę kolumnę. Jeśli są w niej dane osób, prosimy przekazać plik bez nich.
office-mapping-wrong = Nie można odczytać pliku
    .message = Bank nie potrafi odczytać tego pliku według swojego opisu.
    .expected = układ pliku taki jak dotąd
    .advice = Jeśli układ pliku się zmienił, prosimy o wiadomość. Jeśli nie, to sprawa banku.
