# Wörter der Zuordnung: was am Inhalt einer gelieferten Tabelle nicht stimmt, was erwartet wurde, was zu tun ist.

## Gebiet, Zeitraum und andere Angaben zu einem Wert

# $found: Schlüssel in der Datei; $form: Schreibweise; $nearest: ähnlichste Schlüssel; $known: yes, wenn es welche gibt
finding-unknown-area = { $known ->
    [yes] Der Schlüssel „{ $found }“ steht nicht in der Liste der Gebiete. Am ähnlichsten: { $nearest }.
   *[no] Der Schlüssel „{ $found }“ steht nicht in der Liste der Gebiete.
}
    .expected = der Schlüssel eines Gebiets in der Schreibweise „{ $form }“
    .advice = Prüfen Sie, ob eine führende Null verloren ging. Ist der Schlüssel richtig, tragen Sie ihn in der Liste der Kennungen beim Gebiet nach, mit den Tagen, von und bis zu denen er galt.

# $candidates: die Gebiete, die gemeint sein können
finding-ambiguous-area = „{ $found }“ kann mehrere Gebiete bedeuten: { $candidates }.
    .expected = eine Schreibweise, die ein Gebiet bedeutet
    .advice = Bitten Sie den Lieferanten um eine Spalte mit dem Gebietsschlüssel oder nennen Sie in der Zuordnung eine andere Spalte.

# $restored: der Schlüssel mit seiner Null
finding-lost-zero-restored = Der Schlüssel „{ $found }“ hat eine führende Null verloren; er wurde als „{ $restored }“ gelesen.
    .expected = der Schlüssel als Text, mit allen Nullen
    .advice = Bitten Sie den Lieferanten, die Spalte mit den Schlüsseln als Text zu speichern.

finding-empty-key = { $count ->
    [one] Die Zelle in Spalte „{ $column }“ ist leer; so weiß niemand, wofür der Wert in dieser Zeile steht.
   *[other] { $count } Zellen in Spalte „{ $column }“ sind leer; so weiß niemand, wofür die Werte in diesen Zeilen stehen.
}
    .expected = ein Text in jeder Zeile, die zum Datensatz gehört
    .advice = Lassen Sie die Zellen vom Lieferanten ausfüllen. Sind es Überschriften oder Summen, lassen Sie die Zeilen mit „bank:where“ weg.

# $form: die erwartete Schreibweise
finding-period-out-of-form = „{ $found }“ ist kein Zeitraum in der Schreibweise „{ $form }“.
    .expected = ein Zeitraum in der Schreibweise „{ $form }“
    .advice = Berichtigen Sie die Zelle oder ändern Sie „form“ des Zeitraums in der Zuordnung.

finding-date-out-of-form = „{ $found }“ ist kein Tag in der Schreibweise „{ $form }“.
    .expected = ein Tag, den es gibt, in der Schreibweise „{ $form }“
    .advice = Berichtigen Sie die Zelle oder ändern Sie „form“ des Datums in der Zuordnung.

# $list: Name der Codeliste
finding-unknown-code = { $known ->
    [yes] „{ $found }“ steht nicht in der Liste „{ $list }“. Am ähnlichsten: { $nearest }.
   *[no] „{ $found }“ steht nicht in der Liste „{ $list }“.
}
    .expected = eine der Schreibweisen der Liste „{ $list }“
    .advice = Lassen Sie den Text vom Lieferanten berichtigen, tragen Sie ihn in der Liste als weitere Schreibweise nach oder erklären Sie ihn in der Zuordnung mit „codes“.

finding-ambiguous-code = „{ $found }“ passt zu mehreren Codes der Liste „{ $list }“: { $candidates }.
    .expected = eine Schreibweise, die einen Code bedeutet
    .advice = Sagen Sie in der Zuordnung mit „codes“, welcher gemeint ist.

finding-unknown-unit = { $known ->
    [yes] Unbekannte Einheit „{ $found }“. Am ähnlichsten: { $nearest }.
   *[no] Unbekannte Einheit „{ $found }“.
}
    .expected = eine Einheit aus der Liste der Einheiten
    .advice = Tragen Sie die Schreibweise bei einer Einheit der Liste nach oder erklären Sie sie in der Zuordnung mit „codes“. Einheiten werden nie geraten.

