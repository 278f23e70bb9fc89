# Comments of a drafted mapping: what each guess rests on and what a steward has to check.
draft-check = check
draft-head = Draft of a mapping, made by looking at { $file }. Every line is a guess until you have checked it; delete the comments when you have.
draft-save = Save it as { $path }.
draft-unplaced = The file does not stand in the deliveries of a provider. Copy it to deliveries/PROVIDER/ and correct url.
draft-sample = Only the first { $rows } rows were looked at.
draft-new-indicators = { $count ->
        [one] The bank does not have one indicator of this file. The mapping runs once you have added it to ontology/city/ (correct the label), or have written the notation of a known one under variable:
       *[other] The bank does not have { $count } indicators of this file. The mapping runs once you have added them to ontology/city/ (correct the labels), or have written the notations of known ones under variable:
    }
draft-text-form = Found by looking: encoding { $encoding }, delimiter "{ $delimiter }". If letters look wrong, correct the encoding.
draft-finding = Reading the file also found: { $code }. The command check says more.
draft-header = The numbers begin after { $skipped } rows that are passed over and { $count } header rows. Is any row of the table among them?
draft-part = This part of the file holds the most text.{ $known ->
        [yes] {" "}Others are: { $choices }.
       *[no] {""}
    }
draft-footer = { $count ->
        [one] The last row looks like a note below the table.
       *[other] The last { $count } rows look like notes below the table.
    }
draft-template = The template { $name } says the rest.
draft-id = Part of the address of the dataset; it never changes once published.
draft-title = Taken from the file; say what the table is about, for which areas and years.
draft-translate = Add the same texts in: { $languages }.
draft-description-text = Data from the file { $file }.
draft-category = The name of this category stands in the file.
draft-category-unknown = Nothing in the file tells the category. Choose one of: { $categories }.
draft-frequency = Guessed from the periods; how often is it delivered?
draft-missing = { $count ->
        [one] This sign stands where a number is expected: { $signs }. What does it mean in this source?
       *[other] These signs stand where a number is expected: { $signs }. What does each mean in this source?
    }
draft-where = { $count ->
        [one] In one row the column "{ $column }" is empty: a heading or a total? It is left out.
       *[other] In { $count } rows the column "{ $column }" is empty: headings or totals? They are left out.
    }
draft-where-key = { $count ->
        [one] One row has nothing in { $columns }, so that it has no key. It is left out; map it as a table of its own if it is needed.
       *[other] { $count } rows have nothing in one of { $columns }, so that they have no key. They are left out; map them as a table of their own if they are needed.
    }
draft-unused = { $count ->
        [one] This column is not needed for the values, as far as can be seen.
       *[other] These columns are not needed for the values, as far as can be seen.
    }
draft-unused-numbers = { $count ->
        [one] The column { $columns } has numbers all the same, but other texts too, or they are written in another way. If it is a value, add it under values, its signs under bank:missing.
       *[other] The columns { $columns }{ $more ->
            [yes] {" "}and others
           *[no] {""}
        } have numbers all the same, but other texts too, or they are written in another way. If they are values, add them under values, their signs under bank:missing.
    }
draft-unused-register = { $count ->
        [one] Nothing is published of this column. Describe it under columns, with a propertyUrl, if it matters.
       *[other] Nothing is published of these columns. Describe them under columns, each with a propertyUrl, if they matter.
    }
draft-unused-rest = { $count ->
        [one] A mapping cannot name this column, since its title is missing, stands twice or has braces: { $columns }. Ask the provider for a better header.
       *[other] A mapping cannot name these columns, since their titles are missing, stand twice or have braces: { $columns }. Ask the provider for a better header.
    }
draft-number = How most of the numbers are written.
draft-area-none = No column says which area the values are about; { $area }, the bank’s own area, stands here.
draft-area-column = { $share }% of the texts in "{ $columns }" are areas in the list "{ $form }": { $found } areas.{ $doubt ->
        [yes] {" "}Not found: { $unknown }.
       *[no] {""}
    }
draft-period-column = { $count ->
        [one] One period, { $first }, written as { $form }.
       *[other] { $count } periods from { $first } to { $last } in the order of the file, written as { $form }.
    }
draft-period-title = The period stands in the titles, such as "{ $title }".
draft-period-months = The column has months without a year; { $year } is the year that title or file name say.
draft-period-said = No column says the period; { $year } stands in "{ $text }".
draft-period-none = Neither columns, titles nor the name of the file say the period. Add a line below, such as period: 2020; the mapping does not run without it.
draft-period-clock = "{ $column }" has times of day; a period is a day at least. Ask for daily values, or map the rows as a register. The mapping does not run without a period.
draft-reference-date = The values are true for this day of the year, says "{ $text }".
draft-variable-known = { $place ->
        [title] The title "{ $text }" fits the indicator "{ $label }".
       *[remark] Beside the table stands "{ $text }", which fits the indicator "{ $label }".
    }
draft-variable-new = No indicator of the bank fits; this one is new.
draft-variable-total = These columns add up to "{ $column }", so they count the same.
draft-unit-column = Every text of this column is a unit of the bank: { $texts }.
draft-unit-title = The title says "{ $text }".
draft-unit-none = The file does not state the unit. Write it if you know it from the provider.
draft-breakdown-column = The texts are codes of the breakdown { $breakdown }: { $texts }.
draft-status = Signs beside the values: { $signs }. Say what each means, such as codes: {"{"}8: not-collected{"}"}; until then these values are not published.
draft-repeats = { $count ->
        [one] One row has the same area, period and breakdowns as another: a breakdown is missing, or they are there twice.
       *[other] { $count } rows have the same area, period and breakdowns as others: a breakdown is missing, or they are there twice.
    }{ $known ->
        [yes] {" "}These columns tell them apart: { $columns }.
       *[no] {""}
    }
draft-kind-area = The keys are areas of the bank.
draft-kind-place = Things of the kind "{ $kind }", going by names of columns or file.
draft-kind-other = What are these things? Their addresses begin with { $kind }/ until you choose another type.
draft-key = The key "{ $columns }" is there once in each of the { $count } rows.
draft-key-repeats = { $count ->
        [one] No columns tell all rows apart; with "{ $columns }" one row repeats another and is not published.
       *[other] No columns tell all rows apart; with "{ $columns }" { $count } rows repeat others and are not published.
    }
draft-point = Degrees north and east inside the bounds of the bank.
draft-property = "{ $column }" looks like { $term }.
