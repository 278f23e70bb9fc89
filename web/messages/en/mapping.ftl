# Words of mapping: what is wrong with the content of a delivered table, what was expected, what to do.

## Area, period and other facts about a value

# $found: code in the file; $form: way of writing; $nearest: most similar codes; $known: yes if there are any
finding-unknown-area = { $known ->
    [yes] The list of areas does not have the code “{ $found }”. Most similar: { $nearest }.
   *[no] The list of areas does not have the code “{ $found }”.
}
    .expected = the code of an area, written as “{ $form }”
    .advice = Check whether the code has lost a leading zero. If it is right, add it to the area in the list of identifiers, with the days from and to which it was in use.

# $candidates: the areas that may be meant
finding-ambiguous-area = “{ $found }” may mean several areas: { $candidates }.
    .expected = a spelling that means one area
    .advice = Ask the provider for a column with the code of the area, or name another column in the mapping.

# $restored: the code with its zero
finding-lost-zero-restored = The code “{ $found }” has lost a leading zero; it was read as “{ $restored }”.
    .expected = the code as text, with all its zeros
    .advice = Ask the provider to store the column of codes as text.

finding-empty-key = { $count ->
    [one] The cell in column “{ $column }” is empty, so that nobody knows what the value in this row is about.
   *[other] { $count } cells in column “{ $column }” are empty, so that nobody knows what the values in these rows are about.
}
    .expected = a text in each row that belongs to the dataset
    .advice = Have the cells filled in by the provider. If these are headings or totals, leave the rows out with “bank:where”.

# $form: the way of writing expected
finding-period-out-of-form = “{ $found }” is no period written as “{ $form }”.
    .expected = a period written as “{ $form }”
    .advice = Correct the cell, or change the “form” of the period in the mapping.

finding-date-out-of-form = “{ $found }” is no day written as “{ $form }”.
    .expected = a day of the calendar, written as “{ $form }”
    .advice = Correct the cell, or change the “form” of the date in the mapping.

# $list: name of the code list
finding-unknown-code = { $known ->
    [yes] The list “{ $list }” does not have “{ $found }”. Most similar: { $nearest }.
   *[no] The list “{ $list }” does not have “{ $found }”.
}
    .expected = one of the spellings of the list “{ $list }”
    .advice = Have the text corrected by the provider, add it to the list as one more spelling, or explain it in the mapping with “codes”.

finding-ambiguous-code = “{ $found }” fits several codes of the list “{ $list }”: { $candidates }.
    .expected = a spelling that means one code
    .advice = Say in the mapping with “codes” which one is meant.

finding-unknown-unit = { $known ->
    [yes] Unknown unit “{ $found }”. Most similar: { $nearest }.
   *[no] Unknown unit “{ $found }”.
}
    .expected = a unit of the bank’s list of units
    .advice = Add this spelling to a unit of the list, or explain it in the mapping with “codes”. A unit is never guessed.

finding-unit-not-stated = The source does not state the unit.
    .expected = a unit beside each value
    .advice = Ask the provider for the unit and write it into the mapping.

finding-unlisted-status = The mapping does not explain the sign “{ $found }” beside the value; the value was not published.
    .expected = a sign listed in the “codes” of “status”
    .advice = Look up in the notes of the source what the sign means and add it to the mapping.

## The value

finding-not-a-number = “{ $found }” is no number written as the mapping says.
    .expected = a number, or a declared sign for missing data
    .advice = Have the cell corrected by the provider. If the numbers of the whole column look different, change “number” in the mapping.

finding-unlisted-sign = The mapping does not explain the sign “{ $found }”.
    .expected = a number, or a sign listed in “bank:missing”
    .advice = Look up in the notes of the source what the sign means and add it to “bank:missing”.

finding-empty-value = { $count ->
    [one] A cell in column “{ $column }” is empty, and the mapping does not say what that means.
   *[other] { $count } cells in column “{ $column }” are empty, and the mapping does not say what that means.
}
    .expected = a number, or an explanation of empty cells in “bank:missing”
    .advice = Look up in the notes of the source what an empty cell means and add to the mapping: bank:missing: {"{"}"": reason{"}"}.

