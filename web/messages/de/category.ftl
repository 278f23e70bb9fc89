# Kategorien und ihre Liste.
category-list = Datenkategorien
    .summary = Die Daten der Stadt nach Themen.
category-responsible = Wer liefern muss
category-theme = EU-Datenthema
category-empty = Kategorien ohne Daten
category-empty-explained = Diese Kategorien warten auf ihre erste Lieferung.
category-nobody = niemand genannt
category-no-data = Für diese Kategorie hat noch niemand Daten geliefert.
