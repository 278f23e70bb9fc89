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
endpoint-shown = Below are rows { $first } to { $last }.
endpoint-pages = Pages of the answer
endpoint-page = Page { $page } of { $pages }
endpoint-previous = Previous page
endpoint-next = Next page
endpoint-code = This query as code
endpoint-examples = Example queries
endpoint-behind = The query behind it
endpoint-edit = Open and change it in the SPARQL editor
endpoint-stored = Ready-made queries
    .description = Answers for those who know no SPARQL: choose what you ask about. Every answer is a page, a CSV or a JSON file, and its address can be kept.
endpoint-api = Programming interface
    .description = Operations for programs: SPARQL queries, whole graphs and ready-made queries. Data does not change before the next release; the header Bank-Release names it.
endpoint-api-parameters = Parameters
endpoint-api-name = Name
endpoint-api-type = Type
endpoint-api-meaning = Meaning
endpoint-api-required = required
endpoint-api-answers = Answers:
endpoint-api-refusals = Refusals:
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
operation-query = Answer to a SPARQL query
    .description = Without the parameter query: the service description.
operation-query-by-post = Answer to a SPARQL query sent in the body
operation-graph = A whole graph
    .description = The graph of a name (graph), or the union of all (default).
operation-void = What the release holds, counted (VoID)
operation-stored = List of the ready-made queries
operation-parameter-query = One query in SPARQL 1.1
operation-parameter-default-graph-uri = Graphs that make up the default graph
operation-parameter-named-graph-uri = Named graphs
operation-parameter-timeout = Seconds after which to give up; lowers the deadline, never raises it
operation-parameter-format = Short name of a format; goes before the Accept header
operation-parameter-graph = Name of a graph
operation-parameter-default = The union of all graphs; a parameter without a value