finding-unit-not-stated = Die Quelle nennt keine Einheit.
    .expected = eine Einheit bei jedem Wert
    .advice = Fragen Sie den Lieferanten nach der Einheit und schreiben Sie sie in die Zuordnung.

finding-unlisted-status = Das Zeichen „{ $found }“ neben dem Wert erklärt die Zuordnung nicht; der Wert wurde nicht veröffentlicht.
    .expected = ein Zeichen, das unter „status“ in „codes“ steht
    .advice = Sehen Sie in den Erläuterungen der Quelle nach, was das Zeichen bedeutet, und ergänzen Sie die Zuordnung.

## Der Wert

finding-not-a-number = „{ $found }“ ist keine Zahl in der Schreibweise, die die Zuordnung nennt.
    .expected = eine Zahl oder ein erklärtes Zeichen für fehlende Daten
    .advice = Lassen Sie die Zelle vom Lieferanten berichtigen. Sehen die Zahlen der ganzen Spalte anders aus, ändern Sie „number“ in der Zuordnung.

finding-unlisted-sign = Das Zeichen „{ $found }“ erklärt die Zuordnung nicht.
    .expected = eine Zahl oder ein Zeichen, das in „bank:missing“ steht
    .advice = Sehen Sie in den Erläuterungen der Quelle nach, was das Zeichen bedeutet, und ergänzen Sie „bank:missing“.

finding-empty-value = { $count ->
    [one] Eine Zelle in Spalte „{ $column }“ ist leer, und die Zuordnung sagt nicht, was das bedeutet.
   *[other] { $count } Zellen in Spalte „{ $column }“ sind leer, und die Zuordnung sagt nicht, was das bedeutet.
}
    .expected = eine Zahl oder eine Erklärung leerer Zellen in „bank:missing“
    .advice = Sehen Sie in den Erläuterungen der Quelle nach, was eine leere Zelle bedeutet, und ergänzen Sie die Zuordnung: bank:missing: {"{"}"": Grund{"}"}.

# $places: alle Stellen; $found: alle Texte, oder nichts, wenn sie vertraulich sind
finding-duplicate-value = Die Datei hat verschiedene Werte für denselben Indikator, dasselbe Gebiet und denselben Zeitraum ({ $places }): { $found }.
    .expected = ein Wert je Indikator, Gebiet, Zeitraum und Gliederung
    .advice = Fragen Sie den Lieferanten, welcher Wert stimmt. Unterscheiden sich die Zeilen noch in etwas anderem, ergänzen Sie in der Zuordnung eine Gliederung („breakdowns“) oder eine Bedingung („bank:where“).

# $kept: die Zelle, aus der der Wert stammt
finding-repeated-value = { $count ->
    [one] Die Zelle wiederholt eine andere ({ $kept }); es gilt jene.
   *[other] { $count } Zellen wiederholen andere (die erste: { $kept }); es gelten jene.
}
    .expected = jeder Wert einmal
    .advice = Es ist nichts zu tun: Die Werte sind gleich, oder hier steht keiner.

finding-small-count = { $count ->
    [one] Spalte „{ $column }“ hat eine Zahl, die so klein ist, dass sie auf eine Person oder einen Betrieb hinweisen könnte; sie wurde nicht veröffentlicht.
   *[other] Spalte „{ $column }“ hat { $count } Zahlen, die so klein sind, dass sie auf eine Person oder einen Betrieb hinweisen könnten; sie wurden nicht veröffentlicht.
}
    .expected = Zahlen von Personen und Einheiten, die nicht unter der Schwelle ihrer Einheit liegen
    .advice = Sind die Zahlen schon öffentlich, sagen Sie in der Zuordnung, warum: bank:dataset: {"{"}disclosure: Grund{"}"}.

