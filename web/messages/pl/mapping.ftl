# Słowa mapowania: co jest nie tak z treścią dostarczonej tabeli, czego oczekiwano, co zrobić.

## Obszar, okres i inne fakty o wartości

# $found: kod w pliku; $form: sposób zapisu; $nearest: najbardziej podobne kody; $known: yes, jeśli są
finding-unknown-area = { $known ->
    [yes] Kodu „{ $found }” nie ma na liście obszarów. Najbardziej podobne: { $nearest }.
   *[no] Kodu „{ $found }” nie ma na liście obszarów.
}
    .expected = kod obszaru zapisany jako „{ $form }”
    .advice = Sprawdź, czy kod nie stracił zera z przodu. Jeśli jest dobry, dopisz go obszarowi na liście identyfikatorów, z datami, od kiedy i do kiedy obowiązywał.

# $candidates: obszary, które mogą być na myśli
finding-ambiguous-area = „{ $found }” może oznaczać kilka obszarów: { $candidates }.
    .expected = zapis, który oznacza jeden obszar
    .advice = Poproś dostawcę o kolumnę z kodem obszaru albo wskaż w mapowaniu inną kolumnę.

# $restored: kod z przywróconym zerem
finding-lost-zero-restored = Kod „{ $found }” stracił zero z przodu; odczytano go jako „{ $restored }”.
    .expected = kod jako tekst, ze wszystkimi zerami
    .advice = Poproś dostawcę, żeby kolumnę z kodami zapisywał jako tekst.

finding-empty-key = { $count ->
    [one] Komórka w kolumnie „{ $column }” jest pusta, więc nie wiadomo, czego dotyczy wartość w tym wierszu.
    [few] { $count } komórki w kolumnie „{ $column }” są puste, więc nie wiadomo, czego dotyczą wartości w tych wierszach.
   *[other] { $count } komórek w kolumnie „{ $column }” jest pustych, więc nie wiadomo, czego dotyczą wartości w tych wierszach.
}
    .expected = tekst w każdym wierszu, który należy do zbioru
    .advice = Uzupełnij komórki u dostawcy. Jeśli to nagłówki albo sumy, pomiń te wiersze kluczem „bank:where”.

# $form: oczekiwany zapis
finding-period-out-of-form = „{ $found }” nie jest okresem zapisanym jako „{ $form }”.
    .expected = okres zapisany jako „{ $form }”
    .advice = Popraw komórkę albo zmień „form” okresu w mapowaniu.

finding-date-out-of-form = „{ $found }” nie jest dniem zapisanym jako „{ $form }”.
    .expected = istniejący dzień, zapisany jako „{ $form }”
    .advice = Popraw komórkę albo zmień „form” daty w mapowaniu.

# $list: nazwa listy kodów
finding-unknown-code = { $known ->
    [yes] Tekstu „{ $found }” nie ma na liście „{ $list }”. Najbardziej podobne: { $nearest }.
   *[no] Tekstu „{ $found }” nie ma na liście „{ $list }”.
}
    .expected = jeden z zapisów z listy „{ $list }”
    .advice = Popraw tekst u dostawcy, dopisz go do listy jako jeszcze jeden zapis albo wyjaśnij go w mapowaniu kluczem „codes”.

finding-ambiguous-code = „{ $found }” pasuje do kilku kodów listy „{ $list }”: { $candidates }.
    .expected = zapis, który oznacza jeden kod
    .advice = Powiedz w mapowaniu kluczem „codes”, który kod jest na myśli.

finding-unknown-unit = { $known ->
    [yes] Nieznana jednostka „{ $found }”. Najbardziej podobne: { $nearest }.
   *[no] Nieznana jednostka „{ $found }”.
}
    .expected = jednostka z listy jednostek banku
    .advice = Dopisz ten zapis do jednostki na liście albo wyjaśnij go w mapowaniu kluczem „codes”. Jednostki się nie zgaduje.

finding-unit-not-stated = Źródło nie podaje jednostki.
    .expected = jednostka przy każdej wartości
    .advice = Zapytaj dostawcę o jednostkę i wpisz ją w mapowaniu.

finding-unlisted-status = Znaku „{ $found }” przy wartości mapowanie nie wyjaśnia; wartości nie opublikowano.
    .expected = znak wymieniony w „codes” pod kluczem „status”
    .advice = Sprawdź w objaśnieniach źródła, co znaczy ten znak, i dopisz go w mapowaniu.

## Wartość

finding-not-a-number = „{ $found }” nie jest liczbą zapisaną tak, jak mówi mapowanie.
    .expected = liczba albo zadeklarowany znak braku danych
    .advice = Popraw komórkę u dostawcy. Jeśli w całej kolumnie liczby wyglądają inaczej, zmień „number” w mapowaniu.

finding-unlisted-sign = Znaku „{ $found }” mapowanie nie wyjaśnia.
    .expected = liczba albo znak wymieniony w „bank:missing”
    .advice = Sprawdź w objaśnieniach źródła, co znaczy ten znak, i dopisz go w „bank:missing”.

finding-empty-value = { $count ->
    [one] W kolumnie „{ $column }” jest pusta komórka, a mapowanie nie mówi, co to znaczy.
    [few] W kolumnie „{ $column }” są { $count } puste komórki, a mapowanie nie mówi, co to znaczy.
   *[other] W kolumnie „{ $column }” jest { $count } pustych komórek, a mapowanie nie mówi, co to znaczy.
}
    .expected = liczba albo objaśnienie pustej komórki w „bank:missing”
    .advice = Sprawdź w objaśnieniach źródła, co znaczy pusta komórka, i dopisz w mapowaniu: bank:missing: {"{"}"": powód{"}"}.

