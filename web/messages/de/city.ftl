# Über die Stadt.
# $city: Name der Stadt
city-title = { $city } in Fakten
city-summary = Der neueste bekannte Wert jedes Indikators mit Zeitraum und Quelle. Jede Zahl führt zu der Zelle der Datei, aus der sie stammt.
city-computed = Weitere
city-area = Mehr über die Stadt als Gebiet:
city-report = Jahresbericht zum Drucken
