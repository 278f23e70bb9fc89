# Kommentare eines Entwurfs: worauf jede Vermutung beruht und was zu prüfen ist.
draft-check = prüfen
draft-head = Entwurf einer Zuordnung, durch Ansehen von { $file } entstanden. Jede Zeile ist eine Vermutung, bis Sie sie geprüft haben; löschen Sie dann die Kommentare.
draft-save = Speichern Sie ihn als { $path }.
draft-unplaced = Die Datei liegt nicht in den Lieferungen einer Datenstelle. Kopieren Sie sie nach deliveries/PROVIDER/ und berichtigen Sie url.
draft-sample = Nur die ersten { $rows } Zeilen wurden angesehen.
draft-new-indicators = { $count ->
        [one] Einen Indikator dieser Datei hat die Datenbank nicht. Die Zuordnung läuft, sobald Sie ihn in ontology/city/ ergänzt (die Bezeichnung berichtigen) oder bei variable die Notation eines bekannten eingetragen haben:
       *[other] { $count } Indikatoren dieser Datei hat die Datenbank nicht. Die Zuordnung läuft, sobald Sie sie in ontology/city/ ergänzt (die Bezeichnungen berichtigen) oder bei variable die Notationen bekannter eingetragen haben:
    }
draft-text-form = Durch Ansehen gefunden: Kodierung { $encoding }, Trennzeichen „{ $delimiter }“. Sehen Buchstaben falsch aus, berichtigen Sie die Kodierung.
draft-finding = Beim Lesen der Datei fand sich außerdem: { $code }. Mehr sagt der Befehl check.
draft-header = Die Zahlen beginnen nach { $skipped } übergangenen Zeilen und { $count } Kopfzeilen. Ist eine Zeile der Tabelle darunter?
draft-part = Dieser Teil der Datei enthält am meisten Text.{ $known ->
        [yes] {" "}Andere sind: { $choices }.
       *[no] {""}
    }
draft-footer = { $count ->
        [one] Die letzte Zeile sieht aus wie eine Anmerkung unter der Tabelle.
       *[other] Die letzten { $count } Zeilen sehen aus wie Anmerkungen unter der Tabelle.
    }
draft-template = Das Übrige sagt die Vorlage { $name }.
draft-id = Teil der Adresse des Datensatzes; nach der Veröffentlichung ändert er sich nie.
draft-title = Aus der Datei übernommen; sagen Sie, worum es geht, für welche Gebiete und Jahre.
draft-translate = Ergänzen Sie dieselben Texte in: { $languages }.
draft-description-text = Daten aus der Datei { $file }.
draft-category = Der Name dieser Kategorie steht in der Datei.
draft-category-unknown = Nichts in der Datei verrät die Kategorie. Wählen Sie eine von: { $categories }.
draft-frequency = Aus den Zeiträumen geschlossen; wie oft wird geliefert?
draft-missing = { $count ->
        [one] Wo eine Zahl erwartet wird, steht das Zeichen { $signs }. Was bedeutet es in dieser Quelle?
       *[other] Wo eine Zahl erwartet wird, stehen die Zeichen { $signs }. Was bedeutet jedes in dieser Quelle?
    }
draft-where = { $count ->
        [one] In einer Zeile ist die Spalte „{ $column }“ leer: eine Überschrift oder Summe? Sie bleibt weg.
       *[other] In { $count } Zeilen ist die Spalte „{ $column }“ leer: Überschriften oder Summen? Sie bleiben weg.
    }
draft-where-key = { $count ->
        [one] Eine Zeile hat nichts in { $columns } und damit keinen Schlüssel. Sie bleibt weg; ordnen Sie sie als eigene Tabelle zu, wenn sie gebraucht wird.
       *[other] { $count } Zeilen haben in einer der Spalten { $columns } nichts und damit keinen Schlüssel. Sie bleiben weg; ordnen Sie sie als eigene Tabelle zu, wenn sie gebraucht werden.
    }
draft-unused = { $count ->
        [one] Diese Spalte wird für die Werte nicht gebraucht, soweit zu sehen ist.
       *[other] Diese Spalten werden für die Werte nicht gebraucht, soweit zu sehen ist.
    }
draft-unused-numbers = { $count ->
        [one] In der Spalte { $columns } stehen doch Zahlen, aber neben anderen Texten oder anders geschrieben. Sind es Werte, gehört sie unter values, ihre Zeichen gehören unter bank:missing.
       *[other] In den Spalten { $columns }{ $more ->
            [yes] {" "}und weiteren
           *[no] {""}
        } stehen doch Zahlen, aber neben anderen Texten oder anders geschrieben. Sind es Werte, gehören sie unter values, ihre Zeichen unter bank:missing.
    }
