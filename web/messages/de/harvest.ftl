# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Änderungen des Katalogs: { $bank }
feed-conflicts = Abweichungen zwischen gemeldeten Werten: { $bank }
feed-conflict = { $indicator }, { $area }, { $period }: gemeldete Werte weichen ab
feed-new = Neuer Datensatz: { $title }
feed-data = Neue Daten im Datensatz: { $title }
feed-entry = Geänderte Beschreibung des Datensatzes: { $title }
feed-withdrawn = Datensatz zurückgezogen: { $title }
feed-renamed = Datensatz umbenannt: { $title }

# The page that shows how harvesters read the bank.
# $full: points of a dataset that lacks nothing; $asked: points that only a running service earns
mirror-title = Wie andere Portale uns lesen
mirror-summary = Was jedes Portal sieht, das unsere Daten sammelt: Adressen, Noten der Beschreibungen und was sich geändert hat.
mirror-faces = Adressen für andere Portale
mirror-face = Form
mirror-address = Adresse
mirror-reader = Für wen
mirror-seen = Datensätze
mirror-catalog = der ganze DCAT-AP-Katalog
mirror-lenient = der Katalog im nachsichtigen Profil
mirror-portal = XML-Import des nationalen Portals
mirror-experimental = XML-Import des nationalen Portals, neueres Schema (Versuch)
mirror-rexperimental = das nationale Portal, sobald sein Betreiber das Schema bestätigt
mirror-ckan = CKAN, nur lesend
mirror-feed = Atom-Feed der Änderungen
mirror-sitemap = Sitemap
mirror-rcatalog = data.europa.eu, DCAT-Clients, CKAN
mirror-rlenient = udata
mirror-rportal = das nationale Portal
mirror-rckan = Portale, die CKAN lesen
mirror-rfeed = Feedreader
mirror-rsitemap = Suchmaschinen
mirror-quality = Noten der Beschreibungen
mirror-note = Punkte der europäischen Bewertung der Metadatenqualität, höchstens { $full }. Davon gibt es { $asked } erst für die Antwort eines laufenden Servers; eine Ausgabe misst sie nicht. Die Punkte eines Datensatzes sind seine eigenen und die seiner besten Datei.
mirror-points = Punkte
mirror-rating = Note
mirror-stars = Sterne
mirror-missing = Was fehlt
mirror-files = Dateien
mirror-nothing = nichts
mirror-excellent = ausgezeichnet
mirror-good = gut
mirror-enough = ausreichend
mirror-bad = schlecht
mirror-changes = Was sich seit der vorigen Ausgabe geändert hat
mirror-nochanges = Nichts.
mirror-more = { $count ->
    [one] Eine weitere Änderung steht im Feed.
   *[other] { $count } weitere Änderungen stehen im Feed.
}
mirror-deleted = Was andere Portale löschen werden
mirror-nodeleted = Nichts: Kein Datensatz ist verschwunden.

# The page of one dataset: who reads what of it.
# $title: of the dataset; $count: lines with a difference; $languages: codes; $length: characters
mirror-dataset = Wie andere lesen: { $title }
mirror-own = Der Datensatz selbst
mirror-file = Datei
mirror-property = Eigenschaft
mirror-read = Wie sie gelesen wird
mirror-differs = Was anders ist
mirror-lines = Eigenschaft für Eigenschaft
mirror-altered =
    { $count ->
        [0] Liest alles, was hier verglichen wird.
        [one] Eine Eigenschaft fällt weg oder ändert sich.
       *[other] { $count } Eigenschaften fallen weg oder ändern sich.
    }
mirror-unseen = Dieser Leser sieht den Datensatz nicht.
mirror-unread = nicht gelesen
mirror-added = unterwegs ergänzt
mirror-without = ohne { $languages }
mirror-shortened = gekürzt auf { $length } Zeichen
mirror-reworded = anders geschrieben
mirror-fewer = { $count } weniger
mirror-told = Was der Feed darüber gemeldet hat
mirror-nofiles = Nichts: Alle Dateien der vorigen Ausgabe sind noch da.

reader-europe = data.europa.eu
    .note = Übernimmt den ganzen DCAT-AP-Katalog, erreicht eine Stadt aber über das Portal ihres Landes.
reader-dcat = CKAN, das DCAT liest
    .note = Behält eine Sprache, die seine eigenen Einstellungen wählen; hier gezeigt: die erste Sprache der Datenbank. Reihen fallen weg: Jeder ihrer Datensätze steht allein.
reader-udata = udata
    .note = Liest das nachsichtige Profil mit Prüfsummen als einfachem Text. Behält eine Sprache und keine Reihen.
reader-ckan = Portale, die die API von CKAN lesen
    .note = Die Datenstelle bleibt als Organisation erhalten; Texte stehen in der ersten Sprache der Datenbank.
reader-portal = Das nationale Portal
    .note = Übernimmt alles oder nichts: Ein fehlerhafter Eintrag hält den ganzen Katalog auf.
reader-experimental = Das nationale Portal, neueres Schema
    .note = Versuch: nicht an einem offiziellen Schema geprüft.
reader-search = Suchmaschinen
    .note = Lesen die Beschreibung in der Seite des Datensatzes, in der Sprache der Seite.

read-title = Titel
read-description = Beschreibung
read-keyword = Schlagwörter
read-theme = Thema
read-category = Kategorie
read-licence = Lizenz
read-rights = Bedingungen der Quelle
read-frequency = Häufigkeit
read-area = Gebiet
read-period = Zeitraum
read-issued = Herausgegeben
read-modified = Geändert
read-series = Reihe
read-provider = Datenstelle
read-publisher = Herausgeber
read-file = Dateien
read-format = Format
read-checksum = Prüfsumme

# Items of the assessment of metadata quality.
metric =
    .keywordAvailability = Schlagwörter
    .categoryAvailability = Thema
    .spatialAvailability = Gebiet
    .temporalAvailability = Zeitraum
    .downloadUrlAvailability = Download-Adresse
    .formatAvailability = Format
    .mediaTypeAvailability = Medientyp
    .formatMediaTypeVocabularyAlignment = Format und Medientyp aus den Vokabularen
    .formatMediaTypeNonProprietary = offenes Format
    .formatMediaTypeMachineInterpretable = maschinenlesbares Format
    .dcatApCompliance = DCAT-AP-Konformität
    .formatMatch = Format passend zum Inhalt
    .syntaxValid = gültige Syntax
    .atLeastFourStars = vier Sterne
    .licenceAvailability = Lizenz
    .knownLicence = bekannte Lizenz
    .accessRightsAvailability = Zugangsrechte
    .accessRightsVocabularyAlignment = Zugangsrechte aus dem Vokabular
    .contactPointAvailability = Kontakt
    .publisherAvailability = Herausgeber
    .rightsAvailability = Rechte
    .byteSizeAvailability = Größe
    .dateIssuedAvailability = Ausgabedatum
    .dateModifiedAvailability = Änderungsdatum
