# Punkt dostępowy SPARQL: formularz zapytania, odpowiedzi, ograniczenia.

endpoint-title = Zapytania SPARQL
endpoint-files = Dane z plików RDF
endpoint-query = Zapytanie
endpoint-run = Wykonaj
endpoint-download = Pobierz jako { $format }
endpoint-answer = Odpowiedź
endpoint-expected = Oczekiwano:
endpoint-fault-details = Co otrzymują programy
endpoint-fault-syntax = W zapytaniu jest błąd: wiersz { $line }, kolumna { $column }
    .advice = Popraw zapytanie w tym miejscu lub tuż przed nim.
endpoint-fault-query = Tego zapytania nie można wykonać.
    .advice = Wyślij jedno zapytanie SELECT, ASK, CONSTRUCT albo DESCRIBE z funkcjami SPARQL 1.1, w granicach podanych niżej.
endpoint-fault-request = Nie można zrozumieć żądania.
    .advice = Sprawdź parametry adresu.
endpoint-fault-read-only = Tu nie można zmieniać danych, a zapytania nie sięgają do innych serwerów.
    .advice = Pytaj bez INSERT, DELETE, LOAD i SERVICE.
endpoint-fault-no-graph = Nie ma grafu o tej nazwie.
    .advice = Wszystkie grafy wymienia opis usługi.
endpoint-fault-no-such-thing = Pod tym adresem nie ma tu niczego tego rodzaju.
    .advice = Wybierz z listy w formularzu albo sprawdź adres.
endpoint-fault-method = Tu można tylko pytać.
    .advice = Wyślij zapytanie metodą GET albo POST.
endpoint-fault-format = Na zapytanie tego rodzaju nie ma odpowiedzi w tym formacie.
    .advice = Wybierz jeden z formatów podanych pod formularzem.
endpoint-fault-not-in-xml = Odpowiedź zawiera coś, czego nie można zapisać w XML.
    .advice = Wybierz inny format, na przykład JSON albo Turtle.
endpoint-fault-answer-too-large = Odpowiedź byłaby zbyt duża.
    .advice = Zapytaj o mniej: dodaj LIMIT albo pomiń kolumny. Całe zbiory danych można pobrać bez zapytania.
endpoint-fault-query-too-long = Zapytanie jest zbyt długie.
    .advice = Podziel je na kilka zapytań.
endpoint-fault-media-type = Zapytanie wysłano w postaci, której tu nie znamy.
    .advice = Wyślij je jako application/sparql-query albo jako formularz.
endpoint-fault-too-many-at-once = Zbyt wiele Twoich zapytań działa jednocześnie.
    .advice = Poczekaj na odpowiedź na jedno z nich.
endpoint-fault-busy = Usługa nie ma teraz miejsca na to zapytanie.
    .advice = Zapytaj ponownie za kilka sekund.
endpoint-fault-memory = Zapytanie potrzebuje więcej pamięci, niż wolno mu zająć.
    .advice = Zapytaj o mniej naraz albo pobierz całe zbiory danych.
endpoint-fault-refused-for-an-hour = To zapytanie dwa razy zakłóciło pracę usługi i przez godzinę jest odrzucane.
    .advice = Zapytaj o mniej naraz albo pobierz całe zbiory danych.
endpoint-fault-deadline = Zapytanie trwało dłużej, niż wolno mu trwać.
    .advice = Zapytaj o mniej naraz: podaj graf, dodaj LIMIT, pomiń ORDER BY.
endpoint-fault-fault = Coś się u nas nie powiodło.
    .advice = Spróbuj ponownie później; jeśli to się nie zmieni, powiadom operatora.
endpoint-yes = Tak
endpoint-no = Nie
endpoint-rows =
    { $count ->
        [one] { $count } wiersz.
        [few] { $count } wiersze.
       *[many] { $count } wierszy.
    }
endpoint-shown = Poniżej wiersze od { $first } do { $last }.
endpoint-pages = Strony odpowiedzi
endpoint-page = Strona { $page } z { $pages }
endpoint-previous = Poprzednia strona
endpoint-next = Następna strona
endpoint-code = To zapytanie w kodzie
endpoint-examples = Przykładowe zapytania
endpoint-behind = Zapytanie, które za tym stoi
endpoint-edit = Otwórz i zmień w edytorze SPARQL
endpoint-stored = Gotowe zapytania
    .description = Odpowiedzi bez znajomości SPARQL: wybierz, o co pytasz. Każda odpowiedź jest stroną, plikiem CSV albo JSON, a jej adres można zapisać.
endpoint-api = Interfejs programistyczny
    .description = Operacje dla programów: zapytania SPARQL, całe grafy i gotowe zapytania. Dane się nie zmieniają aż do następnego wydania; mówi o nim nagłówek Bank-Release.
endpoint-api-parameters = Parametry
endpoint-api-name = Nazwa
endpoint-api-type = Typ
endpoint-api-meaning = Znaczenie
endpoint-api-required = wymagany
endpoint-api-answers = Odpowiedzi:
endpoint-api-refusals = Odmowy:
endpoint-link = Odnośnik do tego zapytania
endpoint-description = Opis usługi (Turtle)
endpoint-limits = Ograniczenia
endpoint-limit-deadline =
    { $seconds ->
        [one] Zapytanie może trwać { $seconds } sekundę.
        [few] Zapytanie może trwać { $seconds } sekundy.
        [many] Zapytanie może trwać { $seconds } sekund.
       *[other] Zapytanie może trwać { $seconds } sekundy.
    }
endpoint-limit-answer = Odpowiedź może mieć { $megabytes } MB; większych zbiorów nie trzeba odpytywać, można je pobrać w całości.
endpoint-limit-memory = Zapytanie może zająć { $megabytes } MB pamięci.
endpoint-limit-client =
    { $count ->
        [one] Z jednego adresu może działać { $count } zapytanie naraz.
        [few] Z jednego adresu mogą działać { $count } zapytania naraz.
       *[many] Z jednego adresu może działać { $count } zapytań naraz.
    }
endpoint-limit-length = Zapytanie może mieć { $get } znaków w adresie (GET) albo { $post } w treści żądania (POST).
endpoint-limit-size = Zapytanie może mieć { $nesting } poziomów nawiasów, { $patterns } wzorców trójek i { $alternatives } wariantów.
endpoint-limit-read-only = Danych nie można zmieniać, a zapytania nie sięgają do innych serwerów (SERVICE).
operation-query = Odpowiedź na zapytanie SPARQL
    .description = Bez parametru query: opis usługi.
operation-query-by-post = Odpowiedź na zapytanie SPARQL wysłane w treści żądania
operation-graph = Cały graf
    .description = Graf o podanej nazwie (graph) albo suma wszystkich (default).
operation-void = Co zawiera wydanie, w liczbach (VoID)
operation-stored = Lista gotowych zapytań
operation-parameter-query = Jedno zapytanie w SPARQL 1.1
operation-parameter-default-graph-uri = Grafy, które tworzą graf domyślny
operation-parameter-named-graph-uri = Grafy nazwane
operation-parameter-timeout = Po ilu sekundach zrezygnować; skraca limit, nigdy go nie wydłuża
operation-parameter-format = Krótka nazwa formatu; ważniejsza niż nagłówek Accept
operation-parameter-graph = Nazwa grafu
operation-parameter-default = Suma wszystkich grafów; parametr bez wartości
