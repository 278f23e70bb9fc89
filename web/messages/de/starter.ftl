starter-description = Daten über { $name } mit der Quelle jeder Zahl.
starter-categories = Kategorien der Datenbank
starter-administration = Verwaltung
starter-areas-title = Von der Datenbank erfasste Gebiete: { $name }
starter-areas-description = Die Gebiete, auf die sich die Zahlen dieser Datenbank beziehen, mit ihren Schlüsseln.
starter-areas-keyword = Gebiete
