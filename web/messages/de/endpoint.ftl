# Der SPARQL-Endpunkt: Abfrageformular, Antworten, Grenzen.

endpoint-title = SPARQL-Abfragen
endpoint-files = Daten aus RDF-Dateien
endpoint-query = Abfrage
endpoint-run = Ausführen
endpoint-download = Als { $format } herunterladen
endpoint-answer = Antwort
endpoint-expected = Erwartet:
endpoint-yes = Ja
endpoint-no = Nein
endpoint-rows =
    { $count ->
        [one] { $count } Zeile.
       *[other] { $count } Zeilen.
    }
endpoint-shown = Gezeigt werden die ersten { $count }; alles kann heruntergeladen werden.
endpoint-link = Link zu dieser Abfrage
endpoint-description = Dienstbeschreibung (Turtle)
endpoint-limits = Grenzen
endpoint-limit-deadline =
    { $seconds ->
        [one] Eine Abfrage darf { $seconds } Sekunde dauern.
       *[other] Eine Abfrage darf { $seconds } Sekunden dauern.
    }
endpoint-limit-answer = Eine Antwort darf { $megabytes } MB haben; größere Datensätze braucht man nicht abzufragen, sie lassen sich ganz herunterladen.
endpoint-limit-memory = Eine Abfrage darf { $megabytes } MB Speicher belegen.
endpoint-limit-client =
    { $count ->
        [one] Von einer Adresse läuft { $count } Abfrage gleichzeitig.
       *[other] Von einer Adresse laufen { $count } Abfragen gleichzeitig.
    }
endpoint-limit-length = Eine Abfrage darf { $get } Zeichen in der Adresse (GET) oder { $post } im Anfragekörper (POST) haben.
endpoint-limit-size = Eine Abfrage darf { $nesting } Klammerebenen, { $patterns } Tripelmuster und { $alternatives } Alternativen haben.
endpoint-limit-read-only = Daten lassen sich nicht ändern, und Abfragen greifen nicht auf andere Server zu (SERVICE).
