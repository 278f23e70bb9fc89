# Punkt dostępowy SPARQL: formularz zapytania, odpowiedzi, ograniczenia.

endpoint-title = Zapytania SPARQL
endpoint-files = Dane z plików RDF
endpoint-query = Zapytanie
endpoint-run = Wykonaj
endpoint-download = Pobierz jako { $format }
endpoint-answer = Odpowiedź
endpoint-expected = Oczekiwano:
endpoint-yes = Tak
endpoint-no = Nie
endpoint-rows =
    { $count ->
        [one] { $count } wiersz.
        [few] { $count } wiersze.
       *[many] { $count } wierszy.
    }
endpoint-shown =
    { $count ->
        [one] Poniżej pierwszy { $count }; całość można pobrać.
        [few] Poniżej pierwsze { $count }; całość można pobrać.
       *[many] Poniżej pierwszych { $count }; całość można pobrać.
    }
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
