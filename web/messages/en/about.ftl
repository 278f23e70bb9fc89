# State of the data.
about-title = State of the data
about-summary = What the bank has, what it lacks, and what has to be corrected at the source.
about-count-datasets = Datasets
about-count-observations = Values
about-count-gaps = Gaps with a reason
about-count-resources = Entries of registers
about-count-findings = Findings
about-gaps = Gaps
about-rejected = Rejected
about-gaps-by-reason = Gaps by reason
about-findings = Findings in deliveries

about-duties = What has to be done
about-duty-gap = Indicators year by year: { $filled } values are there, { $missing } are missing.
about-duty-duty = { $datasets ->
    [0] No dataset
    [one] One dataset
   *[other] { $datasets } datasets
} and { $indicators ->
    [0] no indicator
    [one] one indicator
   *[other] { $indicators } indicators
} are overdue.
about-duty-conflict = { $conflicts ->
    [one] One conflict between reported values
   *[other] { $conflicts } conflicts between reported values
}, { $open } of them open.
about-duty-purpose = { $datasets ->
    [one] One dataset has
   *[other] { $datasets } datasets have
} no stated purpose; { $columns ->
    [one] one column is
   *[other] { $columns } columns are
} not needed for anything.
about-duty-mirror = How complete the descriptions are, by the points of the European assessment:
