# Wörter der Prüfung: was nicht stimmt, was erwartet war, was zu tun ist. Die Wörter der SHACL-Regeln stehen in shapes/*.ttl.

# $message: ein Satz; $expected: was erwartet war, ohne Punkt
validation-with-expected = { $message } Erwartet: { $expected }.

finding-no-values = Der Datensatz hat keinen einzigen Wert; gelesene Zeilen: { $rows }.
    .expected = mindestens ein Wert
    .advice = Bitte die Bedingungen unter bank:where und die Titel der Wertspalten in der Zuordnung prüfen oder eine Datei mit Daten anfordern.

finding-accounting-unbalanced = Die Zellenrechnung geht nicht auf: { $cells } Wertzellen, { $outcomes } Ergebnisse.
    .expected = genau ein Ergebnis für jede Wertzelle
    .advice = Das ist ein Fehler der Software, nicht der Daten: Bitte mit Datei und Zuordnung den Autoren melden.

# $field: Schlüssel der Zuordnung oder von bank.toml; $language: Sprachkürzel
finding-text-missing = Der Text „{ $field }“ fehlt in der Sprache { $language }.
    .expected = ein Text in jeder Sprache der Datenbank; Titel und Beschreibung in der ersten sind Pflicht
    .advice = Bitte „{ $field }“ in dieser Sprache in der als Ort genannten Datei ergänzen.

finding-temporal-future = In dem Datensatz geht es um eine Zeit, die noch kommt: { $found }.
    .expected = ein Zeitraum, der schon begonnen hat
    .advice = Bitte den Schlüssel „temporal“ prüfen; bei einem Plan oder einer Prognose gehört das in die Beschreibung.

finding-date-unreadable = „{ $found }“ im Feld „{ $field }“ ist kein Tag.
    .expected = ein Tag in der Form JJJJ-MM-TT; bei einem Zeitraum zwei Tage in der richtigen Reihenfolge
    .advice = Bitte das Datum in der Zuordnungsdatei berichtigen.

finding-date-future = Das Datum „{ $found }“ im Feld „{ $field }“ liegt nach dem Bau der Datenbank.
    .expected = ein vergangenes Datum
    .advice = Bitte das Datum berichtigen; stimmt es, die Uhr des Rechners prüfen.

finding-contact-private = Die Kontaktstelle { $found } sieht nach der Adresse einer Privatperson aus.
    .expected = die Adresse eines Amtes oder einer seiner Stellen, etwa poststelle@…
    .advice = Bitte eine Adresse angeben, die dem Amt gehört und bei einem Personalwechsel bleibt.

finding-address-unencrypted = Die Adresse { $found } ist nicht verschlüsselt.
    .expected = eine Adresse mit https://
    .advice = Prüfen Sie, ob die Seite unter https:// antwortet, und geben Sie diese Adresse an; Portale lehnen Adressen mit http:// ab oder warnen vor ihnen.

finding-identifier-repeated = Die Kennung „{ $found }“ hat schon eine andere Ressource: { $other }.
    .expected = eine eigene Kennung für jeden Datensatz, jede Reihe, jeden Dienst und jede Distribution
    .advice = Bitte die Kennung der neueren ändern; Portale führen Ressourcen mit gleicher Kennung zusammen.

finding-address-repeated = Zwei Distributionen haben dieselbe Download-Adresse { $found }; die andere ist { $other }.
    .expected = eine eigene Adresse für jede Distribution
    .advice = Bitte prüfen, ob zwei Datensätze aus einer Datei entstanden sind; Portale führen Distributionen mit gleicher Adresse zusammen.


finding-personal-data = { $kind ->
        [national-number] Die Spalte „{ $column }“ enthält Nummern der Art { $name }
        [account] Die Spalte „{ $column }“ enthält Nummern von Bankkonten
        [email] Die Spalte „{ $column }“ enthält E-Mail-Adressen von Personen
        [phone] Die Spalte „{ $column }“ enthält private Telefonnummern
       *[name] Die Spalte „{ $column }“ enthält Namen von Personen
    } ({ $count ->
        [one] { $count } Zelle
       *[other] { $count } Zellen
    }). Der Inhalt wird nicht gezeigt.
    .expected = Daten, an denen niemand zu erkennen ist
    .advice = Bitte eine Datei ohne Personendaten anfordern und diese aus dem Ordner deliveries entfernen; bis dahin wird sie nicht angeboten.

finding-personal-data-possible = { $kind ->
        [national-number] Die Spalte „{ $column }“ enthält Texte, die Nummern der Art { $name } sein können
        [phone] Die Spalte „{ $column }“ enthält Mobilnummern, vielleicht private
        [name] Die Spalte „{ $column }“ enthält Nachnamen
       *[other] Die Spalte „{ $column }“ enthält vielleicht Personendaten
    } ({ $count ->
        [one] { $count } Zelle
       *[other] { $count } Zellen
    }).
    .expected = Daten, an denen niemand zu erkennen ist
    .advice = Bitte die Spalte in der Datei ansehen; geht es um Personen, eine Datei ohne sie anfordern.

finding-rule-interpreted = Der Shape { $shape } hat keine Abfrage; pySHACL hat über ihn entschieden.
    .expected = Shapes aus dem, was der Compiler kennt; hier: { $why }
    .advice = Es ist nichts zu tun; dauert die Prüfung zu lange, den Shape mit anderen Bedingungen schreiben.
