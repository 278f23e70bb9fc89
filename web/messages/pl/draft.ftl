# Komentarze szkicu odwzorowania: na czym opiera się każde przypuszczenie i co trzeba sprawdzić.
draft-check = sprawdź
draft-head = Szkic odwzorowania, powstał z oglądu pliku { $file }. Każdy wiersz jest przypuszczeniem, dopóki go nie sprawdzisz; potem usuń komentarze.
draft-save = Zapisz go jako { $path }.
draft-unplaced = Plik nie leży w dostawach żadnego dostawcy. Skopiuj go do deliveries/PROVIDER/ i popraw url.
draft-sample = Obejrzano tylko początkowe wiersze pliku: { $rows }.
draft-new-indicators = { $count ->
        [one] Bank nie ma jednego wskaźnika z tego pliku. Odwzorowanie zadziała, gdy dopiszesz go w ontology/city/ (popraw etykietę) albo wpiszesz w variable oznaczenie znanego wskaźnika:
        [few] Bank nie ma { $count } wskaźników z tego pliku. Odwzorowanie zadziała, gdy dopiszesz je w ontology/city/ (popraw etykiety) albo wpiszesz w variable oznaczenia znanych wskaźników:
        [many] Bank nie ma { $count } wskaźników z tego pliku. Odwzorowanie zadziała, gdy dopiszesz je w ontology/city/ (popraw etykiety) albo wpiszesz w variable oznaczenia znanych wskaźników:
       *[other] Bank nie ma { $count } wskaźnika z tego pliku. Odwzorowanie zadziała, gdy dopiszesz je w ontology/city/ (popraw etykiety) albo wpiszesz w variable oznaczenia znanych wskaźników:
    }
draft-text-form = Rozpoznano z treści: kodowanie { $encoding }, separator „{ $delimiter }”. Jeśli litery wyglądają źle, popraw kodowanie.
draft-finding = Przy czytaniu pliku znaleziono też: { $code }. Więcej powie polecenie check.
draft-header = Liczby zaczynają się za pominiętymi wierszami ({ $skipped }) i wierszami nagłówka ({ $count }). Czy nie ma wśród nich wiersza tabeli?
draft-part = W tej części pliku jest najwięcej tekstu.{ $known ->
        [yes] {" "}Inne części: { $choices }.
       *[no] {""}
    }
draft-footer = { $count ->
        [one] Ostatni wiersz wygląda na przypis pod tabelą.
       *[other] Wiersze na końcu wyglądają na przypisy pod tabelą; ich liczba: { $count }.
    }
draft-template = Resztę mówi szablon { $name }.
draft-id = Część adresu zbioru; po ogłoszeniu nie zmienia się nigdy.
draft-title = Wzięto z pliku; napisz, czego dotyczy tabela, których obszarów i lat.
draft-translate = Dodaj te same teksty w językach: { $languages }.
draft-description-text = Dane z pliku { $file }.
draft-category = Nazwa tej kategorii występuje w pliku.
draft-category-unknown = Nic w pliku nie wskazuje kategorii. Wybierz jedną z: { $categories }.
draft-frequency = Odgadnięto z okresów; jak często plik jest dostarczany?
draft-missing = { $count ->
        [one] Tam, gdzie powinna być liczba, stoi znak { $signs }. Co oznacza w tym źródle?
       *[other] Tam, gdzie powinna być liczba, stoją znaki { $signs }. Co każdy z nich oznacza w tym źródle?
    }
draft-where = Wiersze, w których kolumna „{ $column }” jest pusta (liczba: { $count }), pominięto: czy to nagłówki albo sumy?
draft-where-key = Wiersze z pustym polem w { $columns } nie mają klucza (liczba: { $count }). Pominięto je; jeśli są potrzebne, odwzoruj je jako osobną tabelę.
draft-unused = { $count ->
        [one] Ta kolumna, o ile widać, nie jest potrzebna do wartości.
       *[other] Te kolumny, o ile widać, nie są potrzebne do wartości.
    }
draft-unused-numbers = { $count ->
        [one] W kolumnie { $columns } są jednak liczby, ale obok innych tekstów albo zapisane inaczej. Jeśli to wartości, dopisz ją w values, a jej znaki w bank:missing.
       *[other] W kolumnach { $columns }{ $more ->
            [yes] {" "}i innych
           *[no] {""}
        } są jednak liczby, ale obok innych tekstów albo zapisane inaczej. Jeśli to wartości, dopisz je w values, a ich znaki w bank:missing.
    }
