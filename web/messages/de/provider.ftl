# Datenstellen und ihre Liste.
provider-list = Datenstellen
    .summary = Stellen, die der Datenbank Daten liefern oder für ihre Werte einstehen.
provider-others = Weitere Stellen
provider-kind = Art der Stelle
provider-part-of = Teil von
provider-units = Einheiten
provider-awaited = Kategorien, die auf Daten warten
provider-website = Website
provider-contact = Kontakt
provider-also-called = Andere Namen
provider-publishes-bank = Diese Stelle gibt die Datenbank heraus.
provider-no-data = Diese Stelle hat noch keinen Datensatz geliefert.
