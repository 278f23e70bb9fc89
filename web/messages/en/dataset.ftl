# A dataset, and the list of datasets.
dataset-list = Datasets
    .summary = { $count ->
        [0] No dataset meets these conditions.
        [one] { $count } dataset, with the source of every number.
       *[other] { $count } datasets, with the source of every number.
    }
    .beyond = There is no such list: the address asks for something that the bank does not have, or for a page beyond the end.
dataset-everything = All datasets
dataset-narrow = Narrow the list
dataset-facet =
    .category = Category
    .provider = Provider
    .theme = Theme in the European Union
    .format = File format
    .period = Year
    .licence = Licence
    .quality = Remarks on the data
dataset-quality-clean = no remarks
dataset-quality-info = information only
dataset-quality-warning = with warnings
dataset-quality-violation = with errors
dataset-licence-source = terms of the source
dataset-figures-of = as of { $day }
dataset-kept = The new delivery has errors that have to be corrected at the source. Until then the data of release { $release } are shown.

dataset-provider = Source
dataset-category = Category
dataset-vintage = As of
dataset-covers = Period
dataset-area = Area
dataset-frequency = Update frequency
dataset-due = Next figures
# $day: day
dataset-overdue = expected since { $day }
dataset-series = Series
dataset-before = Previous dataset of the series
dataset-caveat = What these numbers do not say:
dataset-purpose = What it is collected for:
dataset-to-downloads = Download the data

dataset-city = Figures of the city
dataset-city-caption = Unit: { $unit }
dataset-city-caption-units = Units stand beside the names
dataset-comparison = The city among others
dataset-comparison-areas = Areas compared
# $first, $last: names of periods
dataset-course = How it changed: { $first }–{ $last }
# $first: name of a period
dataset-course-note = The value in { $first } is 100 (the pale line). All charts have the same scale.
dataset-course-broken = The value in { $first } is 100 (the pale line). All charts have the same scale. Earlier values cannot be fully compared with these: the lines are broken there.
dataset-all-areas = Areas and periods as a table
dataset-comparison-highest = The highest values; there are { $count } areas, and the files to download have all of them.
dataset-compare-other = Compare another indicator
dataset-register = What the register lists

dataset-map = Map of places
# $count: how many places; $west, $east, $south, $north: degrees
dataset-map-summary = { $count ->
    [one] The map shows { $count } place: longitude { $west }°, latitude { $south }°.
   *[other] The map shows { $count } places, between { $west }° and { $east }° of longitude and { $south }° and { $north }° of latitude.
}
dataset-map-explained = North is up; the city’s boundary is not drawn. The list below names the places.

dataset-downloads = Files to download
dataset-form = Format
dataset-size = Size
dataset-indicators = What the numbers mean

dataset-source = Where these data come from
dataset-statement = Origin
dataset-original = Original file
dataset-file = File in the bank
dataset-mapping = How the file is read
dataset-run = Processing run
dataset-landing-page = Page of the source
# $count: number of columns
dataset-columns = Columns of the file ({ $count })
dataset-column = Column
dataset-column-term = What becomes of it
dataset-column-purpose = Who needs it
dataset-role-unused = not used
dataset-role-value = values
dataset-role-area = the area
dataset-role-period = the period
dataset-role-indicator = the indicator
dataset-role-unit = the unit
dataset-role-status = the sign beside a value
dataset-role-breakdown = who answers for the value
dataset-role-register = a statement about each entry

dataset-quality = Gaps and findings
dataset-missing = Missing values by reason:
dataset-nothing-missing = No value is missing in this dataset.
dataset-no-findings = No problems were found when the file was read.
severity-info = Note
    .plural = Notes
severity-warning = Warning
    .plural = Warnings
severity-violation = Violation
    .plural = Violations

dataset-terms = Terms of use and citation
dataset-licence = Licence
dataset-rights = Terms
dataset-publisher = Publisher
dataset-contact = Contact
dataset-issued = First issued
dataset-modified = Last changed
dataset-keywords = Keywords
dataset-cite = How to cite:
dataset-citation = { $creators }, “{ $title }”, { $bank }, as of { $day }, { $iri } (release { $release })

# $provider: dostawca / provider / Datenstelle
dataset-elsewhere = This dataset is not kept here: the bank lists it as the catalogue of { $provider } describes it. Its files are there.
dataset-elsewhere-iri = In its own catalogue
