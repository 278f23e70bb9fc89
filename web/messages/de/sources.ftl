# Wörter des Einlesens: was an einer gelieferten Datei nicht stimmt, was erwartet wurde, was zu tun ist.

## Die Datei

# $found: Dateiname aus der Zuordnung; $nearest: ähnlichste Datei; $known: yes, wenn es eine gibt
finding-missing-file = { $known ->
    [yes] Die Datei „{ $found }“ gibt es nicht. Am ähnlichsten ist „{ $nearest }“.
   *[no] Die Datei „{ $found }“ gibt es nicht, auch keine andere.
}
    .expected = eine Datei im Ordner des Lieferanten mit dem unter „url“ genannten Namen
    .advice = Berichtigen Sie „url“ in der Zuordnung oder legen Sie die Datei in den Lieferordner des Lieferanten.

# $found: Dateiendung
finding-unknown-format = Diese Datei („{ $found }“) kann die Datenbank nicht lesen: Ihre ersten Bytes gehören zu keinem bekannten Format.
    .expected = CSV, XLSX, XLS, ODS, JSON, GeoJSON, XML, SQLite oder ein ZIP-Archiv mit einer solchen Datei
    .advice = Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie in einem dieser Formate.

finding-empty-table = Die Datei enthält keine einzige Datenzeile.
    .expected = eine Kopfzeile und mindestens eine Zeile darunter
    .advice = Prüfen Sie, ob der Lieferant die richtige Datei übergeben hat und ob „skipRows“, „headerRowCount“, „range“ und „footerRows“ nicht die ganze Tabelle übergehen.

finding-encrypted-file = Die Datei lässt sich ohne Passwort nicht lesen.
    .expected = eine unverschlüsselte Datei
    .advice = Bitten Sie den Lieferanten um dieselbe Datei ohne Passwort.

## Archive

# $found: was das Leseprogramm meldet
finding-broken-archive = Das Archiv ist beschädigt oder abgeschnitten ({ $found }).
    .expected = ein vollständiges ZIP-Archiv, das zu seinen Prüfsummen passt
    .advice = Laden Sie die Datei erneut herunter oder bitten Sie den Lieferanten, sie noch einmal zu übergeben.

# $found: wie viel es ist; $limit: wie viel es sein darf; $measure: members (Dateien im Archiv) oder bytes
finding-archive-bomb = { $measure ->
    [members] Das Archiv enthält { $found } Dateien; erlaubt sind { $limit }.
   *[bytes] Entpackt wären es { $found } Bytes; erlaubt sind { $limit }.
}
    .expected = ein Archiv, das entpackt eine gewöhnliche Größe hat
    .advice = Entpacken Sie diese Datei nicht. Fragen Sie den Lieferanten, ob sie wirklich von ihm stammt.

finding-missing-member = { $known ->
    [yes] Im Archiv gibt es keine Datei „{ $found }“. Am ähnlichsten ist „{ $nearest }“.
   *[no] Die Datei „{ $found }“ gibt es nicht, denn die gelieferte Datei ist kein Archiv oder ein leeres.
}
    .expected = eine Datei, die im Archiv liegt
    .advice = Berichtigen Sie „member“ in der Zuordnung.

# $members: Namen der Dateien im Archiv
finding-ambiguous-member = Das Archiv enthält mehr als eine Datei: { $members }.
    .expected = der Name einer von ihnen
    .advice = Schreiben Sie „bank:part: {"{"}member: Name{"}"}“ in die Zuordnung.

## Kodierung und Textdateien

finding-no-such-encoding = Eine Kodierung „{ $found }“ gibt es nicht. Am ähnlichsten ist „{ $nearest }“.
    .expected = der Name einer Kodierung, etwa utf-8 oder windows-1250
    .advice = Berichtigen Sie „encoding“ unter „dialect“ in der Zuordnung.

