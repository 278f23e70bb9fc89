### Kataloge anderer, die die Datenbank übernimmt. $subject: der Datensatz in seinem Katalog, $property: etwa dct:issued.

# $found: Meldung des Programms
finding-import-file-unreadable = Eine Datei des Katalogs ist nicht lesbar: { $found }
    .expected = Turtle, RDF/XML, JSON-LD, N-Triples oder das JSON eines CKAN, vollständig und in UTF-8
    .advice = Bitte der herausgebenden Stelle die Zeile nennen; die Datensätze der anderen Dateien sind übernommen.

# $found: Adresse des Kontexts
finding-import-context-unknown = Der Katalog verwendet einen JSON-LD-Kontext, der nicht vorliegt: { $found }
    .expected = ein Kontext in der Datei oder einer, den die Datenbank als Datei hat
    .advice = Bitte den Kontext neben den Abzug legen und unter [contexts] in der Erklärung des Imports nennen.

finding-import-empty = Der Katalog enthält keinen Datensatz.
    .expected = mindestens ein dcat:Dataset oder ein Paket
    .advice = Bitte prüfen, ob die richtige Datei übergeben wurde und nicht eine Fehlerseite.

# $found: Titel des Datensatzes
finding-import-identifier-missing = Ein Datensatz des Katalogs hat weder IRI noch Kennung: „{ $found }“.
    .expected = eine dauerhafte IRI oder dct:identifier
    .advice = Bitte die herausgebende Stelle darum bitten; ohne sie kann später niemand erkennen, dass es derselbe Datensatz ist.

# $found: Kennung
finding-import-identifier-twice = Der Datensatz { $subject } ist schon in der Datenbank.
    .expected = jeder Datensatz einmal, unter einem Präfix
    .advice = Bitte den Datensatz durch nur eine Erklärung übernehmen oder einer davon ein anderes Präfix geben.

finding-import-title-missing = Der Datensatz { $subject } hat keinen Titel.
    .expected = ein Titel in irgendeiner Sprache
    .advice = Bitte die herausgebende Stelle um einen Titel bitten; bis dahin fehlt der Datensatz, weil Portale sonst am Katalog scheitern.

# $found: Adresse oder nichts
finding-import-address-missing = Eine Datei des Datensatzes { $subject } hat keine Adresse, die sich öffnen lässt.
    .expected = dcat:accessURL oder dcat:downloadURL mit https:// oder http://
    .advice = Bitte die herausgebende Stelle um die Adresse bitten; bis dahin fehlt die Datei.

# $found: Wert, $count: wie viele
finding-import-value-unusable = { $count ->
    [one] { $property } von { $subject } ist nicht brauchbar: „{ $found }“.
   *[other] { $count } Werte von { $property } von { $subject } sind nicht brauchbar, etwa „{ $found }“.
}
    .expected = ein Datum, das nicht in der Zukunft liegt, eine Webadresse, eine Zahl, ein Medientyp oder eine E-Mail-Adresse, je nach Feld
    .advice = Bitte der herausgebenden Stelle melden; der Wert fehlt und bleibt in der Aufzeichnung des Datensatzes.

# $found: Wert, $count: wie viele
finding-import-value-repeated = { $count ->
    [one] { $property } von { $subject } hat einen Wert zu viel: „{ $found }“.
   *[other] { $property } von { $subject } hat { $count } Werte zu viel, etwa „{ $found }“.
}
    .expected = ein Wert oder ein Text je Sprache
    .advice = Es ist nichts zu tun: Der erste wird gezeigt, die anderen bleiben in der Aufzeichnung des Datensatzes.

# $found: Wert, $table: Codeliste, $nearest: ähnlichster Code
finding-import-code-unknown = { $property } von { $subject }: Die Liste „{ $table }“ der Datenbank hat kein „{ $found }“. { $known ->
    [yes] Am ähnlichsten ist „{ $nearest }“.
   *[no] Die Liste ist leer.
}
    .expected = ein Code der EU-Tabelle
    .advice = Themen bitte unter [themes] in der Erklärung des Imports zuordnen; andere Codes in die Liste der Datenbank aufnehmen, wenn sie stimmen.

# $found: Lizenz im Wortlaut, $nearest: ähnlichster Code
finding-import-licence-unknown = Die Lizenz von { $subject } kennt die Datenbank nicht: „{ $found }“.
    .expected = eine Lizenz der EU-Tabelle, durch ihre IRI oder die Seite, auf der sie steht
    .advice = Es wird nichts geraten: Sie steht als Rechtehinweis da. Bitte die herausgebende Stelle fragen, welche Lizenz und Fassung es ist.

# $found: Klasse, $count: wie viele
finding-import-not-taken = { $count ->
    [one] Ein Eintrag { $found } des Katalogs wird nicht übernommen.
   *[other] { $count } Einträge { $found } des Katalogs werden nicht übernommen.
}
    .expected = Datensätze
    .advice = Es ist nichts zu tun: Was von ihnen gesagt ist, bleibt bei den Datensätzen, die sie nennen.

# $property: Feld, $count: an wie vielen Stellen es fehlt
finding-import-value-missing = { $count ->
    [one] Der Katalog nennt kein { $property } von { $subject }.
   *[other] Der Katalog nennt an { $count } Stellen von { $subject } kein { $property }.
}
    .expected = ein Wert, wie ihn die eigenen Datensätze der Datenbank haben
    .advice = Bitte die herausgebende Stelle darum bitten. Der Datensatz ist ohne ihn veröffentlicht; andere Portale zeigen womöglich weniger.

finding-import-own = Der Katalog enthält einen Datensatz dieser Datenbank selbst: { $subject }.
    .expected = Datensätze anderer
    .advice = Es ist nichts zu tun: Wer die Datenbank erntet, führt auch ihre Datensätze; sie werden nicht noch einmal übernommen.
