# Ein Fehler in einer Zuordnung hält nur ihren Datensatz auf. $found: was dort steht; $key: der Schlüssel;
# $options: was dort stehen darf; $nearest: das Ähnlichste; $known: yes, wenn es etwas Ähnliches gibt.

finding-mapping-wrong = Die Zuordnung ist nicht brauchbar (Beschreibung nur auf Englisch): { $found }
    .expected = auf Englisch: { $expected }
    .advice = Auf Englisch: { $advice }

finding-mapping-unknown-key = { $known ->
    [yes] Unbekannter Schlüssel „{ $found }“. Am ähnlichsten: „{ $nearest }“.
   *[no] Unbekannter Schlüssel „{ $found }“.
}
    .expected = einer der Schlüssel { $options }
    .advice = Berichtigen Sie den Schlüssel in dieser Zeile der Zuordnung. Alle Schlüssel stehen in docs/mapping.md.

finding-mapping-missing-key = In der Zuordnung fehlt der Schlüssel „{ $key }“.
    .expected = der Schlüssel „{ $key }“ hier, in der Vorlage oder am Anfang der Datei
    .advice = Ergänzen Sie den Schlüssel „{ $key }“. Beispiele stehen in docs/mapping.md.

finding-mapping-unknown-value = { $known ->
    [yes] „{ $found }“ darf nicht bei „{ $key }“ stehen. Am ähnlichsten: „{ $nearest }“.
   *[no] „{ $found }“ darf nicht bei „{ $key }“ stehen.
}
    .expected = { $empty ->
        [yes] ein Code aus einer Liste der Bank, die noch leer ist
       *[no] eines von { $options }
    }
    .advice = Berichtigen Sie die Zuordnung oder ergänzen Sie den Code im Ordner ontology/.

finding-mapping-date-form = „{ $found }“ ist keine Schreibweise von Daten, die die Bank kennt (Schlüssel „{ $key }“).
    .expected = year, year-month, quarter, school-year oder ein Muster aus den Buchstaben y, M und d
    .advice = Schreiben Sie das Muster so, wie die Daten in der Datei aussehen, etwa dd.MM.yyyy.

finding-mapping-period = „{ $found }“ ist weder ein Zeitraum noch ein Tag (Schlüssel „{ $key }“).
    .expected = ein Zeitraum wie 2020, 2020-09, 2020-Q3 oder 2019/2020 oder ein Tag wie 2020-12-31
    .advice = Berichtigen Sie den Zeitraum in dieser Zeile der Zuordnung.

finding-mapping-day = „{ $found }“ ist kein Tag des Kalenders (Schlüssel „{ $key }“).
    .expected = ein Tag wie 2022-04-07; bei „temporal“ der erste und der letzte Tag: 2024-01-01/2024-12-31
    .advice = Berichtigen Sie das Datum in dieser Zeile der Zuordnung.

finding-mapping-text-missing = Unter „{ $key }“ fehlt der Text in der ersten Sprache der Bank ({ $language }).
    .expected = ein Text in der Sprache { $language }
    .advice = Ergänzen Sie eine Zeile „{ $language }:“ mit dem Text.

finding-mapping-identifier = „{ $found }“ kann keine Kennung eines Datensatzes sein.
    .expected = höchstens { $length } Zeichen: Buchstaben a–z, Ziffern und einzelne Bindestriche
    .advice = Wählen Sie mit dem Schlüssel „id“ in „bank:dataset“ eine andere. Sie ist Teil der Adresse des Datensatzes und ändert sich nie.

finding-mapping-identifier-twice = Zwei Datensätze haben die Kennung „{ $found }“; der andere steht hier: { $others }.
    .expected = eine eigene Kennung für jeden Datensatz
    .advice = Geben Sie einem von beiden in „bank:dataset“ eine andere „id“.

finding-mapping-address = „{ $found }“ kann keine Adresse sein (Schlüssel „{ $key }“).
    .expected = eine Adresse mit https:// oder http://, ohne Leerzeichen, Anführungszeichen und geschweifte Klammern; in einer Vorlage nur die um den Namen einer Spalte
    .advice = Kopieren Sie die Adresse aus der Adresszeile eines Browsers, oder entfernen Sie, was nicht hineingehört.

finding-mapping-contact = { $known ->
    [yes] „{ $found }“ ist weder eine E-Mail-Adresse noch eine Datenstelle. Am ähnlichsten: „{ $nearest }“.
   *[no] „{ $found }“ ist weder eine E-Mail-Adresse noch eine Datenstelle.
}
    .expected = die E-Mail-Adresse eines Amtes, nicht einer Person, oder eine der Datenstellen { $options }
    .advice = Berichtigen Sie den Schlüssel „contact“, oder entfernen Sie ihn: Dann gilt der Kontakt der Bank.

finding-mapping-empty-value = Der Schlüssel „{ $key }“ hat keinen Wert.
    .expected = ein Text, eine Liste oder eine Zuordnung von Schlüsseln
    .advice = Ergänzen Sie den Wert. Hat ein Komma den Text zerschnitten, setzen Sie den ganzen Text in Anführungszeichen.

finding-mapping-licence = { $known ->
    [yes] „{ $found }“ ist keine Lizenz der Liste der Europäischen Union. Am ähnlichsten: „{ $nearest }“.
   *[no] „{ $found }“ ist keine Lizenz der Liste der Europäischen Union.
}
    .expected = der Code einer Lizenz: { $options }; oder „none“, wenn nur die Bedingungen der Quelle gelten
    .advice = Geben Sie den Code an: Portale erkennen eine Lizenz an ihrer Adresse, nicht an einem Text. Bedingungen in Worten gehören unter den Schlüssel „rights“, und unter „licence“ steht dann „none“.

finding-mapping-key-twice = Der Schlüssel „{ $found }“ steht zweimal da, zuerst in Zeile { $line }.
    .expected = jeder Schlüssel einmal
    .advice = Behalten Sie einen von beiden.

finding-mapping-not-yaml = Die Zuordnung ist kein gültiges YAML (Worte des Parsers auf Englisch): { $found }
    .expected = eine Zuordnung in YAML
    .advice = Sehen Sie diese Zeile und die darüber an: Einrückung, Doppelpunkte, Anführungszeichen und Klammern.

finding-delivery-wrong = Die Angaben zur Lieferung (SOURCE.toml oder corrections.csv) sind nicht brauchbar (Beschreibung nur auf Englisch): { $found }
    .expected = auf Englisch: { $expected }
    .advice = Auf Englisch: { $advice }

withdrawal-confirmed = Der Datensatz wird nicht mehr geliefert.

# $found: womit der Prozess endete: Signal, Status oder MemoryError
finding-process-died = Der Prozess, der diese Datei las, wurde beendet ({ $found }).
    .expected = eine Datei, die in den Speicher dieses Rechners passt, und ein Prozess, den niemand beendet
    .advice = Bauen Sie die Bank noch einmal mit --jobs 1. Hilft das nicht, teilen Sie die Datei oder nehmen Sie einen Rechner mit mehr Speicher.
