# What the city lacks.
gaps-title = What is missing
gaps-summary = Every indicator by year: whether the city has a value, and if not, why and who has to act.
gaps-legend = Signs
gaps-filled = value
gaps-matrix = Indicators by year
# $filled: years of indicators with a value; $asked: with a value or a gap
gaps-share = { $filled } of { $asked }
gaps-none = Nothing is asked for and nothing is missing.
gaps-responsible = Who has to see that it comes
gaps-unit = Office
gaps-stewards = Who would have to deliver
gaps-steward = Steward
gaps-reason = Reason
gaps-indicators = Indicators
gaps-years = Missing values
gaps-csv = The matrix as a table (CSV)

# Signs of the matrix: two letters a reason.
gaps-sign =
    .did-not-occur = no
    .not-reliable = nr
    .not-applicable = na
    .not-yet-known = ny
    .confidential = cf
    .not-collected = nc
    .not-delivered = nd
    .not-readable = un