# $declared: angegebene Kodierung; $better: die bessere; $found: falsch gelesener Text; $reading: derselbe Text richtig gelesen; $bytes: seine Bytes; $line: Zeile der Datei
finding-wrong-encoding = { $known ->
    [yes] Die Datei ist nicht in { $declared } gespeichert: In Zeile { $line } steht „{ $found }“ (Bytes { $bytes }), in { $better } hieße es „{ $reading }“.
   *[no] Die Datei ist nicht in { $declared } gespeichert: In Zeile { $line } steht „{ $found }“ (Bytes { $bytes }).
}
    .expected = Text, der in der angegebenen Kodierung aus gewöhnlichen Buchstaben besteht
    .advice = { $known ->
        [yes] Schreiben Sie „dialect: {"{"}encoding: { $better }{"}"}“ in die Zuordnung oder bitten Sie den Lieferanten um eine Datei in UTF-8.
       *[no] Bitten Sie den Lieferanten um eine Datei in UTF-8 oder um den Namen der verwendeten Kodierung.
    }

finding-unknown-encoding = Die Kodierung der Datei ließ sich nicht ermitteln.
    .expected = UTF-8 oder eine in der Zuordnung genannte Kodierung
    .advice = Fragen Sie den Lieferanten, in welcher Kodierung die Datei gespeichert ist, und nennen Sie sie in der Zuordnung als „encoding“ unter „dialect“.

finding-guessed-encoding = Die Zuordnung nennt keine Kodierung; erkannt wurde { $found }.
    .expected = eine in der Zuordnung genannte Kodierung
    .advice = Wenn die Buchstaben stimmen, schreiben Sie „dialect: {"{"}encoding: { $found }{"}"}“ in die Zuordnung.

finding-guessed-delimiter = Die Zuordnung nennt kein Trennzeichen; erkannt wurde { $sign ->
    [semicolon] das Semikolon
    [comma] das Komma
    [tab] der Tabulator
   *[bar] der senkrechte Strich
}.
    .expected = ein in der Zuordnung genanntes Trennzeichen
    .advice = Wenn die Spalten stimmen, nennen Sie es in der Zuordnung als „delimiter“ unter „dialect“.

# $found: Zahl der Zellen; $width: Zahl der Spalten
finding-short-row = Die Zeile ist zu kurz: Zellen { $found }, Spalten { $width }.
    .expected = so viele Zellen, wie der Kopf Spalten hat
    .advice = Prüfen Sie, ob in dieser Zeile ein Trennzeichen fehlt; die fehlenden Zellen gelten als nicht vorhanden.

finding-extra-cells = Hinter der letzten Spalte des Kopfes steht „{ $found }“.
    .expected = nichts hinter der letzten Spalte mit Titel
    .advice = Sind es Daten, bitten Sie den Lieferanten um einen Titel für diese Spalte; ist es eine Bemerkung, ist nichts zu tun. In den Datensatz ging der Text nicht ein.

# $line: Zeile der Datei; $record: Nummer des Datensatzes
finding-unclosed-quote = Ein in Zeile { $line } der Datei geöffnetes Anführungszeichen wird nie geschlossen; alles Folgende ist eine einzige Zelle.
    .expected = ein Paar Anführungszeichen um eine Zelle
    .advice = Lassen Sie das Anführungszeichen beim Lieferanten berichtigen; haben solche Zeichen in dieser Datei keine Bedeutung, schreiben Sie „quoteChar: null“ unter „dialect“ in die Zuordnung.

finding-unreadable-record = Nach Eintrag { $record } (Zeile { $line } der Datei) lassen sich die Zellen nicht trennen: { $found }.
    .expected = Zellen mit weniger als 131.072 Zeichen
    .advice = Meist fehlt ein schließendes Anführungszeichen; sehen Sie sich die nächste Zeile der Datei an.

finding-duplicate-title = { $count ->
   *[other] { $count } Spalten haben den Titel „{ $found }“.
}
    .expected = ein eigener Titel für jede Spalte
    .advice = Eine solche Spalte lässt sich nicht über ihren Titel wählen; bitten Sie den Lieferanten um verschiedene Titel.

finding-missing-fill-down = { $known ->
    [yes] Die Datei hat keine Spalte „{ $found }“, die „fillDown“ nennt. Am ähnlichsten ist „{ $nearest }“.
   *[no] Die Datei hat keine Spalte „{ $found }“, die „fillDown“ nennt.
}
    .expected = der Titel einer Spalte der Datei
    .advice = Berichtigen Sie „fillDown“ in der Zuordnung.

