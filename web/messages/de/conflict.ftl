# Eine Abweichung: mehrere Zahlen für eine Sache.
conflict-kind = Abweichung
# $count: wie viele Werte gemeldet sind
conflict-explained = { $count ->
    [one] { $count } Wert ist gemeldet.
   *[other] { $count } Werte sind für dieselbe Sache gemeldet. Alle bleiben erhalten, jeder mit seiner Herkunft.
}
conflict-values = Gemeldete Werte
conflict-where = Zelle der Datei
conflict-cell = Zelle zeigen
conflict-chosen = gilt
conflict-why = Warum sie abweichen
conflict-difference = Der höchste Wert übersteigt den niedrigsten um { $percent } %.
conflict-source = Quelle
conflict-decided-by = Entschieden von
conflict-decided-on = Entschieden am
conflict-targets = Zielwerte, deren Bewertung darauf beruht

conflicts-title = Abweichungen
conflicts-summary = Wo zwei Ämter oder zwei Ausgaben derselben Daten verschiedene Zahlen für eine Sache nennen, und welche davon gilt.
conflicts-none = Es gibt keine Abweichungen: Alle vergleichbaren Werte stimmen überein.
conflicts-own = In der Stadt
conflicts-others = In anderen Gebieten
conflicts-feed = Abweichungen verfolgen (Atom)
conflicts-csv = Alle Abweichungen als Tabelle (CSV)
