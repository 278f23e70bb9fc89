# Datenstand.
about-title = Datenstand
about-summary = Was die Datenbank hat, was ihr fehlt und was an der Quelle zu beheben ist.
about-count-datasets = Datensätze
about-count-observations = Werte
about-count-gaps = Begründete Lücken
about-count-resources = Einträge von Verzeichnissen
about-count-findings = Befunde
about-count-triples = RDF-Aussagen
about-gaps = Lücken
about-rejected = Abgelehnt
about-gaps-by-reason = Lücken nach Grund
about-findings = Befunde zu Lieferungen