# $places: all places; $found: all texts, or nothing where they are confidential
finding-duplicate-value = The file has different values for the same indicator, area and period ({ $places }): { $found }.
    .expected = one value for each indicator, area, period and breakdown
    .advice = Ask the provider which value is right. If the rows differ in something else, add a breakdown (“breakdowns”) or a condition (“bank:where”) to the mapping.

# $kept: the cell that the value was taken from
finding-repeated-value = { $count ->
    [one] The cell repeats another one ({ $kept }); that one counts.
   *[other] { $count } cells repeat other ones (the first: { $kept }); those count.
}
    .expected = each value given once
    .advice = Nothing needs to be done: the values are equal, or here is none.

finding-small-count = { $count ->
    [one] Column “{ $column }” has a count so small that it could point at a person or a firm; it was not published.
   *[other] Column “{ $column }” has { $count } counts so small that they could point at a person or a firm; they were not published.
}
    .expected = counts of persons and entities not below the threshold of their unit
    .advice = If these counts are public already, say in the mapping why: bank:dataset: {"{"}disclosure: reason{"}"}.

# $dimension: the breakdown whose total gives the hidden part away
finding-revealing-total = This total gives away the only hidden count of the breakdown “{ $dimension }”: subtracting the other parts is enough.
    .expected = at least two hidden parts, or a hidden total
    .advice = Ask the provider for wider groups, or take the total or one more part out of the mapping.

## Registers

finding-missing-required = { $count ->
    [one] The cell in column “{ $column }” is empty, and the row cannot be published without it.
   *[other] { $count } cells in column “{ $column }” are empty, and their rows cannot be published without them.
}
    .expected = a text in each row
    .advice = Have the cells filled in by the provider.

# $datatype: type or way of writing
finding-value-out-of-form = “{ $found }” does not have the form “{ $datatype }”; the cell was left out.
    .expected = a text of the form “{ $datatype }”
    .advice = Have the cell corrected by the provider, or correct “datatype” in the mapping.

finding-place-out-of-bounds = The position “{ $found }” lies outside the bounds set for the bank; it was left out.
    .expected = a position within the bounds of bank.toml
    .advice = Check whether latitude and longitude (or east and north) are swapped, and whether “crs” in the mapping is the system of the file.

finding-duplicate-resource = Several different rows have the same address ({ $places }).
    .expected = one row for each address
    .advice = Ask the provider which row is right, or add a column that tells them apart to “aboutUrl”.

finding-repeated-row = This row repeats another one ({ $kept }); that one counts.
    .expected = each row once
    .advice = Nothing needs to be done: the rows are equal.

## The table as a whole

finding-unmapped-column = The mapping does not mention the column “{ $found }”; it was left out.
    .expected = each column used, or listed in “bank:unused”
    .advice = Add the column to the mapping, or its title to “bank:unused”.

finding-untitled-column = Column { $found } has content, but no title; it was left out.
    .expected = a title above each column
    .advice = Ask the provider for the title of the column.

# $found: how many cells; $cells: of how many; $limit: percentage allowed
finding-too-many-unreadable = { $found } of { $cells } cells could not be read; at most { $limit }% are allowed.
    .expected = at most { $limit }% of cells that cannot be read
    .advice = Start with the findings about single cells. Usually the way of writing numbers, codes or signs for missing data has changed.

finding-nothing-mapped = No row belongs to this dataset.
    .expected = at least one row for which all conditions of “bank:where” hold
    .advice = Compare the texts in “bank:where” with the content of the file.

# $code: the kind of finding
finding-further-findings = { $count ->
    [one] There is one more finding of the kind “{ $code }” in column “{ $column }”.
   *[other] There are { $count } more findings of the kind “{ $code }” in column “{ $column }”.
}
    .expected = less than a thousand different texts that do not fit
    .advice = They probably share one cause: start with the first findings of this kind.
