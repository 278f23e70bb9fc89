# Zweifel an Werten. $indicator: Indikator; $area, $period: Gebiet und Zeitraum; $count: für wie viele Werte er steht, genannt ist der schwerste.

# $range: Grenzen in der Einheit des Wertes
finding-value-impossible = { $count ->
    [one] „{ $indicator }“ kann nicht { $found } sein.
   *[other] { $count } weitere Werte von „{ $indicator }“ sind unmöglich.
}
    .expected = ein Wert innerhalb von { $range }
    .advice = Bitte die Datenstelle nach dem richtigen Wert fragen. Ist ein solcher Wert möglich, den kleinsten oder größten Wert in der Methode des Indikators berichtigen.

finding-value-unusual = { $count ->
    [one] { $found } ist für „{ $indicator }“ ungewöhnlich.
   *[other] { $count } weitere Werte von „{ $indicator }“ sind ungewöhnlich.
}
    .expected = ein Wert innerhalb von { $range }
    .advice = Bitte die Zelle ansehen. Stimmt der Wert, so bleibt er stehen, oder der gewöhnliche Bereich in der Methode wird weiter gefasst.

finding-computed-impossible = Die Methode von „{ $indicator }“ ergibt { $found } für { $period } (Gebiet: { $area }), was nicht sein kann; der Wert entfällt{ $count ->
    [one] .
   *[other] {" "}(insgesamt { $count } Werte).
}
    .expected = ein Wert innerhalb von { $range }
    .advice = Bitte die Eingaben des Wertes prüfen; stimmen sie, die Methode prüfen.

finding-computed-unusual = Die Methode von „{ $indicator }“ ergibt { $found } für { $period } (Gebiet: { $area }), was ungewöhnlich ist{ $count ->
    [one] .
   *[other] {" "}(insgesamt { $count } Werte).
}
    .expected = ein Wert innerhalb von { $range }
    .advice = Bitte die Eingaben des Wertes prüfen; stimmen sie, den gewöhnlichen Bereich in der Methode weiter fassen.

# $percent: Änderung; $before: Zeitraum davor
finding-value-jump = „{ $indicator }“ springt { $period } auf { $found } (Gebiet: { $area }): { $percent } % Abstand zu { $before }{ $count ->
    [one] .
   *[other] {" "}({ $count } Sprünge, dieser ist der größte).
}
    .expected = eine kleinere Änderung von einem Zeitraum zum nächsten
    .advice = Bitte beide Zellen mit der Quelle vergleichen. Ist die Änderung echt, in der Methode des Indikators eine größere zulassen.

# $length: wie viele gleiche Werte; $since: erster Zeitraum
finding-value-constant = „{ $indicator }“ ist in jedem Zeitraum von { $since } bis { $period } { $found } (Gebiet: { $area }): { $length } gleiche Werte in Folge{ $count ->
    [one] .
   *[other] {" "}({ $count } solche Reihen).
}
    .expected = Werte, die sich ab und zu ändern
    .advice = Bitte die Datenstelle fragen, ob der Wert neu erhoben oder nur abgeschrieben wurde.

# $input: Eingabe; $taken: Zeitraum des Wertes, der genommen wurde
finding-input-of-another-year = „{ $indicator }“ für { $period } ist mit „{ $input }“ von { $taken } berechnet{ $count ->
    [one] .
   *[other] , in { $count } Gebieten oder Jahren.
}
    .expected = eine Eingabe desselben Zeitraums
    .advice = Bitte den Wert als Schätzung lesen oder „{ $input }“ für { $period } liefern.

# $above, $below: wie viele Jahre vor dem Zeitraum des Ergebnisses
finding-years-differ = „{ $indicator }“ für { $period } teilt eine Zahl { $above ->
    [0] desselben Jahres
    [one] des Vorjahres
   *[other] von { $above } Jahren davor
} durch eine { $below ->
    [0] desselben Jahres
    [one] des Vorjahres
   *[other] von { $below } Jahren davor
}{ $count ->
    [one] .
   *[other] {" "}({ $count } Werte).
}
    .expected = Zähler und Nenner desselben Jahres
    .advice = Gibt es keine bessere Eingabe, so gehört das in die Anmerkung der Methode; sonst beiden Summanden dasselbe Jahr geben.

# $lowest, $highest: Ergebnisse mit den anderen Werten
finding-two-denominators = „{ $indicator }“ für { $period } hat zwei Nenner: „{ $input }“ wurde mehrfach gemeldet, das Ergebnis kann zwischen { $lowest } und { $highest } liegen{ $count ->
    [one] .
   *[other] {" "}({ $count } Werte).
}
    .expected = ein Nenner je Jahr
    .advice = Bitte in decisions.toml festhalten, welcher Wert von „{ $input }“ gilt und warum.

# $valid: erster Tag der neueren Methode
finding-two-methods = Ab { $period } wird „{ $indicator }“ mit einer anderen Methode berechnet, gültig ab { $valid }{ $count ->
    [one] .
   *[other] {" "}({ $count } Reihen).
}
    .expected = eine Methode für die ganze Reihe
    .advice = Bitte Werte davor und danach nicht vergleichen; wo die Eingaben es erlauben, die neuere Methode ab einem früheren Tag gelten lassen.

# $found: älterer Abruf; $other: seine Revision
finding-two-exports = Die Reihe von „{ $indicator }“ (Gebiet: { $area }) nimmt einige Werte aus „{ $found }“ und andere aus dessen Revision „{ $other }“{ $count ->
    [one] .
   *[other] {" "}({ $count } Reihen).
}
    .expected = alle Werte einer Reihe aus einem Abruf
    .advice = Bitte die Datenstelle um die neu berechneten Werte der früheren Jahre bitten.

finding-two-editions = Die Methode von „{ $indicator }“ nimmt „{ $input }“, einen Indikator einer anderen Ausgabe der Norm.
    .expected = Eingaben, die zu keiner oder zur selben Ausgabe gehören
    .advice = Bitte die gelieferte Variable selbst nehmen oder in der Anmerkung der Methode sagen, warum beide Ausgaben dasselbe meinen.

# $indicator: Indikator; $found: letzter Zeitraum; $due: Tag
finding-value-stale = Der neueste Wert von „{ $indicator }“ ist von { $found }; der nächste war am { $due } fällig.
    .expected = ein neuerer Wert
    .advice = Bitte bei der liefernden Stelle nachfragen; bis dahin ist der Wert nicht als heutiger zu lesen.

# $dataset: Datensatz; $by: wer entschied; $date: wann
finding-decision-unused = Die Entscheidung vom { $date } ({ $by }) nimmt einen Wert aus „{ $dataset }“, den dieser Datensatz nicht enthält.
    .expected = Indikator, Gebiet und Zeitraum eines Wertes, den der Datensatz hat
    .advice = Bitte die Entscheidung in decisions.toml berichtigen oder entfernen; bis dahin wählen die Regeln der Datenbank.

finding-methods-in-a-circle = Diese Indikatoren werden auseinander berechnet, deshalb hat keiner einen Wert: { $found }.
    .expected = Methoden, die auf gelieferte Werte zurückführen
    .advice = Bitte einen davon aus Zählern und Nennern der anderen herausnehmen.
