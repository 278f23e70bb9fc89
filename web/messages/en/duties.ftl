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
