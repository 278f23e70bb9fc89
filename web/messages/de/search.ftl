# Suche.
search = Suche
# $words: die gesuchten Wörter
search-of = Suche nach „{ $words }“
search-list = Ergebnisse
search-narrow = Eingrenzen
search-nothing-asked = Geben Sie ein, was Sie suchen: den Namen eines Datensatzes, eines Indikators, eines Ortes oder einer Behörde. Endungen und Umlaute spielen keine Rolle.
search-no-words = Die Eingabe enthält weder Buchstaben noch Ziffern. Geben Sie ein Wort ein, zum Beispiel „Einwohner“.
# $most: größte Zahl der Zeichen
search-too-long = Dieser Text ist zu lang. Geben Sie höchstens { $most } Zeichen und 16 Wörter ein.
search-none = Diese Ausgabe der Datenbank hat keinen Suchindex. Bitte nutzen Sie die Listen der Kategorien, Datenstellen, Datensätze und Indikatoren.
# $count: Zahl der Ergebnisse
search-found = { $count ->
    [0] Nichts gefunden.
    [one] { $count } Ergebnis.
   *[other] { $count } Ergebnisse.
}
# $count: Zahl der Ergebnisse
search-beyond = Diese Seite gibt es nicht. { search-found }
search-some-words = Kein Ergebnis enthält alle Wörter; diese enthalten die meisten davon.
# $language: Name der Sprache in der Sprache des Lesers
search-other-language = Die Wörter wurden in einer anderen Sprache gefunden: { $language }.
search-elsewhere = Versuchen Sie ein anderes Wort, oder sehen Sie hier nach:
search-perhaps = Meinten Sie:
search-forms = Dieselben Ergebnisse für Programme:
search-facet =
    .kind = Art
    .category = Kategorie
    .provider = Datenstelle
    .area = Gebiet
    .period = Jahr
search-kind =
    .area = Gebiet
    .category = Kategorie
    .dataset = Datensatz
    .document = Dokument
    .goal = Ziel
    .indicator = Indikator
    .method = Methode
    .observation = Werte
    .place = Ort
    .provider = Datenstelle
    .series = Datensatzreihe
    .strategy = Strategie
    .target = Zielwert
