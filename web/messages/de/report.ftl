# Der Jahresbericht.
# $city: Name der Stadt; $year: das Jahr
report-title = { $city } in Zahlen, { $year }
# $year: das Jahr
report-summary = Was die Datenbank über { $year } weiß: Werte und ihre Veränderung, Ziele, abweichende Zahlen und was fehlt. Jede Zahl hat eine Fußnote mit ihrer Adresse.
report-size =
    .ordinary = Gewöhnliche Schrift
    .large = Große Schrift
report-change = Veränderung
report-broken = nicht vergleichbar
report-steward = Verantwortlich
report-targets = Ziele
report-target = Indikator und Ziel
report-wanted = Zielwert
report-due = Bis
report-status = Stand
# $done: zurückgelegter Anteil des Weges in Prozent; $due: fälliger Anteil
report-progress = { $done } % des Weges zurückgelegt, { $due } % fällig
# $year: das Jahr
report-not-assessed = für { $year } nicht bewertet
report-no-targets = Die Datenbank kennt kein Ziel der Stadt.
report-conflicts = Mehrere Zahlen für dasselbe
report-chosen = Die fett gesetzte Zahl gilt.
report-no-conflicts = Keine zwei Quellen widersprechen sich.
report-gaps = Was fehlt
report-no-gaps = Von dem, wonach gefragt wurde, fehlt nichts.
report-notes = Fußnoten
report-notes-explained = Unter jeder Adresse steht die Zahl mit Quelle, Datei und Zelle. Ausgabe der Daten:
# $number: Nummer der Fußnote
report-note = Fußnote { $number }
report-years = Berichte anderer Jahre
