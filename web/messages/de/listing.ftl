# Listen von Dingen einer Art.
listing-area = Gebiete
listing-concept = Begriffe
listing-distribution = Distributionen
listing-gap = Datenlücken
listing-indicator = Indikatoren
listing-method = Methoden
listing-observation = Werte
listing-period = Zeiträume
listing-place = Orte
listing-series = Reihen von Datensätzen
listing-service = Dienste
listing-unit = Maßeinheiten
listing-empty = Diese Liste ist leer.
