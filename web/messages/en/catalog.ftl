# Words of the catalogue: what goes into DCAT-AP beside the words of bank.toml and the mappings.

catalog-status-demonstration = This is a demonstration: the data are real, but the city does not run this bank yet.
catalog-status-fictitious = This town and its data are invented for tests.

catalog-sparql-title = SPARQL endpoint
catalog-sparql-description = Answers SPARQL 1.1 queries on all datasets of the bank.
catalog-sparql-keyword = SPARQL queries

# $title: title of the newest dataset of the series; $count: number of datasets
catalog-series-description = { $count ->
    [one] The series “{ $title }”: one dataset, complete on its own.
   *[other] The series “{ $title }”: { $count } datasets, each complete on its own.
}

catalog-distribution-src = The file as its provider handed it in; nobody has edited it.
catalog-distribution-transcription = Figures copied from a published file; the form of this file is ours.
catalog-distribution-csv = All values in one table: UTF-8, comma between fields, point in numbers.
catalog-distribution-gaps = Gaps: for which keys there is no value, and why.
catalog-distribution-corrections = Corrections: what stood in the delivered file, what counts, and why.
catalog-distribution-csvw = What the columns of the table mean, in CSV on the Web.
catalog-distribution-xlsx = The same table for Excel and LibreOffice.
catalog-distribution-parquet = The same table in Apache Parquet, for analysis.
catalog-distribution-sdmx = The values in SDMX-CSV 2.0: every row names its structure, its key and its value.
catalog-distribution-ttl = All values as an RDF graph, with the cell that each number comes from.
catalog-distribution-dictionary = Data dictionary: what each column means.

# $publisher: who published it; $title: title of the table; $original: name of the file; $date: day of publication or export
catalog-provenance = Source: { $publisher }, “{ $title }”, file { $original } of { $date }.
catalog-provenance-transcription = Copied from the file { $original } of { $date }, which { $publisher } published as “{ $title }”. This is not that office’s file.

# $licence: address of the licence
catalog-rights-licence = Terms of reuse are those of the licence { $licence }.