draft-unused-register = { $count ->
        [one] Von dieser Spalte wird nichts veröffentlicht. Beschreiben Sie sie unter columns mit propertyUrl, wenn sie wichtig ist.
       *[other] Von diesen Spalten wird nichts veröffentlicht. Beschreiben Sie sie unter columns, jede mit propertyUrl, wenn sie wichtig sind.
    }
draft-unused-rest = { $count ->
        [one] Diese Spalte kann eine Zuordnung nicht benennen, weil ihr Titel fehlt, doppelt ist oder Klammern hat: { $columns }. Bitten Sie die Datenstelle um einen besseren Kopf.
       *[other] Diese Spalten kann eine Zuordnung nicht benennen, weil ihre Titel fehlen, doppelt sind oder Klammern haben: { $columns }. Bitten Sie die Datenstelle um einen besseren Kopf.
    }
draft-number = So sind die meisten Zahlen geschrieben.
draft-area-none = Keine Spalte sagt, für welches Gebiet die Werte gelten; hier steht das eigene Gebiet der Datenbank, { $area }.
draft-area-column = { $share } % der Texte in „{ $columns }“ sind Gebiete der Liste „{ $form }“: { $found } Gebiete.{ $doubt ->
        [yes] {" "}Nicht gefunden: { $unknown }.
       *[no] {""}
    }
draft-period-column = { $count ->
        [one] Ein Zeitraum, { $first }, geschrieben als { $form }.
       *[other] { $count } Zeiträume von { $first } bis { $last } in der Reihenfolge der Datei, geschrieben als { $form }.
    }
draft-period-title = Der Zeitraum steht in den Titeln, etwa „{ $title }“.
draft-period-months = Die Spalte hat Monate ohne Jahr; das Jahr { $year } nennt der Titel oder der Dateiname.
draft-period-said = Keine Spalte nennt den Zeitraum; { $year } steht in „{ $text }“.
draft-period-none = Weder Spalten noch Titel noch Dateiname nennen den Zeitraum. Ergänzen Sie unten eine Zeile wie period: 2020; ohne sie läuft die Zuordnung nicht.
draft-period-clock = „{ $column }“ hat Uhrzeiten; ein Zeitraum ist mindestens ein Tag. Bitten Sie um Tageswerte oder ordnen Sie die Zeilen als Register zu. Ohne Zeitraum läuft die Zuordnung nicht.
draft-reference-date = Die Werte gelten für diesen Tag des Jahres, sagt „{ $text }“.
draft-variable-known = { $place ->
        [title] Der Titel „{ $text }“ passt zum Indikator „{ $label }“.
       *[remark] Neben der Tabelle steht „{ $text }“, das passt zum Indikator „{ $label }“.
    }
draft-variable-new = Kein Indikator der Datenbank passt; dieser ist neu.
draft-variable-total = Diese Spalten ergeben zusammen „{ $column }“, zählen also dasselbe.
draft-unit-column = Jeder Text dieser Spalte ist eine Einheit der Datenbank: { $texts }.
draft-unit-title = Der Titel sagt „{ $text }“.
draft-unit-none = Die Datei nennt die Einheit nicht. Tragen Sie sie ein, wenn Sie sie von der Datenstelle kennen.
draft-breakdown-column = Die Texte sind Codes der Gliederung { $breakdown }: { $texts }.
draft-status = Zeichen neben den Werten: { $signs }. Sagen Sie, was jedes bedeutet, etwa codes: {"{"}8: not-collected{"}"}; bis dahin werden diese Werte nicht veröffentlicht.
draft-repeats = { $count ->
        [one] Eine Zeile hat Gebiet, Zeitraum und Gliederungen einer anderen: Eine Gliederung fehlt, oder sie stehen doppelt da.
       *[other] { $count } Zeilen haben Gebiet, Zeitraum und Gliederungen anderer: Eine Gliederung fehlt, oder sie stehen doppelt da.
    }{ $known ->
        [yes] {" "}Diese Spalten unterscheiden sie: { $columns }.
       *[no] {""}
    }
draft-kind-area = Die Schlüssel sind Gebiete der Datenbank.
draft-kind-place = Dinge der Art „{ $kind }“, nach Namen von Spalten oder Datei.
draft-kind-other = Was sind das für Dinge? Ihre Adressen beginnen mit { $kind }/, bis Sie einen anderen Typ wählen.
draft-key = Der Schlüssel „{ $columns }“ steht in jeder der { $count } Zeilen einmal.
draft-key-repeats = { $count ->
        [one] Keine Spalten unterscheiden alle Zeilen; mit „{ $columns }“ wiederholt eine Zeile eine andere und wird nicht veröffentlicht.
       *[other] Keine Spalten unterscheiden alle Zeilen; mit „{ $columns }“ wiederholen { $count } Zeilen andere und werden nicht veröffentlicht.
    }
draft-point = Grad Nord und Ost innerhalb der Grenzen der Datenbank.
draft-property = „{ $column }“ sieht aus wie { $term }.
