# Was der Stadt fehlt.
gaps-title = Was fehlt
gaps-summary = Jeder Indikator Jahr für Jahr: ob die Stadt einen Wert hat, und wenn nicht, warum und wer handeln muss.
gaps-legend = Zeichen
gaps-filled = Wert
gaps-matrix = Indikatoren nach Jahren
# $filled: Jahre von Indikatoren mit Wert; $asked: mit Wert oder Lücke
gaps-share = { $filled } von { $asked }
gaps-none = Nichts wird verlangt, und nichts fehlt.
gaps-responsible = Wer sich darum kümmern muss
gaps-unit = Stelle
gaps-stewards = Wer liefern müsste
gaps-steward = Verantwortliche Datenstelle
gaps-reason = Grund
gaps-indicators = Indikatoren
gaps-years = Fehlende Werte
gaps-csv = Die Übersicht als Tabelle (CSV)

# Zeichen der Übersicht: zwei Buchstaben je Grund.
gaps-sign =
    .did-not-occur = nv
    .not-reliable = nz
    .not-applicable = tn
    .not-yet-known = nb
    .confidential = vt
    .not-collected = ne
    .not-delivered = ng
    .not-readable = nl