## Tabellenblätter

finding-broken-workbook = Die Arbeitsmappe lässt sich nicht lesen ({ $found }).
    .expected = eine XLSX-, XLS- oder ODS-Datei, die ein Tabellenprogramm öffnet
    .advice = Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie als XLSX; lässt sie sich nicht öffnen, bitten Sie den Lieferanten erneut darum.

finding-sheet-too-wide = Das Blatt „{ $found }“ reicht von der ersten bis zur letzten gefüllten Zelle über { $cells } Zellen; gelesen werden höchstens { $limit }.
    .expected = eine Tabelle, deren Zellen beieinander stehen, innerhalb von 1.048.576 Zeilen und 16.384 Spalten
    .advice = Suchen Sie eine Zelle weit unter oder weit rechts von der Tabelle (Strg+Ende führt dorthin), löschen Sie ihre Zeile und Spalte und speichern Sie die Datei.

finding-missing-sheet = { $known ->
    [yes] Die Arbeitsmappe hat kein Blatt „{ $found }“. Am ähnlichsten ist „{ $nearest }“.
   *[no] Die Arbeitsmappe hat kein Blatt „{ $found }“, auch kein anderes.
}
    .expected = der Name eines Blattes der Arbeitsmappe
    .advice = Berichtigen Sie „sheet“ in der Zuordnung; Leerzeichen und Punkte im Namen zählen mit.

finding-ambiguous-sheet = Die Arbeitsmappe hat mehr als ein Blatt mit Daten: { $sheets }.
    .expected = der Name eines von ihnen
    .advice = Schreiben Sie „bank:part: {"{"}sheet: Name{"}"}“ in die Zuordnung.

finding-wrong-range = „{ $found }“ ist kein Zellbereich.
    .expected = erste und letzte Zelle, etwa A4:O139
    .advice = Berichtigen Sie „range“ in der Zuordnung.

# $found: die ersten verbundenen Bereiche
finding-merged-cells = { $count ->
    [one] Unter dem Kopf gibt es verbundene Zellen: { $found }.
   *[other] Unter dem Kopf gibt es { $count } verbundene Zellbereiche, darunter { $found }.
}
    .expected = eine Zelle für jeden Wert
    .advice = Der Wert steht nur in der ersten der verbundenen Zellen, die anderen sind leer. Soll er auch für die Zeilen darunter gelten, nennen Sie die Spalte in „fillDown“.

finding-formula-without-value = Die Zelle enthält eine Formel ohne gespeichertes Ergebnis.
    .expected = ein in der Datei gespeichertes Ergebnis
    .advice = Öffnen Sie die Datei in einem Tabellenprogramm, lassen Sie sie berechnen und speichern Sie sie; die Datenbank rechnet keine Formeln aus.

finding-cell-error = Die Zelle enthält einen Fehler des Tabellenprogramms: { $found }.
    .expected = ein Wert
    .advice = Lassen Sie die Formel beim Lieferanten berichtigen; bis dahin ist die Zelle eine Lücke.

## JSON und XML

# $line, $position: Stelle in der Datei
finding-malformed-json = Das ist kein wohlgeformtes JSON: Zeile { $line }, Zeichen { $position } ({ $found }).
    .expected = JSON nach RFC 8259
    .advice = Sehen Sie sich die Stelle an; ist die Datei abgeschnitten, laden Sie sie erneut herunter.

finding-repeated-key = In einem Objekt kommt der Schlüssel „{ $found }“ zweimal vor.
    .expected = jeder Schlüssel eines Objekts einmal
    .advice = Fragen Sie den Lieferanten, welcher der beiden Werte stimmt.

finding-nested-too-deeply = Die Objekte der Datei sind zu tief verschachtelt, um eine Tabelle zu sein.
    .expected = höchstens einige Hundert Ebenen
    .advice = Prüfen Sie, ob es die richtige Datei ist.

finding-malformed-xml = Das ist kein wohlgeformtes XML: Zeile { $line }, Zeichen { $position } ({ $found }).
    .expected = XML, in dem jedes Element geschlossen ist
    .advice = Sehen Sie sich die Stelle an; ist die Datei abgeschnitten, laden Sie sie erneut herunter.

