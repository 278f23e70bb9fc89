# Ein Indikator.
indicator-code = Code
indicator-scheme = Indikatorensatz
indicator-also-called = Andere Namen
indicator-same = Entsprechungen
indicator-related = Verwandte Indikatoren
indicator-see-also = Siehe auch
indicator-city = Zahlen für die Stadt
indicator-methods = Wie der Wert entsteht
# $period: of the newest value
indicator-made = Woraus der Wert für { $period } entstand
# $indicator: Name des Indikators; $day: erster Tag
method-name = { $indicator } (Methode ab { $day })
indicator-valid-from = Gültig ab { $day }
indicator-absent = Noch kein Wert für die Stadt
indicator-parts-only = Nur gegliedert, ohne Gesamtwert
indicator-part = Teil
# $kind: exact, proxy or estimate
indicator-conformance = Übereinstimmung mit dem, wonach der Indikator fragt: { $kind }.
indicator-lacking = Jahre ohne Wert
indicator-caveat = Was diese Zahl nicht sagt:
indicator-theme = Thema
indicator-type = Art
indicator-unit = Einheit
indicator-unconfirmed = Nicht bestätigt
indicator-missing = Was fehlt
indicator-needed = Benötigte Daten
indicator-years-before = { $count ->
    [one] { $count } Jahr davor
   *[other] { $count } Jahre davor
}
indicator-list-ways = Indikatorensätze
indicator-list-filled = Mit Werten in der Datenbank
indicator-list-empty = Ohne Werte in der Datenbank
indicator-list-count = { $count ->
    [one] { $count } Indikator
   *[other] { $count } Indikatoren
}
indicator-about = Über diesen Indikator
indicator-last = Letzter Zeitraum
indicator-due = Nächster Wert
# $day: Tag
indicator-overdue = erwartet seit { $day }
indicator-report = Fehler melden
indicator-csv = Alle Werte herunterladen (CSV)
indicator-citation = „{ $title }“, { $bank }, Stand vom { $day }, { $iri } (Ausgabe { $release })
indicator-pair = Neben einem anderen Indikator
indicator-pair-choose = Zweiten Indikator wählen
indicator-pair-apart = Die beiden haben keine zwei gemeinsamen Zeiträume; ihre Veränderungen werden nicht verglichen.
indicator-pair-broken = Die Reihe eines der beiden ist gebrochen; ihre Veränderungen werden nicht verglichen.
# $one, $other: Indikatoren; $oneChange, $otherChange: Veränderung in Prozent
indicator-pair-summary = Veränderung von { $first } bis { $last }: { $one } { $oneChange }, { $other } { $otherChange }.
indicator-pair-none = (ohne Prozentangabe)
indicator-responsible = Zuständig
