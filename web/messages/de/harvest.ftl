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
mirror-note = Punkte der europäischen Bewertung der Metadatenqualität: von { $full } möglichen, von denen { $asked } erst die Antwort eines laufenden Servers bringt; ein Release misst sie nicht. Die Punkte eines Datensatzes sind seine eigenen und die seiner besten Datei.
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
mirror-changes = Was sich seit dem vorigen Release geändert hat
mirror-nochanges = Nichts.
mirror-deleted = Was andere Portale löschen werden
mirror-nodeleted = Nichts: Kein Datensatz ist verschwunden.

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