# $dimension: die Gliederung, deren Summe den verborgenen Teil verrät
finding-revealing-total = Diese Summe verrät die einzige verborgene Zahl der Gliederung „{ $dimension }“: Es genügt, die übrigen Teile abzuziehen.
    .expected = mindestens zwei verborgene Teile oder eine verborgene Summe
    .advice = Bitten Sie den Lieferanten um gröbere Gruppen oder nehmen Sie die Summe oder einen weiteren Teil aus der Zuordnung.

## Register

finding-missing-required = { $count ->
    [one] Die Zelle in Spalte „{ $column }“ ist leer; ohne sie lässt sich die Zeile nicht veröffentlichen.
   *[other] { $count } Zellen in Spalte „{ $column }“ sind leer; ohne sie lassen sich die Zeilen nicht veröffentlichen.
}
    .expected = ein Text in jeder Zeile
    .advice = Lassen Sie die Zellen vom Lieferanten ausfüllen.

# $datatype: Typ oder Schreibweise
finding-value-out-of-form = „{ $found }“ hat nicht die Form „{ $datatype }“; die Zelle wurde weggelassen.
    .expected = ein Text der Form „{ $datatype }“
    .advice = Lassen Sie die Zelle vom Lieferanten berichtigen oder berichtigen Sie „datatype“ in der Zuordnung.

finding-place-out-of-bounds = Die Lage „{ $found }“ ist außerhalb der Grenzen, die für die Datenbank gesetzt sind; sie wurde weggelassen.
    .expected = eine Lage innerhalb der Grenzen aus bank.toml
    .advice = Prüfen Sie, ob geografische Breite und Länge (oder Ost und Nord) vertauscht sind und ob „crs“ in der Zuordnung das Bezugssystem der Datei ist.

finding-duplicate-resource = Mehrere verschiedene Zeilen haben dieselbe Adresse ({ $places }).
    .expected = eine Zeile je Adresse
    .advice = Fragen Sie den Lieferanten, welche Zeile stimmt, oder ergänzen Sie „aboutUrl“ um eine Spalte, die sie unterscheidet.

finding-repeated-row = Diese Zeile wiederholt eine andere ({ $kept }); es gilt jene.
    .expected = jede Zeile einmal
    .advice = Es ist nichts zu tun: Die Zeilen sind gleich.

## Die ganze Tabelle

finding-unmapped-column = Die Zuordnung nennt die Spalte „{ $found }“ nicht; sie wurde weggelassen.
    .expected = jede Spalte verwendet oder in „bank:unused“ genannt
    .advice = Nehmen Sie die Spalte in die Zuordnung auf oder ihren Titel in „bank:unused“.

finding-untitled-column = Spalte { $found } hat Inhalt, aber keinen Titel; sie wurde weggelassen.
    .expected = ein Titel über jeder Spalte
    .advice = Bitten Sie den Lieferanten um den Titel der Spalte.

# $found: wie viele Zellen; $cells: von wie vielen; $limit: erlaubter Anteil in Prozent
finding-too-many-unreadable = { $found } von { $cells } Zellen waren nicht lesbar; erlaubt sind höchstens { $limit } %.
    .expected = höchstens { $limit } % nicht lesbare Zellen
    .advice = Beginnen Sie mit den Befunden zu einzelnen Zellen. Meist hat sich die Schreibweise von Zahlen, Schlüsseln oder Zeichen für fehlende Daten geändert.

finding-nothing-mapped = Keine Zeile gehört zu diesem Datensatz.
    .expected = mindestens eine Zeile, für die alle Bedingungen aus „bank:where“ gelten
    .advice = Vergleichen Sie die Texte in „bank:where“ mit dem Inhalt der Datei.

# $code: die Art des Befunds
finding-further-findings = { $count ->
    [one] Es gibt noch einen Befund der Art „{ $code }“ in Spalte „{ $column }“.
   *[other] Es gibt noch { $count } Befunde der Art „{ $code }“ in Spalte „{ $column }“.
}
    .expected = weniger als tausend verschiedene Texte, die nicht passen
    .advice = Die Ursache ist wohl dieselbe: Beginnen Sie mit den ersten Befunden dieser Art.
