# Datenstand.
about-title = Datenstand
about-summary = Was die Datenbank hat, was ihr fehlt und was an der Quelle zu beheben ist.
about-count-datasets = Datensätze
about-count-observations = Werte
about-count-gaps = Begründete Lücken
about-count-resources = Einträge von Verzeichnissen
about-count-findings = Befunde
about-gaps = Lücken
about-rejected = Abgelehnt
about-gaps-by-reason = Lücken nach Grund
about-findings = Befunde zu Lieferungen

about-duties = Was zu tun ist
about-duty-gap = Indikatoren Jahr für Jahr: { $filled } Werte sind da, { $missing } fehlen.
about-duty-duty = Überfällige Datensätze: { $datasets }, überfällige Indikatoren: { $indicators }.
about-duty-conflict = { $conflicts ->
    [one] Eine Abweichung zwischen gemeldeten Werten
   *[other] { $conflicts } Abweichungen zwischen gemeldeten Werten
}, davon offen: { $open }.
about-duty-purpose = Datensätze ohne genannten Zweck: { $datasets }, nicht benötigte Spalten: { $columns }.
about-duty-mirror = Wie vollständig die Beschreibungen sind, nach Punkten der europäischen Bewertung:
