# Words of validation: what is wrong, what was expected, what to do. The words of SHACL shapes stand in shapes/*.ttl.

# $message: a sentence; $expected: what was expected, without a full stop
validation-with-expected = { $message } Expected: { $expected }.

finding-no-values = The dataset has not a single value; { $rows } rows were read.
    .expected = at least one value
    .advice = Check the conditions of bank:where and the titles of the value columns in the mapping, or ask the provider for a file with data.

finding-accounting-unbalanced = The account of cells does not add up: there are { $cells } value cells and { $outcomes } outcomes.
    .expected = exactly one outcome for every value cell
    .advice = This is a fault of the software, not of the data: report it to its authors with the file and the mapping.

# $field: key of the mapping or of bank.toml; $language: code of the language
finding-text-missing = The text “{ $field }” is missing in the language { $language }.
    .expected = a text in every language of the bank; title and description in the first one are mandatory
    .advice = Add “{ $field }” in this language to the file that is named as the place.

finding-temporal-future = The dataset is about a time that is still to come: { $found }.
    .expected = a period that has begun
    .advice = Check the key “temporal”; if this is a plan or a forecast, say so in the description of the dataset.

finding-date-unreadable = “{ $found }” in the field “{ $field }” is not a day.
    .expected = a day as YYYY-MM-DD; in a period two days in the right order
    .advice = Correct the date in the mapping file.

finding-date-future = The date “{ $found }” in the field “{ $field }” is later than the build.
    .expected = a date that has passed
    .advice = Correct the date; if it is right, check the clock of the computer.

finding-contact-private = The contact point { $found } looks like the address of a private person.
    .expected = the address of an office or of one of its units, such as office@…
    .advice = Give an address that belongs to the office and stays when the staff changes.

finding-address-unencrypted = The address { $found } is not encrypted.
    .expected = an address with https://
    .advice = See whether the site answers under https://, and give that address; portals refuse addresses with http:// or warn of them.

finding-identifier-repeated = The identifier “{ $found }” belongs to another resource already: { $other }.
    .expected = an identifier of its own for every dataset, series, service and distribution
    .advice = Change the identifier of the newer one; portals merge resources that share an identifier.

finding-address-repeated = Two distributions have one download address, { $found }; the other one is { $other }.
    .expected = an address of its own for every distribution
    .advice = Check whether two datasets were made from one file; portals merge distributions that share an address.


finding-personal-data = { $kind ->
        [national-number] The column “{ $column }” holds numbers of the kind { $name }
        [account] The column “{ $column }” holds numbers of bank accounts
        [email] The column “{ $column }” holds e-mail addresses of persons
        [phone] The column “{ $column }” holds private phone numbers
       *[name] The column “{ $column }” holds names of persons
    } ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }). We do not show them.
    .expected = data by which nobody can be told
    .advice = Ask the provider for a file without personal data and remove this one from the folder deliveries; until then it is not offered for download.

finding-personal-data-possible = { $kind ->
        [national-number] The column “{ $column }” holds texts that may be numbers of the kind { $name }
        [phone] The column “{ $column }” holds mobile phone numbers, which may be private
        [name] The column “{ $column }” holds surnames
       *[other] The column “{ $column }” may hold personal data
    } ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }).
    .expected = data by which nobody can be told
    .advice = Look at the column in the file; if it is about persons, ask the provider for a file without it.

finding-rule-interpreted = The shape { $shape } has no query; pySHACL decided about it.
    .expected = shapes made of what the compiler knows; here: { $why }
    .advice = Nothing has to be done; write the shape with other constraints if the check takes too long.
