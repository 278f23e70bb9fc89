# Wörter dessen, was an ein Amt zurückgeht: Seite mit Hinweisen, Datei mit Kommentaren, leere Vorlage.
# Hinweise zu einer Datei richten sich an die Person, die sie erstellt hat; eine Zuordnung kennt sie nicht.

handback-title = Hinweise zu Datendateien
# $name: Name der Datenstelle
handback-to = An: { $name }
# $day: Tag der Prüfung
handback-day = Die Dateien wurden am { $day } geprüft.
handback-intro = Hier steht alles, was aufgefallen ist: zuerst, was die Veröffentlichung verhindert, dann, was Aufmerksamkeit braucht, zuletzt, was gut zu wissen ist.
handback-files = Geprüfte Dateien und Zahl der Arten von Hinweisen
handback-file = Datei
handback-outcome = Was daraus wurde
handback-no-files = Es gibt keine Datei, zu der etwas zu sagen wäre.

handback-severity-violation = Verhindert die Veröffentlichung
handback-severity-warning = Braucht Aufmerksamkeit
handback-severity-info = Zur Kenntnis

handback-short-published = veröffentlicht
handback-short-kept = vorige Fassung bleibt
handback-short-refused = nicht veröffentlicht
handback-short-fit = kann übergeben werden
handback-short-unfit = zu berichtigen

handback-state-published = Die Daten dieser Datei sind in der Datenbank.
handback-state-kept = Die Daten dieser Datei konnten nicht veröffentlicht werden. In der Datenbank bleibt ihre vorige Fassung.
handback-state-refused = Die Daten dieser Datei konnten nicht veröffentlicht werden und sind nicht in der Datenbank.
handback-state-fit = Die Datei kann übergeben werden.
handback-better = Besser ist es, vorher zu berichtigen, was Aufmerksamkeit braucht.
handback-state-unfit = Diese Datei kann die Datenbank noch nicht annehmen. Zuerst ist zu berichtigen, was die Veröffentlichung verhindert.

# $title: Titel des Datensatzes
handback-dataset = Datensatz: { $title }
handback-transcription = Diese Datei wurde aus veröffentlichten Daten übertragen; sie ist keine Datei dieser Stelle.
# $number: Zahl der Zellen oder Zeilen
handback-account-values = Zahlen: { $number }
handback-account-resources = Zeilen: { $number }
handback-account-gaps = Zellen ohne Zahl: { $number }
handback-account-repeated = Wiederholungen: { $number }
handback-account-rejected = abgelehnt: { $number }
handback-account-left-out = außerhalb des Datensatzes: { $number }

handback-doubt = Mit Zweifel gelesen
handback-doubt-meaning = Bitte prüfen Sie, ob es so gemeint war:
handback-fine = Keine Hinweise.

handback-where = Wo
handback-found = Gefunden
handback-what = Was nicht stimmt
handback-count = Zellen
handback-expected = Erwartet
handback-advice = Was zu tun ist
handback-weight = Gewicht
handback-whole-file = die ganze Datei
handback-no-file = die Bank als Ganzes
# $text: gefundener Text
handback-found-text = „{ $text }“
# $text: Text wie in der Datei
handback-text = { $text }
# $count: wie viele noch
handback-more = und noch { $count }
# $count: wie viele Dateien noch
handback-more-files = { $count ->
    [one] Und in einer weiteren Datei; von allen berichtet: city-data-bank check
   *[other] Und in { $count } weiteren Dateien; von allen berichtet: city-data-bank check
}

# $name: Zelle oder Blatt; $number: Nummer; $title: Überschrift
handback-cell = Zelle { $name }
handback-row = Zeile { $number }
handback-line = Zeile { $number }
handback-record = Eintrag { $number }
handback-path = Stelle { $path }
handback-column = Spalte „{ $title }“
handback-key = Schlüssel „{ $title }“
handback-sheet = Blatt „{ $name }“
handback-of-dataset = Datensatz „{ $slug }“

handback-places = Zellen heißen hier wie in einer Tabellenkalkulation: Buchstabe der Spalte und Nummer der Zeile, etwa C14. Eine Textdatei hat dieselben Stellen, wenn sie dort geöffnet wird. Personenbezogene Daten werden nicht wiederholt.
handback-reply = Bitte berichtigen Sie Ihre eigene Datei und übergeben Sie sie noch einmal, mit demselben Aufbau und unter demselben Namen. In der Datenbank ändert niemand Ihre Dateien für Sie.

