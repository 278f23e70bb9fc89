# A release of the data.
# $day: day of the release
release-title = Release of { $day }
release-id = Identifier
release-explained = The bank publishes its data in releases. A release cannot be changed: whoever cites it will always find the same numbers.
release-built = Built
release-content = Hash of the content
release-parent = Release before
release-software = Software
release-inputs = Built from
# $count: number of files
release-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
release-holds = What it holds
release-gone = Datasets withdrawn or renamed
release-replaced = Its place is taken by
release-graphs = Graphs
release-graph = Graph
release-triples = Statements
release-changes = What has changed
release-since = Compared with release
release-new = New datasets
release-no-more = Datasets that are no longer here
release-datasets = Datasets in this release
# $count: number of datasets
release-more = { $count ->
    [one] One more dataset has changed.
   *[other] { $count } more datasets have changed.
}
release-others = All releases