# $places: wszystkie miejsca; $found: wszystkie teksty, albo nic, gdy są poufne
finding-duplicate-value = Dla tego samego wskaźnika, obszaru i okresu są w pliku różne wartości ({ $places }): { $found }.
    .expected = jedna wartość dla każdego wskaźnika, obszaru, okresu i przekroju
    .advice = Zapytaj dostawcę, która wartość jest prawdziwa. Jeśli wiersze różnią się czymś jeszcze, dodaj w mapowaniu przekrój („breakdowns”) albo warunek („bank:where”).

# $kept: komórka, z której wzięto wartość
finding-repeated-value = { $count ->
    [one] Komórka powtarza inną ({ $kept }); liczy się tamta.
    [few] { $count } komórki powtarzają inne (pierwsza: { $kept }); liczą się tamte.
   *[other] { $count } komórek powtarza inne (pierwsza: { $kept }); liczą się tamte.
}
    .expected = każda wartość podana raz
    .advice = Nie trzeba nic robić: wartości są równe albo stoi tu tylko brak danych.

finding-small-count = { $count ->
    [one] W kolumnie „{ $column }” jest liczba tak mała, że mogłaby wskazać konkretną osobę lub firmę; nie opublikowano jej.
    [few] W kolumnie „{ $column }” są { $count } liczby tak małe, że mogłyby wskazać konkretną osobę lub firmę; nie opublikowano ich.
   *[other] W kolumnie „{ $column }” jest { $count } liczb tak małych, że mogłyby wskazać konkretną osobę lub firmę; nie opublikowano ich.
}
    .expected = liczby osób i podmiotów nie mniejsze niż próg ich jednostki
    .advice = Jeśli te liczby są już jawne, napisz w mapowaniu dlaczego: bank:dataset: {"{"}disclosure: powód{"}"}.

# $dimension: przekrój, którego suma zdradza ukrytą część
finding-revealing-total = Ta suma zdradza jedyną ukrytą liczbę w przekroju „{ $dimension }”: wystarczy odjąć pozostałe części.
    .expected = co najmniej dwie ukryte części albo ukryta suma
    .advice = Poproś dostawcę o szersze grupy albo usuń z mapowania sumę lub jeszcze jedną część.

## Rejestry

finding-missing-required = { $count ->
    [one] Komórka w kolumnie „{ $column }” jest pusta, a bez niej wiersza nie da się opublikować.
    [few] { $count } komórki w kolumnie „{ $column }” są puste, a bez nich wierszy nie da się opublikować.
   *[other] { $count } komórek w kolumnie „{ $column }” jest pustych, a bez nich wierszy nie da się opublikować.
}
    .expected = tekst w każdym wierszu
    .advice = Uzupełnij komórki u dostawcy.

# $datatype: typ albo zapis
finding-value-out-of-form = „{ $found }” nie ma postaci „{ $datatype }”; komórkę pominięto.
    .expected = tekst w postaci „{ $datatype }”
    .advice = Popraw komórkę u dostawcy albo „datatype” w mapowaniu.

finding-place-out-of-bounds = Położenie „{ $found }” leży poza granicami ustawionymi dla banku; pominięto je.
    .expected = położenie w granicach z pliku bank.toml
    .advice = Sprawdź, czy szerokość i długość geograficzna (albo wschód i północ) nie są zamienione i czy „crs” w mapowaniu to układ współrzędnych pliku.

finding-duplicate-resource = Kilka różnych wierszy ma ten sam adres ({ $places }).
    .expected = jeden wiersz dla każdego adresu
    .advice = Zapytaj dostawcę, który wiersz jest prawdziwy, albo dodaj w „aboutUrl” kolumnę, która je odróżnia.

finding-repeated-row = Ten wiersz powtarza inny ({ $kept }); liczy się tamten.
    .expected = każdy wiersz raz
    .advice = Nie trzeba nic robić: wiersze są równe.

## Cała tabela

finding-unmapped-column = Kolumny „{ $found }” mapowanie nie wymienia; pominięto ją.
    .expected = każda kolumna użyta albo wymieniona w „bank:unused”
    .advice = Dodaj kolumnę do mapowania albo wpisz jej tytuł w „bank:unused”.

finding-untitled-column = Kolumna { $found } ma treść, ale nie ma tytułu; pominięto ją.
    .expected = tytuł nad każdą kolumną
    .advice = Poproś dostawcę o tytuł kolumny.

# $found: ile komórek; $cells: z ilu; $limit: dozwolony procent
finding-too-many-unreadable = Nie dało się odczytać { $found } z { $cells } komórek; dozwolone jest najwyżej { $limit }%.
    .expected = najwyżej { $limit }% komórek, których nie da się odczytać
    .advice = Zacznij od ustaleń dotyczących pojedynczych komórek. Najczęściej zmienił się zapis liczb, kodów albo znaków braku danych.

finding-nothing-mapped = Żaden wiersz nie należy do tego zbioru.
    .expected = co najmniej jeden wiersz, dla którego zachodzą wszystkie warunki z „bank:where”
    .advice = Porównaj teksty w „bank:where” z treścią pliku.

# $code: rodzaj ustalenia
finding-further-findings = { $count ->
    [one] Jest jeszcze jedno ustalenie rodzaju „{ $code }” w kolumnie „{ $column }”.
    [few] Są jeszcze { $count } ustalenia rodzaju „{ $code }” w kolumnie „{ $column }”.
   *[other] Jest jeszcze { $count } ustaleń rodzaju „{ $code }” w kolumnie „{ $column }”.
}
    .expected = mniej niż tysiąc różnych tekstów, które nie pasują
    .advice = Przyczyna jest zapewne wspólna: zacznij od pierwszych ustaleń tego rodzaju.