## Die Datei mit Kommentaren

handback-sheet-rows = Daten
handback-sheet-findings = Hinweise
handback-list-personal = Die Datei enthält personenbezogene Daten; deshalb gibt es keine Kopie mit Kommentaren, nur diese Liste.
handback-list-large = Die Datei ist zu groß für eine Kopie mit Kommentaren; es gibt nur diese Liste.
handback-list-unreadable = Die Datei ließ sich nicht lesen; deshalb gibt es keine Kopie mit Kommentaren, nur diese Liste.

## Die leere Vorlage

handback-sheet-form = Daten
handback-sheet-explanations = Erläuterungen
handback-sheet-lists = Listen
handback-blank-title-letter = Spalte
handback-blank-title-title = Überschrift
handback-blank-title-what = Was einzutragen ist
handback-blank-title-unit = Einheit
handback-blank-title-form = Schreibweise
handback-blank-title-allowed = Zulässige Einträge
# $name: Name der Datei
handback-blank-name = Bitte nennen Sie die fertige Datei „{ $name }“, sofern kein anderer Name vereinbart ist.
# $encoding: Kodierung; $sign: Zeichen zwischen den Zellen
handback-blank-as-text = Bitte speichern Sie das Blatt mit den Daten als CSV: Kodierung { $encoding }, zwischen den Zellen { $sign ->
    [semicolon] ein Semikolon
    [comma] ein Komma
    [tab] ein Tabulator
   *[bar] ein senkrechter Strich
}.
# $suffix: Art der Datei
handback-blank-as-other = Die Datenbank nimmt diese Daten als { $suffix }-Datei an; dieses Blatt zeigt, welche Felder jeder Eintrag hat.
handback-blank-keep = Überschriften dürfen nicht geändert, verbunden oder entfernt werden: An ihnen findet die Datenbank die Spalten. Zeilen darf es beliebig viele geben.
handback-blank-area = Schlüssel des Gebiets, für das die Zeile gilt.
handback-blank-area-name = Name des Gebiets, für das die Zeile gilt.
handback-blank-period = Der Zeitraum, für den die Zeile gilt.
handback-blank-date = Der Tag, an dem der Stand galt.
handback-blank-unit = Die Einheit der Zahl.
handback-blank-status = Zeichen neben der Zahl; leer, wenn die Zahl eine gewöhnliche ist.
handback-blank-steward = Die Stelle, die für die Zahl verantwortlich ist.
handback-blank-variable = Was die Zeile angibt.
handback-blank-breakdown = Eine der Gruppen aus der Liste.
handback-blank-value = Eine Zahl.
# $what: what is counted, with its groups
handback-blank-value-of = Eine Zahl: { $what }.
handback-blank-total = insgesamt
# $titles: Überschriften
handback-blank-parts = Die Datenbank liest diese Spalten zusammen: { $titles }.
handback-blank-required = In jeder Zeile auszufüllen.
handback-blank-optional = Darf leer bleiben.
handback-blank-boolean = Ja oder nein.
handback-blank-latitude = Geografische Breite in Grad, etwa 50.25.
handback-blank-longitude = Geografische Länge in Grad, etwa 19.02.
handback-blank-unused = Die Spalte gehört zum Aufbau, aber die Datenbank liest sie nicht.
# $texts: Texte
handback-blank-where-is = Zum Datensatz gehören nur Zeilen mit diesem Text: { $texts }.
handback-blank-where-not = Zum Datensatz gehören keine Zeilen mit diesem Text: { $texts }.
handback-blank-where-startswith = Zum Datensatz gehören nur Zeilen, deren Text so beginnt: { $texts }.
handback-blank-nothing = (leere Zelle)
handback-blank-empty = dasselbe wie eine leere Zelle
handback-blank-signs = Statt einer Zahl darf stehen:
# $unit: Einheit; $example: Beispiel
handback-blank-in-unit = Einheit: { $unit }.
handback-blank-as = Schreibweise: { $example }.
handback-blank-not-listed = Bitte wählen Sie einen Eintrag aus der Liste.

