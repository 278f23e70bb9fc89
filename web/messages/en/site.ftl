# The frame of a page and words that several pages use.

site-language-name = English
# Letters in the order of the alphabet: names are sorted by it.
site-alphabet = abcdefghijklmnopqrstuvwxyz

site-skip = Skip to content
site-menu = Main menu
site-languages = Language of this page
site-navigation =
    .category = Categories
    .provider = Data providers
    .dataset = Datasets
    .indicator = Indicators
    .strategy = Strategy
    .document = Documents
    .city = About the city
    .statistics = Statistics
site-banner-demonstration = Demonstration: the figures are real, but the city does not run this bank yet.
site-banner-fictitious = This town and its data are invented; they serve to test the software.

site-about = Every number in the bank has a steward and leads to the cell of the file that it comes from.
site-sparql = SPARQL queries
site-catalogue = DCAT-AP catalogue
site-release = Release of the data
site-contact-missing = to be supplied by the city

site-research = For researchers and programmers
site-address = Permanent address
site-formats = Data of this page
site-exports = In other standards’ formats
# $count: number of queries
site-queries = { $count ->
    [one] The query behind this page
   *[other] The queries behind this page ({ $count })
}
site-queries-explained = Each can be run and changed. Only the queries for names are left out.
site-query-run = Run the query

site-dataset = Dataset
site-category = Category
site-provider = Data provider
site-indicator = Indicator
site-area = Area
site-areas = Areas
site-period = Period
site-periods = Periods
site-value = Value
site-values = Values
site-unit = Unit
site-file = File
# $number: number of the column
site-column-untitled = column { $number } (no header)
site-what = What is given
site-gap = missing
site-unknown = nothing is known of this

# $count: number of datasets
site-count-datasets = { $count ->
    [0] no data
    [one] { $count } dataset
   *[other] { $count } datasets
}

# $quarter: 1 to 4; $year: the year
site-quarter = Q{ $quarter } { $year }
site-school-year = school year { $first }/{ $last }
site-span = { $first } – { $last }
# Name of an area where another of the same name is on the page. $told: what it is, such as “rural municipality”
site-namesake = { $name } ({ $told })

site-chart = Line chart
site-chart-summary = { $name }: from { $first } ({ $firstPeriod }) to { $last } ({ $lastPeriod }); lowest { $low } ({ $lowPeriod }), highest { $high } ({ $highPeriod }).
site-chart-constant = { $name }: { $value } throughout ({ $firstPeriod } to { $lastPeriod }).
site-chart-equal = { $name }: every known value is { $value } ({ $firstPeriod } to { $lastPeriod }).
# $period: the first period after the change
site-chart-break = Break in the series: values from { $period } on cannot be fully compared with earlier ones (the dashed line in the chart).
site-axis-not-from-zero = The value axis does not begin at zero.
site-shortened = The table shows some of the values; the files to download have all of them.

site-pages = Pages of the list
site-page = Page { $number }
site-before = Previous
site-after = Next
site-beyond = The list ends before page { $number }.
site-first-page = To the first page
site-findings = Findings
site-findings-page = What was found in the files of this provider
site-search = Search
site-search-label = What are you looking for?
