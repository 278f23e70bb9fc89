# Der Pass einer Zahl.
observation-passport = Pass einer Zahl
observation-indicator = Indikator
observation-area = Gebiet
observation-period = Zeitraum
observation-date = Stichtag
observation-unit = Einheit
observation-steward = Verantwortliche Datenstelle
observation-computed = Berechnet von
observation-dataset = Datensatz
observation-status = Status
observation-broken = Mit früheren nicht vergleichbar wegen
observation-spread = Mit den anderen genannten Werten
# $low, $high: results with the other values
observation-from-to = von { $low } bis { $high }
observation-rule = Regel oder Methode
observation-note = Erläuterung

observation-source = Woher diese Zahl stammt
observation-show-cell = Zelle in der Datei zeigen
observation-file = Datei
observation-original = Originaldatei
observation-mapping = Wie die Datei gelesen wird
observation-run = Lauf, der sie gelesen hat
observation-inputs = Woraus sie entstand
observation-input = Bestandteil
observation-role = Platz in der Formel
observation-computed-here = in dieser Datenbank berechnet

observation-others = Andere genannte Werte
# $count: Zahl der anderen Werte
observation-others-explained = { $count ->
    [one] Dasselbe wurde noch einmal angegeben:
   *[other] Dasselbe wurde noch { $count }-mal angegeben:
}
observation-no-others = Sonst hat niemand einen Wert für diesen Indikator, dieses Gebiet und diesen Zeitraum genannt.
observation-difference = Unterschied
observation-equal = gleich
observation-incomparable = nicht vergleichbar
observation-verdict = Referenzwert
observation-selected = dieser Wert wurde gewählt
observation-rejected = ein anderer Wert wurde gewählt
observation-choice-rule = Auswahlregel
observation-conflict = Art der Abweichung
observation-conflict-state = Stand der Abweichung
observation-conflict-difference = Spanne der Werte