## Eine Spalte, die fehlt

# $found: Überschrift; $nearest: ähnlichste Überschrift der Datei; $known: yes, wenn es eine gibt
finding-missing-column = { $known ->
    [yes] Die Datei hat keine Spalte „{ $found }“, aber eine Spalte „{ $nearest }“.
   *[no] Die Datei hat keine Spalte „{ $found }“.
}
    .expected = eine Spalte mit derselben Überschrift wie bisher
    .advice = Bitten Sie den Lieferanten um die bisherige Überschrift. Soll die neue bleiben, tragen Sie sie in der Zuordnung als weitere Schreibweise der Spalte nach.
office-missing-column = Eine Spalte fehlt
    .advice = { $known ->
        [yes] Ist „{ $nearest }“ dieselbe Spalte, stellen Sie bitte die Überschrift „{ $found }“ wieder her. Fehlt die Spalte, fügen Sie sie bitte hinzu.
       *[no] Bitte fügen Sie eine Spalte mit der Überschrift „{ $found }“ hinzu oder stellen Sie die frühere Überschrift wieder her.
    }

## Die Datei: Wörter für das Amt

office-missing-file = Eine Datei fehlt
    .advice = Bitte übergeben Sie die Datei unter dem vereinbarten Namen.
office-unknown-format = Unbekannte Art von Datei
    .advice = Bitte öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie als XLSX oder CSV.
office-empty-table = Leere Datei
    .advice = Bitte prüfen Sie, ob es die richtige Datei ist und ob über den Daten keine Zeilen hinzukamen oder wegfielen.
office-encrypted-file = Datei mit Passwort
    .advice = Bitte speichern Sie die Datei ohne Passwort und übergeben Sie sie noch einmal.
office-part-not-scanned = Nicht alles ließ sich durchsehen
office-broken-archive = Beschädigtes Archiv
    .message = Das Archiv ist beschädigt oder abgeschnitten.
    .expected = ein vollständiges ZIP-Archiv
    .advice = Bitte packen Sie die Dateien neu und übergeben Sie sie noch einmal.
office-archive-bomb = Zu großes Archiv
    .advice = Bitte packen Sie nur die Dateien, die gebraucht werden.
office-missing-member = Datei fehlt im Archiv
    .expected = eine Datei mit dem vereinbarten Namen
    .advice = Bitte prüfen Sie, ob die Datei im Archiv liegt und ob sie so heißt wie bisher.
office-ambiguous-member = Mehrere Dateien im Archiv
    .expected = eine Datei mit Daten
    .advice = Bitte packen Sie nur die Datei mit den Daten.
office-no-such-encoding = Kodierung der Datei
    .advice = Das ist Sache der Datenbank: Bei uns ist die Kodierung falsch benannt. Sie brauchen nichts zu tun.
office-wrong-encoding = Andere Kodierung als vereinbart
    .message = { $known ->
        [yes] Umlaute und Buchstaben mit Zeichen werden falsch gelesen: Die Datei ist wohl als { $better } gespeichert, vereinbart war { $declared }.
       *[no] Umlaute und Buchstaben mit Zeichen werden falsch gelesen: Die Datei ist nicht als { $declared } gespeichert, obwohl es so vereinbart war.
    }
    .expected = Buchstaben, wie vereinbart geschrieben ({ $declared })
    .advice = Bitte speichern Sie die Datei als „CSV UTF-8“ oder teilen Sie uns mit, in welcher Kodierung sie gespeichert ist.
office-unknown-encoding = Unbekannte Kodierung
    .expected = Kodierung UTF-8
    .advice = Bitte speichern Sie die Datei als „CSV UTF-8“ und übergeben Sie sie noch einmal.
office-guessed-encoding = Kodierung erraten
    .message = Die Kodierung dieser Datei ist nicht vereinbart; gelesen wurde sie als { $found }.
    .expected = eine mit der Datenbank vereinbarte Kodierung
    .advice = Bitte bestätigen Sie die Kodierung { $found } oder nennen Sie die richtige. Am sichersten ist UTF-8.
