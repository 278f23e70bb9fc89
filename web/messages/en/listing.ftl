# Lists of things of one kind.
listing-area = Areas
listing-concept = Concepts
listing-distribution = Distributions
listing-gap = Gaps
listing-indicator = Indicators
listing-method = Methods
listing-observation = Values
listing-period = Periods
listing-place = Places
listing-series = Series of datasets
listing-service = Services
listing-unit = Units of measure
listing-empty = This list is empty.
