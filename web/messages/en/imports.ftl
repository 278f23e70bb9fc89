### Catalogues of others that the bank takes in. $subject: the dataset in its catalogue, $property: such as dct:issued.

# $found: what the parser says
finding-import-file-unreadable = A file of the catalogue cannot be read: { $found }
    .expected = Turtle, RDF/XML, JSON-LD, N-Triples or a CKAN’s JSON, whole and in UTF-8
    .advice = Tell the publisher of the catalogue the line; the datasets of the other files are taken in.

# $found: address of the context
finding-import-context-unknown = The catalogue uses a JSON-LD context that is not at hand: { $found }
    .expected = a context inside the file, or one that the bank has as a file
    .advice = Put the context beside the snapshot and name it under [contexts] in the declaration of the import.

finding-import-empty = The catalogue holds no dataset.
    .expected = at least one dcat:Dataset, or one package
    .advice = Look whether the right file was handed in, or an error page in its place.

# $found: title of the dataset
finding-import-identifier-missing = A dataset of the catalogue has neither an IRI nor an identifier: “{ $found }”.
    .expected = an IRI or dct:identifier that stays
    .advice = Ask the publisher of the catalogue for one; without it nobody can tell later that it is the same dataset.

# $found: identifier
finding-import-identifier-twice = The dataset { $subject } is in the bank already.
    .expected = each dataset once, under one prefix
    .advice = Take the dataset in by one declaration only, or give one of them another prefix.

finding-import-title-missing = The dataset { $subject } has no title.
    .expected = a title in some language
    .advice = Ask the publisher of the catalogue for a title; it is left out until then, since harvesters stop at it.

# $found: address or empty
finding-import-address-missing = A file of the dataset { $subject } has no address that can be opened.
    .expected = dcat:accessURL or dcat:downloadURL with https:// or http://
    .advice = Ask the publisher of the catalogue for the address; the file is left out until then.

# $found: value, $count: how many
finding-import-value-unusable = { $count ->
    [one] { $property } of { $subject } cannot be used: “{ $found }”.
   *[other] { $count } values of { $property } of { $subject } cannot be used, such as “{ $found }”.
}
    .expected = a date that is not in the future, a web address, a number, a media type or an e-mail address, as the property asks
    .advice = Tell the publisher of the catalogue; the value is left out, and kept in the record of the dataset.

# $found: value, $count: how many
finding-import-value-repeated = { $count ->
    [one] { $property } of { $subject } has one value too many: “{ $found }”.
   *[other] { $property } of { $subject } has { $count } values too many, such as “{ $found }”.
}
    .expected = one value, or one text a language
    .advice = Nothing has to be done: the first one is shown, and the others stay in the record of the dataset.

# $found: value, $table: list of codes, $nearest: the most similar code
finding-import-code-unknown = { $property } of { $subject }: the list “{ $table }” of the bank has no “{ $found }”. { $known ->
    [yes] The nearest one is “{ $nearest }”.
   *[no] The list is empty.
}
    .expected = a code of the EU table
    .advice = Map themes under [themes] in the declaration of the import; add other codes to the list of the bank if they are right.

# $found: licence as stated, $nearest: the most similar code
finding-import-licence-unknown = The licence of { $subject } is none that the bank knows: “{ $found }”.
    .expected = a licence of the EU table, by its IRI or by the page on which it stands
    .advice = Nothing is guessed: it stands as a statement of rights. Ask the publisher of the catalogue which licence and version it is.

# $found: class, $count: how many
finding-import-not-taken = { $count ->
    [one] One { $found } of the catalogue is not taken in.
   *[other] { $count } entries { $found } of the catalogue are not taken in.
}
    .expected = datasets
    .advice = Nothing has to be done: what is said of them stays with the datasets that name them.

# $property: property, $count: how many files lack it
finding-import-value-missing = { $count ->
    [one] The catalogue states no { $property } of { $subject }.
   *[other] The catalogue states no { $property } in { $count } places of { $subject }.
}
    .expected = a value, as the bank’s own datasets have one
    .advice = Ask the publisher of the catalogue for it. The dataset is published without; harvesters may show less of it.

finding-import-own = The catalogue holds a dataset of this bank itself: { $subject }.
    .expected = datasets of others
    .advice = Nothing has to be done: whoever harvests the bank lists its datasets too, and they are not taken in again.