office-guessed-delimiter = Zeichen zwischen den Zellen erraten
    .message = Das Zeichen zwischen den Zellen ist nicht vereinbart; gelesen wurde { $sign ->
        [semicolon] ein Semikolon
        [comma] ein Komma
        [tab] ein Tabulator
       *[bar] ein senkrechter Strich
    }.
    .expected = ein mit der Datenbank vereinbartes Zeichen
    .advice = Bitte bestätigen Sie, dass es dieses Zeichen ist.
office-short-row = Zu kurze Zeile
    .advice = Bitte prüfen Sie, ob in dieser Zeile eine Zelle oder ein Zeichen zwischen den Zellen verloren ging.
office-extra-cells = Text hinter der letzten Spalte
    .advice = Sind es Daten, geben Sie der Spalte bitte eine Überschrift. Bemerkungen unter oder neben der Tabelle gehören besser auf ein anderes Blatt.
office-unclosed-quote = Anführungszeichen nicht geschlossen
    .advice = Bitte suchen Sie in dieser Zeile das einzelne Anführungszeichen und entfernen oder ergänzen Sie es.
office-unreadable-record = Unlesbare Zeile
    .message = Hinter Zeile { $line } der Datei lassen sich die Zellen nicht voneinander trennen.
    .expected = Zellen, die durch das vereinbarte Zeichen getrennt sind
    .advice = Meist fehlt ein schließendes Anführungszeichen. Bitte prüfen Sie diese und die nächste Zeile.
office-duplicate-title = Zwei Spalten mit derselben Überschrift
    .advice = Bitte geben Sie den Spalten verschiedene Überschriften.
office-missing-fill-down = Eine Spalte fehlt
    .message = Die Datei hat keine Spalte „{ $found }“.
    .expected = eine Spalte mit derselben Überschrift wie bisher
    .advice = Bitte stellen Sie die frühere Überschrift wieder her.
office-broken-workbook = Beschädigte Arbeitsmappe
    .message = Die Arbeitsmappe lässt sich nicht öffnen.
    .advice = Bitte öffnen Sie die Datei in einer Tabellenkalkulation, speichern Sie sie als XLSX und übergeben Sie sie noch einmal.
office-missing-sheet = Ein Blatt fehlt
    .expected = ein Blatt mit demselben Namen wie bisher
    .advice = Bitte stellen Sie den Namen des Blatts „{ $found }“ wieder her; auch Leerzeichen und Punkte zählen.
office-ambiguous-sheet = Mehrere Blätter mit Daten
    .expected = ein sichtbares Blatt mit Daten
    .advice = Bitte lassen Sie nur das Blatt mit den Daten in der Datei oder teilen Sie uns mit, welches zählt.
office-wrong-range = Zellbereich
    .advice = Das ist Sache der Datenbank: Bei uns ist der Bereich falsch angegeben. Sie brauchen nichts zu tun.
office-sheet-too-wide = Eine Zelle weit weg von der Tabelle
office-merged-cells = Verbundene Zellen
    .advice = Bitte heben Sie die Verbindung auf und tragen Sie den Wert in jede Zelle ein. Jetzt zählt nur die erste.
office-formula-without-value = Formel ohne Ergebnis
    .advice = Bitte öffnen Sie die Datei in einer Tabellenkalkulation, warten Sie die Berechnung ab und speichern Sie sie.
office-cell-error = Fehler in einer Zelle
    .advice = Bitte berichtigen Sie die Formel. Bis dahin fehlt diese Zahl in der Datenbank.
office-malformed-json = Beschädigte JSON-Datei
    .message = Die Datei lässt sich nur bis Zeile { $line }, Zeichen { $position } lesen.
    .expected = eine ganze, unbeschädigte JSON-Datei
    .advice = Bitte speichern Sie die Datei noch einmal und prüfen Sie, ob sie nicht abgeschnitten ist.
office-repeated-key = Feld zweimal angegeben
    .advice = Bitte lassen Sie im Eintrag einen der Werte stehen: den richtigen.
office-nested-too-deeply = Zu verwickelte Datei
    .advice = Bitte prüfen Sie, ob es die richtige Datei ist.
office-malformed-xml = Beschädigte XML-Datei
    .message = Die Datei lässt sich nur bis Zeile { $line }, Zeichen { $position } lesen.
    .expected = eine ganze, unbeschädigte XML-Datei
    .advice = Bitte speichern Sie die Datei noch einmal und prüfen Sie, ob sie nicht abgeschnitten ist.
