# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Changes of the catalogue: { $bank }
feed-conflicts = Conflicts between reported values: { $bank }
feed-conflict = { $indicator }, { $area }, { $period }: reported values differ
feed-new = New dataset: { $title }
feed-data = New data in the dataset: { $title }
feed-entry = Changed description of the dataset: { $title }
feed-withdrawn = Dataset withdrawn: { $title }
feed-renamed = Dataset renamed: { $title }

# The page that shows how harvesters read the bank.
# $full: points of a dataset that lacks nothing; $asked: points that only a running service earns
mirror-title = How other portals read us
mirror-summary = What each portal that collects our data will see: addresses, marks for the descriptions, and what has changed.
mirror-faces = Addresses for other portals
mirror-face = Face
mirror-address = Address
mirror-reader = For whom
mirror-seen = Datasets
mirror-catalog = the whole DCAT-AP catalogue
mirror-lenient = the catalogue in the lenient profile
mirror-portal = XML import of the national portal
mirror-experimental = XML import of the national portal, newer schema (experimental)
mirror-rexperimental = the national portal, once its operator confirms the schema
mirror-ckan = CKAN, read-only
mirror-feed = Atom feed of changes
mirror-sitemap = sitemap
mirror-rcatalog = data.europa.eu, DCAT clients, CKAN
mirror-rlenient = udata
mirror-rportal = the national portal
mirror-rckan = portals that read CKAN
mirror-rfeed = feed readers
mirror-rsitemap = search engines
mirror-quality = Marks for the descriptions
mirror-note = Points of the European assessment of metadata quality, { $full } at most. Of these, { $asked } are given only when a running server answers; a release does not measure them. A dataset’s points are its own and those of its best file.
mirror-points = Points
mirror-rating = Mark
mirror-stars = Stars
mirror-missing = What is missing
mirror-files = Files
mirror-nothing = nothing
mirror-excellent = excellent
mirror-good = good
mirror-enough = sufficient
mirror-bad = bad
mirror-changes = What changed since the release before
mirror-nochanges = Nothing.
mirror-more = { $count ->
    [one] One more change stands in the feed.
   *[other] { $count } more changes stand in the feed.
}
mirror-deleted = What other portals will delete
mirror-nodeleted = Nothing: no dataset is gone.

# The page of one dataset: who reads what of it.
# $title: of the dataset; $count: lines with a difference; $languages: codes; $length: characters
mirror-dataset = How other portals read: { $title }
mirror-own = The dataset itself
mirror-file = File
mirror-property = Property
mirror-read = As it is read
mirror-differs = What differs
mirror-lines = Property by property
mirror-altered =
    { $count ->
        [0] Reads everything that is compared here.
        [one] One property is dropped or changed.
       *[other] { $count } properties are dropped or changed.
    }
mirror-unseen = This reader does not see the dataset.
mirror-unread = not read
mirror-added = supplied on the way
mirror-without = without { $languages }
mirror-shortened = shortened to { $length } characters
mirror-reworded = written in another way
mirror-fewer = { $count } fewer
mirror-told = What the feed has told of it
mirror-nofiles = Nothing: every file of the release before is still there.

reader-europe = data.europa.eu
    .note = Takes in the whole DCAT-AP catalogue, though it reaches a city through the portal of its country.
reader-dcat = CKAN that reads DCAT
    .note = Keeps one language, which its own settings choose; shown here: the first language of the bank. Series fall away: each member stands alone.
reader-udata = udata
    .note = Reads the lenient profile, with checksums as plain text. Keeps one language and no series.
reader-ckan = Portals that read CKAN’s API
    .note = The provider stays as an organisation; texts are in the first language of the bank.
reader-portal = The national portal
    .note = Imports all or nothing: one faulty record stops the whole catalogue.
reader-experimental = The national portal, newer schema
    .note = Experimental: not checked against an official schema.
reader-search = Search engines
    .note = Read the description in the dataset’s page, in the language of the page.

read-title = Title
read-description = Description
read-keyword = Keywords
read-theme = Theme
read-category = Category
read-licence = Licence
read-rights = Terms of the source
read-frequency = Frequency
read-area = Area
read-period = Period
read-issued = Issued
read-modified = Modified
read-series = Series
read-provider = Provider
read-publisher = Publisher
read-file = Files
read-format = Format
read-checksum = Checksum

# Items of the assessment of metadata quality.
metric =
    .keywordAvailability = keywords
    .categoryAvailability = theme
    .spatialAvailability = area
    .temporalAvailability = period
    .downloadUrlAvailability = download address
    .formatAvailability = format
    .mediaTypeAvailability = media type
    .formatMediaTypeVocabularyAlignment = format and media type from the vocabularies
    .formatMediaTypeNonProprietary = open format
    .formatMediaTypeMachineInterpretable = machine-readable format
    .dcatApCompliance = DCAT-AP compliance
    .formatMatch = format that matches the content
    .syntaxValid = valid syntax
    .atLeastFourStars = four stars
    .licenceAvailability = licence
    .knownLicence = known licence
    .accessRightsAvailability = access rights
    .accessRightsVocabularyAlignment = access rights from the vocabulary
    .contactPointAvailability = contact
    .publisherAvailability = publisher
    .rightsAvailability = rights
    .byteSizeAvailability = size
    .dateIssuedAvailability = date of issue
    .dateModifiedAvailability = date of change
