# A fault of a mapping stops its dataset alone. $found: what stands there; $key: the key; $options: what may
# stand there; $nearest: what looks most like it; $known: yes where there is such.

finding-mapping-wrong = The mapping cannot be used: { $found }
    .expected = { $expected }
    .advice = { $advice }

finding-mapping-unknown-key = { $known ->
    [yes] Unknown key “{ $found }”. The nearest right one: “{ $nearest }”.
   *[no] Unknown key “{ $found }”.
}
    .expected = one of the keys { $options }
    .advice = Correct the key on this line of the mapping. docs/mapping.md describes all of them.

finding-mapping-missing-key = The mapping lacks the key “{ $key }”.
    .expected = the key “{ $key }” here, in the template or at the top of the file
    .advice = Add the key “{ $key }”. Examples are in docs/mapping.md.

finding-mapping-unknown-value = { $known ->
    [yes] “{ $found }” cannot stand under “{ $key }”. The nearest right one: “{ $nearest }”.
   *[no] “{ $found }” cannot stand under “{ $key }”.
}
    .expected = { $empty ->
        [yes] a code of a list of the bank, which is still empty
       *[no] one of { $options }
    }
    .advice = Correct the mapping, or add the code to ontology/.

finding-mapping-date-form = “{ $found }” is no way of writing dates that the bank knows (key “{ $key }”).
    .expected = year, year-month, quarter, school-year, or a pattern of the letters y, M and d
    .advice = Write the pattern as the dates in the file look, such as dd.MM.yyyy.

finding-mapping-period = “{ $found }” is neither a period nor a day (key “{ $key }”).
    .expected = a period such as 2020, 2020-09, 2020-Q3 or 2019/2020, or a day such as 2020-12-31
    .advice = Correct the period on this line of the mapping.

finding-mapping-day = “{ $found }” is no day of the calendar (key “{ $key }”).
    .expected = a day such as 2022-04-07; under “temporal” the first and last day: 2024-01-01/2024-12-31
    .advice = Correct the date on this line of the mapping.

finding-mapping-text-missing = “{ $key }” has no text in the bank’s first language ({ $language }).
    .expected = a text in { $language }
    .advice = Add a line “{ $language }:” with the text.

finding-mapping-identifier = “{ $found }” cannot be the identifier of a dataset.
    .expected = at most { $length } characters: letters a–z, digits and single hyphens
    .advice = Choose another one with the key “id” of “bank:dataset”. It is part of the dataset’s address and never changes.

finding-mapping-identifier-twice = Two datasets have the identifier “{ $found }”; the other one is here: { $others }.
    .expected = an identifier of its own for each dataset
    .advice = Give one of them another “id” in “bank:dataset”.

finding-mapping-address = “{ $found }” cannot be an address (key “{ $key }”).
    .expected = an address with https:// or http://, without spaces, quotation marks and braces; in a template only those round a column’s name
    .advice = Copy the address from the address bar of a browser, or remove what does not belong in it.

finding-mapping-contact = { $known ->
    [yes] “{ $found }” is neither an e-mail address nor a provider. The nearest right one: “{ $nearest }”.
   *[no] “{ $found }” is neither an e-mail address nor a provider.
}
    .expected = the e-mail address of an office, not of a person, or one of the providers { $options }
    .advice = Correct the key “contact”, or remove it: then the bank’s own contact stands.

finding-mapping-empty-value = The key “{ $key }” has no value.
    .expected = a text, a list or a map
    .advice = Give it a value. If a comma cut the text in two, put the whole text in quotation marks.

finding-mapping-licence = { $known ->
    [yes] “{ $found }” is no licence of the European Union’s list. The nearest right one: “{ $nearest }”.
   *[no] “{ $found }” is no licence of the European Union’s list.
}
    .expected = the code of a licence: { $options }; or “none” where only the source’s own terms hold
    .advice = Give the code: portals know a licence by its address, not by a text. Put terms in words under the key “rights”, and “none” under “licence”.

finding-mapping-key-twice = The key “{ $found }” stands there twice, first on line { $line }.
    .expected = each key once
    .advice = Keep one of the two.

finding-mapping-not-yaml = The mapping is no YAML; the parser says: { $found }
    .expected = a mapping in YAML
    .advice = Look at this line and the one above: indentation, colons, quotation marks and brackets.

finding-delivery-wrong = What is said of the delivery (SOURCE.toml or corrections.csv) cannot be used: { $found }
    .expected = { $expected }
    .advice = { $advice }

withdrawal-confirmed = The dataset is no longer delivered.

# $found: how the process ended: a signal, a status or MemoryError
finding-process-died = The process that read this file was ended ({ $found }).
    .expected = a file that fits into the memory of this machine, and a process that nobody ends
    .advice = Build the bank again with --jobs 1. If that does not help, divide the file, or use a machine with more memory.