finding-doctype-refused = Die XML-Datei enthält eine DOCTYPE-Deklaration, „{ $found }“; solche Dateien liest die Datenbank nicht.
    .expected = XML ohne DOCTYPE
    .advice = Entfernen Sie die DOCTYPE-Deklaration an der Quelle; sie könnte fremde Dateien laden oder unbegrenzt anwachsen.

# $found: Pfad; $reason: was daran nicht stimmt
finding-wrong-record-path = „{ $found }“ ist kein Pfad zu Einträgen: { $reason }.
    .expected = ein JSONPath, in XML ein XPath
    .advice = Berichtigen Sie „records“ in der Zuordnung.

# $candidates: Pfade, die gemeint sein könnten
finding-no-records = { $known ->
    [yes] Der Pfad „{ $found }“ führt zu keinem Eintrag. Gemeint sein könnte: { $candidates }.
   *[no] Der Pfad „{ $found }“ führt zu keinem Eintrag.
}
    .expected = mindestens ein Eintrag
    .advice = Berichtigen Sie „records“ in der Zuordnung.

finding-not-records = { $known ->
    [yes] Wohin der Pfad „{ $found }“ führt, stehen keine Einträge mit benannten Feldern. Gemeint sein könnte: { $candidates }.
   *[no] Wohin der Pfad „{ $found }“ führt, stehen keine Einträge mit benannten Feldern.
}
    .expected = JSON-Objekte oder XML-Elemente
    .advice = Schreiben Sie den Pfad der Einträge als „records“ unter „bank:part“ in die Zuordnung.

## Datenbankdateien

finding-broken-database = Die Datenbankdatei lässt sich nicht lesen ({ $found }).
    .expected = eine vollständige SQLite-Datei
    .advice = Bitten Sie den Lieferanten um eine mit „VACUUM INTO“ erstellte Kopie.

finding-missing-table = { $known ->
    [yes] In der Datenbankdatei gibt es keine Tabelle „{ $found }“. Am ähnlichsten ist „{ $nearest }“.
   *[no] In der Datenbankdatei gibt es keine Tabelle „{ $found }“, auch keine andere.
}
    .expected = der Name einer Tabelle oder Sicht der Datenbankdatei
    .advice = Berichtigen Sie „sheet“ in der Zuordnung; bei einer Datenbankdatei steht es für die Tabelle.

finding-ambiguous-table = Es ist unklar, welche Tabelle der Datenbankdatei gemeint ist; sie enthält: { $tables }.
    .expected = eine Tabelle, in der Zuordnung genannt
    .advice = Schreiben Sie „bank:part: {"{"}sheet: Name{"}"}“ in die Zuordnung, oder eine Abfrage unter „query“.

finding-refused-query = Die Abfrage „{ $found }“ lässt sich nicht ausführen: { $reason }.
    .expected = ein SELECT, das nur liest
    .advice = Berichtigen Sie „query“ in der Zuordnung.

## Berichtigungen

# $cell: Zelle; $was: was laut Berichtigung dort stand; $there: yes, wenn es die Zelle gibt
finding-stale-correction = { $there ->
    [yes] Die Berichtigung der Zelle „{ $cell }“ passt nicht: Dort sollte „{ $was }“ stehen, es steht aber „{ $found }“.
   *[no] Eine Berichtigung betrifft die Zelle „{ $cell }“, die es nicht gibt.
}
    .expected = eine Zelle, in der steht, was die Berichtigung unter „was“ angibt
    .advice = Prüfen Sie, ob der Lieferant die Datei schon selbst berichtigt hat; wenn ja, löschen Sie diese Zeile in corrections.csv. Die Berichtigung wurde nicht angewandt.

# $kind: Art der Daten; $name: Name der Nummer; $count: Zahl der Zellen
finding-part-not-scanned = Der Teil „{ $found }“ der Datei ließ sich nicht auf Daten über Personen durchsehen.
    .expected = ein Blatt, eine Tabelle oder eine Datei im Archiv, die die Bank lesen kann
    .advice = Sehen Sie diesen Teil selbst durch, oder bitten Sie um eine Datei ohne ihn: Er steht in der Datei, die alle herunterladen können.
