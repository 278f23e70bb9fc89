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

# Seiten.
duties-title = Pflichten
duties-summary = Was regelmäßig geliefert wird, bis wann die nächsten Zahlen fällig sind und was überfällig ist.
duties-seen = Stand vom { $day }, als diese Ausgabe entstand.
duties-datasets = Datensätze
duties-indicators = Indikatoren
# $count: wie viele überfällig sind
duties-overdue-count = { $count ->
    [0] Nichts ist überfällig.
    [one] { $count } ist überfällig.
   *[other] { $count } sind überfällig.
}
duties-overdue = überfällig seit { $day }
duties-what = Was
duties-last = Letzter Zeitraum
duties-due = Nächste Frist
duties-who = Wer
duties-none = Es sind keine Fristen genannt.
duties-csv = Als Tabelle (CSV)

purposes-title = Wer was wofür erhebt
purposes-summary = Wer welchen Datensatz wofür verwendet und welche Spalten keine Methode, kein Zielwert und kein Gesetz braucht.
purposes-providers = Nach Datenstellen
purposes-provider = Datenstelle
purposes-count-datasets = Datensätze
purposes-unstated = ohne Zweckangabe
purposes-columns = Spalten
purposes-unneeded = davon nicht benötigt
purposes-datasets = Datensätze und ihr Zweck
purposes-nobody = Ein Zweck ist nicht angegeben.
# $count: Spalten, deren Titel folgen
purposes-idle = { $count ->
    [one] Nicht benötigte Spalte:
   *[other] Nicht benötigte Spalten ({ $count }):
}
purposes-csv = Alle Spalten als Tabelle (CSV)
