# Pflichten: was von wem wofür zu liefern ist.

# $found: letzter Tag, den der Datensatz umfasst; $due: Tag
finding-dataset-overdue = Der Datensatz endet am { $found }; die nächste Lieferung war am { $due } fällig.
    .expected = Zahlen für den folgenden Zeitraum
    .advice = Bitte die Datenstelle um die nächste Datei bitten oder in der Zuordnung eine andere Häufigkeit angeben.

finding-purpose-missing = Niemand sagt, wer diesen Datensatz wofür verwendet.
    .expected = ein Satz in jeder Sprache der Datenbank
    .advice = Bitte bei der erhebenden Stelle nachfragen und in der Zuordnung den Schlüssel „purpose“ angeben; braucht niemand die Daten, sollten sie nicht mehr erhoben werden.

# $found: Titel von Spalten; $count: wie viele
finding-columns-without-purpose = { $count ->
    [one] Nichts braucht diese Spalte: { $found }.
   *[other] Nichts braucht diese { $count } Spalten: { $found }.
}
    .expected = die Methode, der Zielwert oder das Gesetz, das die Spalte braucht
    .advice = Bitte in der Zuordnung mit dem Schlüssel „requiredBy“ nennen oder fragen, wozu die Spalte erhoben wird.