office-doctype-refused = DOCTYPE-Deklaration
    .advice = Bitte speichern Sie die Datei ohne die DOCTYPE-Deklaration.
office-wrong-record-path = Ort der Einträge
    .advice = Das ist Sache der Datenbank: Bei uns ist der Ort der Einträge falsch angegeben. Sie brauchen nichts zu tun.
office-no-records = Keine Einträge gefunden
    .message = An der vereinbarten Stelle der Datei („{ $found }“) steht kein einziger Eintrag.
    .advice = Bitte prüfen Sie, ob sich der Aufbau der Datei geändert hat.
office-not-records = Anderer Aufbau
    .message = An der vereinbarten Stelle der Datei („{ $found }“) stehen keine Einträge mit benannten Feldern.
    .advice = Bitte prüfen Sie, ob sich der Aufbau der Datei geändert hat.
office-broken-database = Beschädigte Datenbankdatei
    .message = Die Datenbankdatei lässt sich nicht öffnen.
    .advice = Bitte erstellen Sie die Kopie noch einmal und übergeben Sie sie.
office-missing-table = Eine Tabelle fehlt
    .expected = eine Tabelle mit demselben Namen wie bisher
    .advice = Bitte stellen Sie den Namen der Tabelle „{ $found }“ wieder her.
office-ambiguous-table = Mehrere Tabellen
    .expected = eine Tabelle mit Daten
    .advice = Bitte teilen Sie uns mit, welche Tabelle zählt.
office-refused-query = Abfrage der Datei
    .advice = Das ist Sache der Datenbank: Bei uns ist die Abfrage falsch. Sie brauchen nichts zu tun, es sei denn, der Aufbau hat sich geändert.
office-stale-correction = Berichtigung ohne Gegenstand
    .advice = Haben Sie diese Zelle selbst berichtigt, danken wir Ihnen: Wir entfernen unsere Berichtigung.

## Der Inhalt: Wörter für das Amt

office-unknown-area = Unbekanntes Gebiet
    .expected = ein Schlüssel oder Name aus dem amtlichen Verzeichnis, geschrieben wie in den anderen Zeilen
    .advice = Bitte prüfen Sie den Schlüssel: Oft geht eine führende Null verloren, oder er stammt aus der Zeit vor einer Änderung. Ist er richtig, teilen Sie uns das bitte mit; wir tragen ihn nach.
office-ambiguous-area = Unklar, welches Gebiet
    .expected = eine Schreibweise, die ein Gebiet bedeutet
    .advice = Bitte fügen Sie eine Spalte mit dem Gebietsschlüssel hinzu.
office-lost-zero-restored = Verlorene Null
    .advice = Die Datenbank hat die Null selbst ergänzt. Bitte geben Sie der Spalte mit den Schlüsseln das Format „Text“, damit keine Nullen verloren gehen.
office-empty-key = Leere Zellen, ohne die niemand weiß, wofür die Zahl steht
    .expected = ein Text in jeder Zeile mit Daten
    .advice = Bitte füllen Sie diese Zellen aus. Sind es Summen oder Überschriften, teilen Sie uns das bitte mit; die Datenbank lässt die Zeilen dann weg.
office-period-out-of-form = Zeitraum anders geschrieben
    .message = „{ $found }“ ist kein Zeitraum in der vereinbarten Schreibweise.
    .expected = { $form ->
        [year] ein Jahr, etwa 2025
        [year-month] Jahr und Monat, etwa 2025-03
        [quarter] ein Quartal, etwa 2025-Q1
        [school-year] ein Schuljahr, etwa 2024/2025
        [yyyy-MM-dd] ein Datum, etwa 2025-03-31
       *[other] die Schreibweise „{ $form }“ (yyyy ist das Jahr, MM der Monat, dd der Tag)
    }
    .advice = Bitte schreiben Sie den Zeitraum wie in den anderen Zeilen.
office-date-out-of-form = Datum anders geschrieben
    .message = „{ $found }“ ist kein Datum in der vereinbarten Schreibweise.
    .expected = ein Tag, den es gibt, in der Schreibweise „{ $form }“ (yyyy ist das Jahr, MM der Monat, dd der Tag)
    .advice = Bitte schreiben Sie das Datum wie in den anderen Zeilen.
