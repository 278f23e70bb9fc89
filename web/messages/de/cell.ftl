# Eine gelieferte Datei und eine ihrer Zellen.
cell-kind = Gelieferte Datei
cell-row-column = Zeile { $row }, Spalte { $column }
cell-column = Spalte { $column }
cell-of-sheet = Blatt „{ $sheet }“, Zelle { $cell }
cell-caption = Die Zelle, ihre Kopfzeile und die Zeilen um sie, wie sie in der Datei stehen
cell-row = Zeile
cell-not-shown = Eine Datei dieser Form wird hier nicht gezeigt; sie lässt sich herunterladen.
cell-made = Was daraus wurde
# $size: Größe der Datei
cell-download = Datei herunterladen ({ $size })
cell-provider = Datenstelle
cell-dataset = Datensatz
cell-original = Originaldatei
cell-checksum = SHA-256
cell-withheld = Diese Datei wird nicht angeboten: Sie könnte Daten von Personen preisgeben.
cell-findings = Befunde zu dieser Zelle
