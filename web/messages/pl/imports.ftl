### Katalogi innych, z których bank przejmuje opisy. $subject: zbiór w swoim katalogu, $property: na przykład dct:issued.

# $found: komunikat programu
finding-import-file-unreadable = Nie da się przeczytać pliku katalogu: { $found }
    .expected = Turtle, RDF/XML, JSON-LD, N-Triples albo JSON z CKAN, w całości i w UTF-8
    .advice = Podaj wiersz wydawcy katalogu; zbiory z pozostałych plików są w banku.

# $found: adres kontekstu
finding-import-context-unknown = Katalog używa kontekstu JSON-LD, którego nie ma na miejscu: { $found }
    .expected = kontekst wewnątrz pliku albo taki, który bank ma w pliku
    .advice = Połóż kontekst obok migawki i wskaż go w części [contexts] deklaracji importu.

finding-import-empty = W katalogu nie ma ani jednego zbioru.
    .expected = co najmniej jeden dcat:Dataset albo jeden pakiet
    .advice = Sprawdź, czy przekazano właściwy plik, a nie stronę z błędem.

# $found: tytuł zbioru
finding-import-identifier-missing = Zbiór z katalogu nie ma ani IRI, ani identyfikatora: „{ $found }”.
    .expected = trwałe IRI albo dct:identifier
    .advice = Poproś o nie wydawcę katalogu; bez nich nikt później nie stwierdzi, że to ten sam zbiór.

# $found: identyfikator
finding-import-identifier-twice = Zbiór { $subject } już jest w banku.
    .expected = każdy zbiór raz, pod jednym przedrostkiem
    .advice = Przejmuj zbiór jedną deklaracją albo nadaj jednej z nich inny przedrostek.

finding-import-title-missing = Zbiór { $subject } nie ma tytułu.
    .expected = tytuł w dowolnym języku
    .advice = Poproś o tytuł wydawcę katalogu; do tego czasu zbiór jest pominięty, bo zatrzymałby portale, które czytają katalog.

# $found: adres albo nic
finding-import-address-missing = Plik zbioru { $subject } nie ma adresu, który można otworzyć.
    .expected = dcat:accessURL albo dcat:downloadURL z https:// albo http://
    .advice = Poproś o adres wydawcę katalogu; do tego czasu plik jest pominięty.

# $found: wartość, $count: ile
finding-import-value-unusable = { $count ->
    [one] Wartości { $property } zbioru { $subject } nie da się użyć: „{ $found }”.
    [few] { $count } wartości { $property } zbioru { $subject } nie da się użyć, na przykład „{ $found }”.
   *[many] { $count } wartości { $property } zbioru { $subject } nie da się użyć, na przykład „{ $found }”.
}
    .expected = data nie z przyszłości, adres strony, liczba, typ pliku albo adres e-mail, zależnie od pola
    .advice = Powiedz o tym wydawcy katalogu; wartość jest pominięta, a zostaje w zapisie zbioru.

# $found: wartość, $count: ile
finding-import-value-repeated = { $count ->
    [one] { $property } zbioru { $subject } ma o jedną wartość za dużo: „{ $found }”.
    [few] { $property } zbioru { $subject } ma o { $count } wartości za dużo, na przykład „{ $found }”.
   *[many] { $property } zbioru { $subject } ma o { $count } wartości za dużo, na przykład „{ $found }”.
}
    .expected = jedna wartość albo jeden tekst w każdym języku
    .advice = Nie trzeba nic robić: widać pierwszą, a pozostałe zostają w zapisie zbioru.

# $found: wartość, $table: lista kodów, $nearest: najbardziej podobny kod
finding-import-code-unknown = { $property } zbioru { $subject }: na liście „{ $table }” banku nie ma „{ $found }”. { $known ->
    [yes] Najbardziej podobny kod: „{ $nearest }”.
   *[no] Lista jest pusta.
}
    .expected = kod z tabeli UE
    .advice = Tematy przypisz w części [themes] deklaracji importu; inne kody dopisz do listy banku, jeśli są właściwe.

# $found: licencja w brzmieniu katalogu, $nearest: najbardziej podobny kod
finding-import-licence-unknown = Licencji zbioru { $subject } bank nie zna: „{ $found }”.
    .expected = licencja z tabeli UE, podana przez IRI albo adres strony, na której stoi
    .advice = Bank nie zgaduje: podaje ją jako warunki. Zapytaj wydawcę katalogu, która to licencja i która wersja.

# $found: klasa, $count: ile
finding-import-not-taken = { $count ->
    [one] Jednego wpisu { $found } z katalogu bank nie przejmuje.
    [few] { $count } wpisów { $found } z katalogu bank nie przejmuje.
   *[many] { $count } wpisów { $found } z katalogu bank nie przejmuje.
}
    .expected = zbiory danych
    .advice = Nie trzeba nic robić: ich opis zostaje przy zbiorach, które je wskazują.

# $property: pole, $count: w ilu miejscach go brakuje
finding-import-value-missing = { $count ->
    [one] Katalog nie podaje pola { $property } zbioru { $subject }.
    [few] Katalog nie podaje pola { $property } w { $count } miejscach zbioru { $subject }.
   *[many] Katalog nie podaje pola { $property } w { $count } miejscach zbioru { $subject }.
}
    .expected = wartość, jaką mają własne zbiory banku
    .advice = Poproś o nią wydawcę katalogu. Zbiór jest opublikowany bez niej; inne portale mogą pokazać mniej.

finding-import-own = W katalogu jest zbiór tego samego banku: { $subject }.
    .expected = zbiory innych
    .advice = Nie trzeba nic robić: kto czyta katalog banku, wymienia też jego zbiory, a bank nie przejmuje ich drugi raz.