office-unknown-code = Eintrag, der nicht auf der Liste steht
    .message = { $known ->
        [yes] „{ $found }“ ist keiner der Einträge, die in dieser Spalte zulässig sind. Am ähnlichsten: { $nearest }.
       *[no] „{ $found }“ ist keiner der Einträge, die in dieser Spalte zulässig sind.
    }
    .expected = einer der Einträge aus der Liste in der Vorlage
    .advice = Bitte berichtigen Sie einen Schreibfehler. Ist es ein neuer Name, teilen Sie uns bitte mit, was er bedeutet; wir tragen ihn nach.
office-ambiguous-code = Eintrag mit zwei Bedeutungen
    .message = „{ $found }“ kann in dieser Spalte mehreres bedeuten: { $candidates }.
    .expected = ein Eintrag, der eines bedeutet
    .advice = Bitte schreiben Sie genauer, was gemeint ist.
office-unknown-unit = Unbekannte Einheit
    .expected = die Einheit in der bisherigen Schreibweise
    .advice = Bitte prüfen Sie die Schreibweise der Einheit. Die Datenbank rät keine Einheiten; ist sie neu, teilen Sie uns das bitte mit.
office-unit-not-stated = Einheit nicht angegeben
    .advice = Bitte ergänzen Sie die Einheit in der Datei oder teilen Sie sie uns mit.
office-unlisted-status = Unbekanntes Zeichen neben einer Zahl
    .message = Niemand weiß, was „{ $found }“ neben der Zahl bedeutet; die Zahl wurde nicht veröffentlicht.
    .expected = ein Zeichen, das in der Vorlage erklärt ist
    .advice = Bitte teilen Sie uns mit, was dieses Zeichen bedeutet.
office-not-a-number = Text statt einer Zahl
    .message = „{ $found }“ ist keine Zahl, die wie die anderen in dieser Spalte geschrieben ist.
    .expected = die Zahl allein, ohne Einheit und Zusatz, oder ein vereinbartes Zeichen für fehlende Angaben
    .advice = Bitte tragen Sie die Zahl allein ein. Bemerkungen dazu stehen besser in einer eigenen Spalte.
office-unlisted-sign = Unbekanntes Zeichen statt einer Zahl
    .message = Niemand weiß, was „{ $found }“ an der Stelle einer Zahl bedeutet.
    .expected = eine Zahl oder ein vereinbartes Zeichen für fehlende Angaben
    .advice = Bitte tragen Sie eine Zahl ein oder teilen Sie uns mit, was das Zeichen bedeutet: null oder keine Angabe.
office-empty-value = Leere Zellen statt Zahlen
    .message = { $count ->
        [one] Eine Zelle ist leer, und niemand weiß, was das bedeutet.
       *[other] { $count } Zellen sind leer, und niemand weiß, was das bedeutet.
    }
    .expected = eine Zahl oder ein vereinbartes Zeichen für fehlende Angaben
    .advice = Bitte tragen Sie die Zahlen ein oder teilen Sie uns mit, was eine leere Zelle bedeutet: null, keine Angabe oder „entfällt“.
office-duplicate-value = Zwei verschiedene Zahlen für dasselbe
    .message = Für dasselbe Gebiet und denselben Zeitraum gibt es verschiedene Zahlen (Zellen { $places }): { $found }.
    .expected = eine Zahl
    .advice = Bitte lassen Sie die richtige stehen. Geht es in den Zeilen um Verschiedenes, fügen Sie bitte eine Spalte hinzu, die sie unterscheidet.
office-repeated-value = Dieselbe Zahl zweimal
    .advice = Es ist nichts zu tun: Die Zahlen sind gleich, oder in einer der Zellen steht keine.
office-small-count = Zahlen, die so klein sind, dass sie auf eine Person oder Firma deuten
    .expected = Zahlen, an denen niemand eine Person oder Firma erkennt
    .advice = Die Datenbank veröffentlicht sie nicht. Sind sie schon öffentlich, teilen Sie uns bitte mit, wo.
office-revealing-total = Eine Summe verrät eine verborgene Zahl
    .message = Die einzige verborgene Zahl ergibt sich, wenn man die übrigen von dieser Summe abzieht.
    .advice = Bitte geben Sie gröbere Gruppen an oder lassen Sie diese Summe weg.
