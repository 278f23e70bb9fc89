# Der SPARQL-Endpunkt: Abfrageformular, Antworten, Grenzen.

endpoint-title = SPARQL-Abfragen
endpoint-files = Daten aus RDF-Dateien
endpoint-query = Abfrage
endpoint-run = Ausführen
endpoint-download = Als { $format } herunterladen
endpoint-answer = Antwort
endpoint-expected = Erwartet:
endpoint-fault-details = Was Programme erfahren
endpoint-fault-syntax = Die Abfrage hat einen Fehler in Zeile { $line }, Spalte { $column }
    .advice = Berichtigen Sie die Abfrage dort oder kurz davor.
endpoint-fault-query = Diese Abfrage lässt sich nicht ausführen.
    .advice = Senden Sie genau eine Abfrage (SELECT, ASK, CONSTRUCT oder DESCRIBE) mit Funktionen aus SPARQL 1.1, innerhalb der unten genannten Grenzen.
endpoint-fault-request = Die Anfrage ist nicht zu verstehen.
    .advice = Prüfen Sie die Parameter der Adresse.
endpoint-fault-read-only = Hier lassen sich keine Daten ändern, und Abfragen greifen auf keine anderen Server zu.
    .advice = Fragen Sie ohne INSERT, DELETE, LOAD und SERVICE.
endpoint-fault-no-graph = Einen Graphen dieses Namens gibt es nicht.
    .advice = Die Beschreibung des Dienstes nennt alle Graphen.
endpoint-fault-no-such-thing = Unter dieser Adresse gibt es hier nichts dieser Art.
    .advice = Bitte aus der Liste im Formular wählen oder die Adresse prüfen.
endpoint-fault-method = Hier kann man nur fragen.
    .advice = Senden Sie die Abfrage mit GET oder POST.
endpoint-fault-format = In diesem Format gibt es auf diese Art von Abfrage keine Antwort.
    .advice = Wählen Sie eines der Formate, die unter dem Formular stehen.
endpoint-fault-not-in-xml = Die Antwort enthält etwas, das sich in XML nicht schreiben lässt.
    .advice = Wählen Sie ein anderes Format, etwa JSON oder Turtle.
endpoint-fault-answer-too-large = Die Antwort wäre zu groß.
    .advice = Fragen Sie nach weniger: mit LIMIT oder weniger Spalten. Ganze Datensätze lassen sich ohne Abfrage herunterladen.
endpoint-fault-query-too-long = Die Abfrage ist zu lang.
    .advice = Fragen Sie in mehreren Abfragen.
endpoint-fault-media-type = Die Abfrage kam in einer Form, die hier unbekannt ist.
    .advice = Senden Sie sie als application/sparql-query oder als Formular.
endpoint-fault-too-many-at-once = Zu viele Ihrer Abfragen laufen gleichzeitig.
    .advice = Warten Sie, bis eine davon beantwortet ist.
endpoint-fault-busy = Der Dienst hat gerade keinen Platz für diese Abfrage.
    .advice = Fragen Sie in einigen Sekunden noch einmal.
endpoint-fault-memory = Die Abfrage braucht mehr Speicher, als eine Abfrage belegen darf.
    .advice = Fragen Sie nach weniger auf einmal, oder laden Sie die Datensätze ganz herunter.
endpoint-fault-refused-for-an-hour = Diese Abfrage hat den Dienst zweimal gestört und wird eine Stunde lang abgelehnt.
    .advice = Fragen Sie nach weniger auf einmal, oder laden Sie die Datensätze ganz herunter.
endpoint-fault-deadline = Die Abfrage dauerte länger, als eine Abfrage dauern darf.
    .advice = Fragen Sie nach weniger auf einmal: nennen Sie einen Graphen, setzen Sie LIMIT, lassen Sie ORDER BY weg.
endpoint-fault-fault = Bei uns ist etwas schiefgegangen.
    .advice = Versuchen Sie es später noch einmal; bleibt es dabei, sagen Sie dem Betreiber Bescheid.
endpoint-yes = Ja
endpoint-no = Nein
endpoint-rows =
    { $count ->
        [one] { $count } Zeile.
       *[other] { $count } Zeilen.
    }
endpoint-shown = Unten stehen die Zeilen { $first } bis { $last }.
endpoint-pages = Seiten der Antwort
endpoint-page = Seite { $page } von { $pages }
endpoint-previous = Vorige Seite
endpoint-next = Nächste Seite
endpoint-code = Diese Abfrage als Code
endpoint-examples = Beispielabfragen
endpoint-behind = Die Abfrage dahinter
endpoint-edit = Im SPARQL-Editor öffnen und ändern
endpoint-stored = Fertige Abfragen
    .description = Antworten ohne SPARQL-Kenntnisse: Wählen Sie, wonach Sie fragen. Jede Antwort gibt es als Seite, CSV- oder JSON-Datei, und ihre Adresse lässt sich aufbewahren.
endpoint-api = Programmierschnittstelle
    .description = Operationen für Programme: SPARQL-Abfragen, ganze Graphen und fertige Abfragen. Bis zur nächsten Ausgabe ändern sich die Daten nicht; die Kopfzeile Bank-Release nennt sie.
endpoint-api-parameters = Parameter
endpoint-api-name = Name
endpoint-api-type = Typ
endpoint-api-meaning = Bedeutung
endpoint-api-required = erforderlich
endpoint-api-answers = Antworten:
endpoint-api-refusals = Ablehnungen:
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
operation-query = Antwort auf eine SPARQL-Abfrage
    .description = Ohne den Parameter query: die Dienstbeschreibung.
operation-query-by-post = Antwort auf eine SPARQL-Abfrage, die im Rumpf der Anfrage steht
operation-graph = Ein ganzer Graph
    .description = Der Graph eines Namens (graph) oder die Vereinigung aller (default).
operation-void = Was die Ausgabe enthält, in Zahlen (VoID)
operation-stored = Liste der fertigen Abfragen
operation-parameter-query = Eine Abfrage in SPARQL 1.1
operation-parameter-default-graph-uri = Graphen, die den Standardgraphen bilden
operation-parameter-named-graph-uri = Benannte Graphen
operation-parameter-timeout = Sekunden, nach denen aufgegeben wird; senkt die Frist, verlängert sie nie
operation-parameter-format = Kurzname eines Formats; geht der Kopfzeile Accept vor
operation-parameter-graph = Name eines Graphen
operation-parameter-default = Die Vereinigung aller Graphen; ein Parameter ohne Wert
