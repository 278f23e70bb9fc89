# The SPARQL endpoint: query form, answers, limits.

endpoint-title = SPARQL queries
endpoint-files = Data from RDF files
endpoint-query = Query
endpoint-run = Run
endpoint-download = Download as { $format }
endpoint-answer = Answer
endpoint-expected = Expected:
endpoint-fault-details = What programs are told
endpoint-fault-syntax = The query has a fault in line { $line }, column { $column }
    .advice = Correct the query there or just before.
endpoint-fault-query = This query cannot be run.
    .advice = Send one SELECT, ASK, CONSTRUCT or DESCRIBE with functions of SPARQL 1.1, within the limits named below.
endpoint-fault-request = The request cannot be understood.
    .advice = Check the parameters of the address.
endpoint-fault-read-only = The data cannot be changed here, and queries do not reach out to other servers.
    .advice = Ask without INSERT, DELETE, LOAD and SERVICE.
endpoint-fault-no-graph = There is no graph of this name.
    .advice = The service description lists all graphs.
endpoint-fault-no-such-thing = Nothing of this kind has the address that was given.
    .advice = Choose from the list in the form, or check the address.
endpoint-fault-method = Here one can only ask.
    .advice = Send the query with GET or POST.
endpoint-fault-format = There is no such format for this form of query.
    .advice = Choose one of the formats offered below the form.
endpoint-fault-not-in-xml = The answer holds something that cannot be written in XML.
    .advice = Choose another format, such as JSON or Turtle.
endpoint-fault-answer-too-large = The answer would be too large.
    .advice = Ask for less: add LIMIT or leave out columns. Whole datasets can be downloaded without a query.
endpoint-fault-query-too-long = The query is too long.
    .advice = Ask in several queries.
endpoint-fault-media-type = The query was sent in a form that is not known here.
    .advice = Send it as application/sparql-query or as a form.
endpoint-fault-too-many-at-once = Too many of your queries are running at once.
    .advice = Wait until one of them is answered.
endpoint-fault-busy = The service has no room for this query now.
    .advice = Ask again in a few seconds.
endpoint-fault-memory = The query needs more memory than a query may take.
    .advice = Ask for less at once, or download the datasets whole.
endpoint-fault-refused-for-an-hour = This query stopped the service’s workers twice and is refused for an hour.
    .advice = Ask for less at once, or download the datasets whole.
endpoint-fault-deadline = The query took longer than a query may take.
    .advice = Ask for less at once: name a graph, add LIMIT, leave out ORDER BY.
endpoint-fault-fault = Something went wrong on our side.
    .advice = Try again later; if it stays so, tell the operator.
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