office-missing-required = Leere Zellen, die auszufüllen sind
    .advice = Bitte füllen Sie diese Zellen aus: Zeilen ohne sie veröffentlicht die Datenbank nicht.
office-value-out-of-form = Anders geschrieben als vereinbart
    .message = „{ $found }“ ist nicht wie vereinbart geschrieben; die Zelle wurde weggelassen.
    .expected = { $datatype ->
        [date] ein Datum, etwa 2025-03-31
        [integer] eine ganze Zahl
        [decimal] eine Zahl
        [anyURI] die Adresse einer Seite, etwa https://stadt.example/
        [boolean] ja oder nein
       *[other] die Schreibweise „{ $datatype }“
    }
    .advice = Bitte berichtigen Sie die Zelle nach der Vorlage.
office-place-out-of-bounds = Lage außerhalb der Grenzen
    .expected = eine Lage in dem Gebiet, um das es in den Daten geht
    .advice = Bitte prüfen Sie die Koordinaten: Meist sind Breite und Länge vertauscht.
office-duplicate-resource = Zwei verschiedene Zeilen über dasselbe
    .message = Mehrere verschiedene Zeilen haben dieselbe Kennung (Zellen { $places }).
    .expected = eine Zeile für jede Kennung
    .advice = Bitte lassen Sie die richtige Zeile stehen oder vergeben Sie verschiedene Kennungen.
office-repeated-row = Dieselbe Zeile zweimal
    .advice = Es ist nichts zu tun: Die Zeilen sind gleich.
office-unmapped-column = Neue Spalte
    .message = Die Spalte „{ $column }“ gab es bisher nicht; die Datenbank liest sie nicht.
    .expected = dieselben Spalten wie bisher
    .advice = Soll sie veröffentlicht werden, teilen Sie uns bitte mit, was sie enthält. Ist es eine frühere Spalte mit neuer Überschrift, stellen Sie bitte die frühere wieder her.
office-untitled-column = Spalte ohne Überschrift
    .advice = Bitte geben Sie dieser Spalte eine Überschrift oder entfernen Sie sie.
office-too-many-unreadable = Zu viele unlesbare Zellen
    .expected = höchstens { $limit } % Zellen, die sich nicht lesen lassen
    .advice = Bitte beginnen Sie mit den Hinweisen zu einzelnen Zellen. Meist hat sich die Schreibweise von Zahlen, Schlüsseln oder Zeichen für fehlende Angaben geändert.
office-nothing-mapped = Keine Zeile passt
    .expected = mindestens eine Zeile, die zum Datensatz gehört
    .advice = Bitte prüfen Sie, ob es die richtige Datei ist und ob sich die Namen in ihren Spalten nicht geändert haben.
office-further-findings = Weitere solche Hinweise
    .message = { $count ->
        [one] In dieser Spalte gibt es noch einen Hinweis dieser Art.
       *[other] In dieser Spalte gibt es noch { $count } Hinweise dieser Art.
    }
office-no-values = Keine einzige Zahl
    .advice = Bitte prüfen Sie, ob es die richtige Datei ist und ob sich der Aufbau der Spalten nicht geändert hat.
office-accounting-unbalanced = Die Rechnung der Zellen geht nicht auf
    .advice = Das ist ein Fehler der Software, nicht Ihrer Datei. Sie brauchen nichts zu tun.
office-personal-data = Personenbezogene Daten
    .advice = Bitte übergeben Sie umgehend eine Datei ohne personenbezogene Daten. Diese Datei gibt die Datenbank niemandem weiter.
office-personal-data-possible = Vielleicht personenbezogene Daten
    .advice = Bitte prüfen Sie diese Spalte. Enthält sie Daten von Personen, übergeben Sie bitte eine Datei ohne sie.
office-mapping-wrong = Die Datei ist nicht lesbar
    .message = Die Datenbank kann diese Datei nach ihrer eigenen Beschreibung nicht lesen.
    .expected = derselbe Aufbau wie bisher
    .advice = Hat sich der Aufbau der Datei geändert, teilen Sie uns das bitte mit. Sonst ist es Sache der Datenbank.
