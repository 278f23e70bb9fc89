# The SPARQL endpoint: query form, answers, limits.

endpoint-title = SPARQL queries
endpoint-files = Data from RDF files
endpoint-query = Query
endpoint-run = Run
endpoint-download = Download as { $format }
endpoint-answer = Answer
endpoint-expected = Expected:
endpoint-yes = Yes
endpoint-no = No
endpoint-rows =
    { $count ->
        [one] { $count } row.
       *[other] { $count } rows.
    }
endpoint-shown = The first { $count } are shown; the whole can be downloaded.
endpoint-link = Link to this query
endpoint-description = Service description (Turtle)
endpoint-limits = Limits
endpoint-limit-deadline =
    { $seconds ->
        [one] A query may take { $seconds } second.
       *[other] A query may take { $seconds } seconds.
    }
endpoint-limit-answer = An answer may have { $megabytes } MB; larger datasets need no query, they can be downloaded whole.
endpoint-limit-memory = A query may take { $megabytes } MB of memory.
endpoint-limit-client =
    { $count ->
        [one] { $count } query of one address runs at a time.
       *[other] { $count } queries of one address run at a time.
    }
endpoint-limit-length = A query may have { $get } characters in the address (GET) or { $post } in the body (POST).
endpoint-limit-size = A query may have { $nesting } levels of brackets, { $patterns } triple patterns and { $alternatives } alternatives.
endpoint-limit-read-only = Data cannot be changed, and queries do not reach out to other servers (SERVICE).
