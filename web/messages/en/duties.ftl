# Duties: what should be delivered, by whom, for what.

# $found: last day that the dataset covers; $due: day
finding-dataset-overdue = The dataset ends on { $found }; its next delivery was due on { $due }.
    .expected = figures of the period that followed
    .advice = Ask the provider for the next file, or state another frequency in the mapping.

finding-purpose-missing = Nobody says who uses this dataset, and for what.
    .expected = one sentence in every language of the bank
    .advice = Ask whoever collects the data, and give the key “purpose” in the mapping; if nobody needs them, stop collecting them.

# $found: titles of columns; $count: how many
finding-columns-without-purpose = { $count ->
    [one] Nothing needs this column: { $found }.
   *[other] Nothing needs these { $count } columns: { $found }.
}
    .expected = the method, target or law that needs the column
    .advice = Name it with the key “requiredBy” in the mapping, or ask why the column is collected.

# Pages.
duties-title = Duties
duties-summary = What is delivered regularly, when the next figures are due, and what is overdue.
duties-seen = As of { $day }, when this release was built.
duties-datasets = Datasets
duties-indicators = Indicators
# $count: how many are overdue
duties-overdue-count = { $count ->
    [0] Nothing is overdue.
    [one] { $count } is overdue.
   *[other] { $count } are overdue.
}
duties-overdue = overdue since { $day }
duties-what = What
duties-last = Last period
duties-due = Next due
duties-who = Who
duties-none = No due dates have been given.
duties-csv = As a table (CSV)

purposes-title = Who collects what, and why
purposes-summary = Who uses each dataset, and what for; and which columns no method, target or law needs.
purposes-providers = By provider
purposes-provider = Provider
purposes-count-datasets = Datasets
purposes-unstated = no purpose given
purposes-columns = Columns
purposes-unneeded = of these, not needed
purposes-datasets = Datasets and their purpose
purposes-nobody = No purpose has been given.
# $count: columns whose titles follow
purposes-idle = { $count ->
    [one] A column that nothing needs:
   *[other] Columns that nothing needs ({ $count }):
}
purposes-csv = All columns as a table (CSV)
