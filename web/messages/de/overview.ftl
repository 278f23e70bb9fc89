# Indikatoren einer Liste nach Themen.
overview-filled = Mit Wert für die Stadt
overview-approximate = Ersatzgrößen und Schätzungen
overview-parts = Nur gegliedert
overview-elsewhere = Mit Wert in einer anderen Liste
overview-explained = Der Name führt zur Beschreibung des Indikators, der Wert zu seiner Quelle. Wo kein Wert ist, stehen der Grund und die Stelle, die liefern müsste.
overview-themes = Themen
overview-years = Jahr für Jahr
overview-watched = muss dafür sorgen; Datenstelle unbekannt
overview-part = nur gegliedert
# $code: Code des Indikators, $scheme: Name der anderen Liste
overview-like = wie { $code }, { $scheme }