draft-unused-register = { $count ->
        [one] Z tej kolumny nic nie zostanie ogłoszone. Jeśli jest ważna, opisz ją w columns, z propertyUrl.
       *[other] Z tych kolumn nic nie zostanie ogłoszone. Jeśli są ważne, opisz je w columns, każdą z propertyUrl.
    }
draft-unused-rest = { $count ->
        [one] Odwzorowanie nie może nazwać tej kolumny, bo jej tytułu brak, powtarza się lub ma klamry: { $columns }. Poproś dostawcę o lepszy nagłówek.
       *[other] Odwzorowanie nie może nazwać tych kolumn, bo ich tytułów brak, powtarzają się lub mają klamry: { $columns }. Poproś dostawcę o lepszy nagłówek.
    }
draft-number = Tak zapisano większość liczb.
draft-area-none = Żadna kolumna nie mówi, jakiego obszaru dotyczą wartości; wpisano własny obszar banku: { $area }.
draft-area-column = { $share }% tekstów w „{ $columns }” to obszary według wykazu „{ $form }”; rozpoznanych obszarów: { $found }.{ $doubt ->
        [yes] {" "}Nie znaleziono: { $unknown }.
       *[no] {""}
    }
draft-period-column = { $count ->
        [one] Jeden okres, { $first }, zapisany jako { $form }.
       *[other] Okresy od { $first } do { $last } w kolejności pliku (liczba: { $count }), zapisane jako { $form }.
    }
draft-period-title = Okres stoi w tytułach, na przykład „{ $title }”.
draft-period-months = W kolumnie są miesiące bez roku; rok { $year } podaje tytuł albo nazwa pliku.
draft-period-said = Żadna kolumna nie mówi o okresie; rok { $year } stoi w tekście „{ $text }”.
draft-period-none = Okresu nie podają ani kolumny, ani tytuły, ani nazwa pliku. Dopisz niżej wiersz, na przykład period: 2020; bez niego odwzorowanie nie zadziała.
draft-period-clock = W „{ $column }” są godziny, a okres to co najmniej dzień. Poproś o wartości dzienne albo odwzoruj wiersze jako rejestr. Bez okresu odwzorowanie nie zadziała.
draft-reference-date = Wartości dotyczą tego dnia roku, mówi „{ $text }”.
draft-variable-known = { $place ->
        [title] Tytuł „{ $text }” pasuje do wskaźnika „{ $label }”.
       *[remark] Obok tabeli stoi „{ $text }”, co pasuje do wskaźnika „{ $label }”.
    }
draft-variable-new = Nie pasuje żaden wskaźnik banku; ten jest nowy.
draft-variable-total = Te kolumny sumują się do „{ $column }”, więc liczą to samo.
draft-unit-column = Każdy tekst tej kolumny to jednostka znana bankowi: { $texts }.
draft-unit-title = Tytuł mówi „{ $text }”.
draft-unit-none = Plik nie podaje jednostki. Wpisz ją, jeśli znasz ją od dostawcy.
draft-breakdown-column = Teksty to kody podziału { $breakdown }: { $texts }.
draft-status = Znaki obok wartości: { $signs }. Napisz, co każdy oznacza, na przykład codes: {"{"}8: not-collected{"}"}; do tego czasu tych wartości się nie ogłasza.
draft-repeats = Wiersze o tym samym obszarze, okresie i podziałach co inne (liczba: { $count }): brakuje podziału albo wiersze się powtarzają.{ $known ->
        [yes] {" "}Odróżniają je kolumny: { $columns }.
       *[no] {""}
    }
draft-kind-area = Klucze to obszary banku.
draft-kind-place = Rzeczy rodzaju „{ $kind }”, sądząc po nazwach kolumn lub pliku.
draft-kind-other = Co to za rzeczy? Ich adresy zaczynają się od { $kind }/, dopóki nie wybierzesz innego typu.
draft-key = Klucz „{ $columns }” jest w każdym wierszu inny; wierszy: { $count }.
draft-key-repeats = Żadne kolumny nie odróżniają wszystkich wierszy; z kluczem „{ $columns }” część wierszy powtarza inne i nie zostanie ogłoszona (liczba: { $count }).
draft-point = Stopnie szerokości i długości w granicach banku.
draft-property = „{ $column }” wygląda na { $term }.
