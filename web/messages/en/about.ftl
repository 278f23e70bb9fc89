# State of the data.
about-title = State of the data
about-summary = What the bank has, what it lacks, and what has to be mended at its source.
about-count-datasets = Datasets
about-count-observations = Values
about-count-gaps = Gaps with a reason
about-count-resources = Entries of registers
about-count-findings = Findings
about-count-triples = RDF statements
about-gaps = Gaps
about-rejected = Rejected
about-gaps-by-reason = Gaps by reason
about-findings = Findings in deliveries
