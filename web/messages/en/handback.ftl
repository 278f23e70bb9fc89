# Words of what goes back to an office: the page of findings, the file with comments, the empty form.
# Findings about a file speak to the person who made it, and who has never seen a mapping.

handback-title = Notes on data files
# $name: name of the provider
handback-to = To: { $name }
# $day: day of the check
handback-day = The files were checked on { $day }.
handback-intro = Here is everything that stood out: first what stops publication, then what needs attention, last what is good to know.
handback-files = Files checked, and the number of kinds of notes
handback-file = File
handback-outcome = What became of it
handback-no-files = There is no file about which anything would have to be said.

handback-severity-violation = Stops publication
handback-severity-warning = Needs attention
handback-severity-info = For information

handback-short-published = published
handback-short-kept = previous one stays
handback-short-refused = not published
handback-short-fit = can be handed in
handback-short-unfit = to be corrected

handback-state-published = The data of this file are in the bank.
handback-state-kept = The data of this file could not be published. Their previous version stays in the bank.
handback-state-refused = The data of this file could not be published and are not in the bank.
handback-state-fit = The file can be handed in.
handback-better = It is better to correct first what needs attention.
handback-state-unfit = The bank cannot take this file yet. What stops publication has to be corrected first.

# $title: title of the dataset
handback-dataset = Dataset: { $title }
handback-transcription = This file was typed off published data; it is not the file of this body.
# $number: number of cells or rows
handback-account-values = numbers: { $number }
handback-account-resources = rows: { $number }
handback-account-gaps = cells without a number: { $number }
handback-account-repeated = repetitions: { $number }
handback-account-rejected = rejected: { $number }
handback-account-left-out = outside the dataset: { $number }

handback-doubt = Read with doubt
handback-doubt-meaning = Please check that this is what was meant:
handback-fine = Nothing to note.

handback-where = Where
handback-found = Found
handback-what = What is the matter
handback-count = Cells
handback-expected = Expected
handback-advice = What to do
handback-weight = Weight
handback-whole-file = the whole file
handback-no-file = the bank as a whole
# $text: text found
handback-found-text = “{ $text }”
# $text: text as in the file
handback-text = { $text }
# $count: how many more
handback-more = and { $count } more
# $count: how many more files
handback-more-files = { $count ->
    [one] And in one more file; all are told of by: city-data-bank check
   *[other] And in { $count } more files; all are told of by: city-data-bank check
}

# $name: cell or sheet; $number: number; $title: title
handback-cell = cell { $name }
handback-row = row { $number }
handback-line = line { $number }
handback-record = record { $number }
handback-path = place { $path }
handback-column = column “{ $title }”
handback-key = key “{ $title }”
handback-sheet = sheet “{ $name }”
handback-of-dataset = dataset “{ $slug }”

handback-places = Cells are named as a spreadsheet names them: letter of the column and number of the row, such as C14. A text file has the same places when it is opened in a spreadsheet. Data about persons are not repeated.
handback-reply = Please correct your own file and hand it in again with the same layout and the same name. Nobody changes your files in the bank for you.

## The file with comments

handback-sheet-rows = data
handback-sheet-findings = Notes
handback-list-personal = The file holds data about persons, so there is no copy with comments, only this list.
handback-list-large = The file is too large for a copy with comments: there is only this list.
handback-list-unreadable = The file could not be read, so there is no copy with comments, only this list.

## The empty form

handback-sheet-form = data
handback-sheet-explanations = Explanations
handback-sheet-lists = Lists
handback-blank-title-letter = Column
handback-blank-title-title = Header
handback-blank-title-what = What to write
handback-blank-title-unit = Unit
handback-blank-title-form = Written as
handback-blank-title-allowed = Allowed entries
# $name: name of the file
handback-blank-name = Please name the finished file “{ $name }”, unless another name was agreed.
# $encoding: encoding; $sign: sign between cells
handback-blank-as-text = Please save the sheet with the data as CSV: encoding { $encoding }, between the cells a { $sign ->
    [semicolon] semicolon
    [comma] comma
    [tab] tab
   *[bar] vertical bar
}.
# $suffix: kind of file
handback-blank-as-other = The bank takes these data as a { $suffix } file; this sheet shows which fields each record has.
handback-blank-keep = Headers must not be changed, merged or removed: the bank finds columns by their headers. There may be any number of rows.
handback-blank-area = Code of the area that the row is about.
handback-blank-area-name = Name of the area that the row is about.
handback-blank-period = The period that the row is about.
handback-blank-date = The day as of which it is stated.
handback-blank-unit = The unit of the number.
handback-blank-status = Sign beside the number; empty where the number is an ordinary one.
handback-blank-steward = The body that answers for the number.
handback-blank-variable = What the row states.
handback-blank-breakdown = One of the groups of the list.
handback-blank-value = A number.
# $what: what is counted, with its groups
handback-blank-value-of = A number: { $what }.
handback-blank-total = total
# $titles: headers
handback-blank-parts = The bank reads these columns together: { $titles }.
handback-blank-required = To be filled in in every row.
handback-blank-optional = May stay empty.
handback-blank-boolean = Yes or no.
handback-blank-latitude = Latitude in degrees, such as 50.25.
handback-blank-longitude = Longitude in degrees, such as 19.02.
handback-blank-unused = The column belongs to the layout, but the bank does not read it.
# $texts: texts
handback-blank-where-is = Only rows with this text belong to the dataset: { $texts }.
handback-blank-where-not = Rows with this text do not belong to the dataset: { $texts }.
handback-blank-where-startswith = Only rows whose text begins like this belong to the dataset: { $texts }.
handback-blank-nothing = (empty cell)
handback-blank-empty = the same as an empty cell
handback-blank-signs = Instead of a number there may stand:
# $unit: unit; $example: example
handback-blank-in-unit = Unit: { $unit }.
handback-blank-as = Written as: { $example }.
handback-blank-not-listed = Please choose an entry of the list.

## A column that is not there

# $found: title; $nearest: most similar title of the file; $known: yes if there is one
finding-missing-column = { $known ->
    [yes] The file has no column “{ $found }”. It has “{ $nearest }”.
   *[no] The file has no column “{ $found }”.
}
    .expected = a column with the same header as before
    .advice = Ask the provider for the former header. If the new one is to stay, add it to the mapping as one more spelling of the column.
office-missing-column = A column is missing
    .advice = { $known ->
        [yes] If “{ $nearest }” is the same column, please restore the header “{ $found }”. If the column is not there, please add it.
       *[no] Please add a column with the header “{ $found }”, or restore the former header.
    }

## The file: words for the office

office-missing-file = A file is missing
    .advice = Please hand the file in under the name that was agreed.
office-unknown-format = Unknown kind of file
    .advice = Please open the file in the program that made it and save it as XLSX or CSV.
office-empty-table = Empty file
    .advice = Please check that this is the right file, and that no rows were added or removed above the data.
office-encrypted-file = File with a password
    .advice = Please save the file without a password and hand it in again.
office-part-not-scanned = Not all of it could be looked through
office-broken-archive = Damaged archive
    .message = The archive is damaged or cut off.
    .expected = a whole ZIP archive
    .advice = Please pack the files again and hand them in once more.
office-archive-bomb = Archive too large
    .advice = Please pack only the files that are needed.
office-missing-member = File missing in the archive
    .expected = a file of the name that was agreed
    .advice = Please check that the archive has this file and that its name is the same as before.
office-ambiguous-member = Several files in the archive
    .expected = one file with data
    .advice = Please pack only the file with the data.
office-no-such-encoding = Encoding of the file
    .advice = This is a matter of the bank: the name of the encoding is wrong on our side. You need not do anything.
office-wrong-encoding = Another encoding than agreed
    .message = { $known ->
        [yes] Letters with accents come out wrong: the file seems to be saved as { $better }, while { $declared } was agreed.
       *[no] Letters with accents come out wrong: the file is not saved as { $declared }, although that was agreed.
    }
    .expected = letters written as agreed ({ $declared })
    .advice = Please save the file as “CSV UTF-8”, or tell us the encoding in which it is saved.
office-unknown-encoding = Unknown encoding
    .expected = encoding UTF-8
    .advice = Please save the file as “CSV UTF-8” and hand it in again.
office-guessed-encoding = Encoding guessed
    .message = The encoding of this file was not agreed; it was read as { $found }.
    .expected = an encoding agreed with the bank
    .advice = Please confirm the encoding { $found }, or name the right one. UTF-8 is the safest.
office-guessed-delimiter = Sign between cells guessed
    .message = The sign between the cells was not agreed; it was read as a { $sign ->
        [semicolon] semicolon
        [comma] comma
        [tab] tab
       *[bar] vertical bar
    }.
    .expected = a sign agreed with the bank
    .advice = Please confirm that this is the sign.
office-short-row = Row too short
    .advice = Please check that no cell, and no sign between cells, got lost in this row.
office-extra-cells = Text behind the last column
    .advice = If it is data, please give the column a header. Remarks below or beside the table are better kept on another sheet.
office-unclosed-quote = Quotation mark not closed
    .advice = Please find the single quotation mark in this row, and remove it or add its partner.
office-unreadable-record = Unreadable row
    .message = Behind line { $line } of the file the cells cannot be told apart.
    .expected = cells divided by the sign that was agreed
    .advice = Usually a closing quotation mark is missing. Please check this row and the next one.
office-duplicate-title = Two columns with one header
    .advice = Please give the columns different headers.
office-missing-fill-down = A column is missing
    .message = The file has no column “{ $found }”.
    .expected = a column with the same header as before
    .advice = Please restore the former header.
office-broken-workbook = Damaged workbook
    .message = The workbook cannot be opened.
    .advice = Please open the file in a spreadsheet program, save it as XLSX and hand it in again.
office-missing-sheet = A sheet is missing
    .expected = a sheet of the same name as before
    .advice = Please restore the name of the sheet, “{ $found }”; spaces and full stops count.
office-ambiguous-sheet = Several sheets with data
    .expected = one visible sheet with data
    .advice = Please leave only the sheet with the data in the file, or tell us which one counts.
office-wrong-range = Range of cells
    .advice = This is a matter of the bank: the range is wrong on our side. You need not do anything.
office-sheet-too-wide = A cell far from the table
office-merged-cells = Merged cells
    .advice = Please split the merged cells and write the value into each of them. Now only the first one counts.
office-formula-without-value = Formula without a result
    .advice = Please open the file in a spreadsheet program, wait until it is calculated, and save it.
office-cell-error = Error in a cell
    .advice = Please correct the formula. Until then the bank does not have this number.
office-malformed-json = Damaged JSON file
    .message = The file cannot be read further than line { $line }, character { $position }.
    .expected = a whole, undamaged JSON file
    .advice = Please save the file again and check that it is not cut off.
office-repeated-key = Field given twice
    .advice = Please leave one of the values in the record: the right one.
office-nested-too-deeply = File too complex
    .advice = Please check that this is the right file.
office-malformed-xml = Damaged XML file
    .message = The file cannot be read further than line { $line }, character { $position }.
    .expected = a whole, undamaged XML file
    .advice = Please save the file again and check that it is not cut off.
office-doctype-refused = DOCTYPE declaration
    .advice = Please save the file without the DOCTYPE declaration.
office-wrong-record-path = Place of the records
    .advice = This is a matter of the bank: the place of the records is wrong on our side. You need not do anything.
office-no-records = No records found
    .message = There is no record at the agreed place of the file (“{ $found }”).
    .advice = Please check whether the layout of the file has changed.
office-not-records = Another layout
    .message = There are no records with named fields at the agreed place of the file (“{ $found }”).
    .advice = Please check whether the layout of the file has changed.
office-broken-database = Damaged database
    .message = The database cannot be opened.
    .advice = Please make the copy of the database again and hand it in.
office-missing-table = A table is missing
    .expected = a table of the same name as before
    .advice = Please restore the name of the table, “{ $found }”.
office-ambiguous-table = Several tables
    .expected = one table with data
    .advice = Please tell us which table counts.
office-refused-query = Query of the database
    .advice = This is a matter of the bank: the query is wrong on our side. You need not do anything, unless the database has changed.
office-stale-correction = Correction of something that is not there
    .advice = If you have corrected this cell yourselves, thank you: we shall remove our correction.

## The content: words for the office

office-unknown-area = Unknown area
    .expected = a code or name of the official list, written as in the other rows
    .advice = Please check the code: often a leading zero is lost, or the code is one from before a change. If it is right, please tell us, and we shall add it.
office-ambiguous-area = Which area is unclear
    .expected = a spelling that means one area
    .advice = Please add a column with the code of the area.
office-lost-zero-restored = Lost zero
    .advice = The bank has restored the zero itself. Please set the format of the column of codes to “Text”, so that the spreadsheet does not lose zeros.
office-empty-key = Empty cells without which nobody knows what the number is about
    .expected = a text in every row with data
    .advice = Please fill these cells in. If the rows are totals or headings, please tell us, and the bank will leave them out.
office-period-out-of-form = Period written differently
    .message = “{ $found }” is no period written as agreed.
    .expected = { $form ->
        [year] a year, such as 2025
        [year-month] year and month, such as 2025-03
        [quarter] a quarter, such as 2025-Q1
        [school-year] a school year, such as 2024/2025
        [yyyy-MM-dd] a date, such as 2025-03-31
       *[other] written as “{ $form }” (yyyy is the year, MM the month, dd the day)
    }
    .advice = Please write the period as in the other rows.
office-date-out-of-form = Date written differently
    .message = “{ $found }” is no date written as agreed.
    .expected = a day of the calendar, written as “{ $form }” (yyyy is the year, MM the month, dd the day)
    .advice = Please write the date as in the other rows.
office-unknown-code = Entry that is not on the list
    .message = { $known ->
        [yes] “{ $found }” is none of the entries that this column may have. Most similar: { $nearest }.
       *[no] “{ $found }” is none of the entries that this column may have.
    }
    .expected = one of the entries listed in the form of this table
    .advice = Please correct a slip of the pen. If it is a new name, please tell us what it means, and we shall add it.
office-ambiguous-code = Entry with two meanings
    .message = In this column “{ $found }” may mean several things: { $candidates }.
    .expected = an entry that means one thing
    .advice = Please write more exactly what is meant.
office-unknown-unit = Unknown unit
    .expected = the unit written as before
    .advice = Please check how the unit is written. The bank never guesses a unit; if it is new, please tell us.
office-unit-not-stated = Unit not stated
    .advice = Please add the unit to the file, or tell us.
office-unlisted-status = Unknown sign beside a number
    .message = Nobody knows what “{ $found }” beside the number means; the number was not published.
    .expected = a sign explained in the form of this table
    .advice = Please tell us what the sign means.
office-not-a-number = Text instead of a number
    .message = “{ $found }” is no number written as the others in this column.
    .expected = the number alone, without unit or remark, or an agreed sign for missing data
    .advice = Please write the number alone. Remarks about it are better given in a column of their own.
office-unlisted-sign = Unknown sign instead of a number
    .message = Nobody knows what “{ $found }” in the place of a number means.
    .expected = a number, or an agreed sign for missing data
    .advice = Please write a number, or tell us what the sign means: zero, or no data.
office-empty-value = Empty cells instead of numbers
    .message = { $count ->
        [one] One cell is empty, and nobody knows what that means.
       *[other] { $count } cells are empty, and nobody knows what that means.
    }
    .expected = a number, or an agreed sign for missing data
    .advice = Please write the numbers, or tell us what an empty cell means: zero, no data, or “does not apply”.
office-duplicate-value = Two different numbers for the same thing
    .message = There are different numbers for the same area and period (cells { $places }): { $found }.
    .expected = one number
    .advice = Please leave the right one. If the rows are about different things, please add a column that tells them apart.
office-repeated-value = The same number twice
    .advice = Nothing needs to be done: the numbers are equal, or one of the cells has none.
office-small-count = Numbers so small that they point at a person or a firm
    .expected = numbers that do not let anybody recognise a person or a firm
    .advice = The bank does not publish them. If they are public already, please tell us where.
office-revealing-total = A total gives a hidden number away
    .message = The only number that was hidden can be found by subtracting the others from this total.
    .advice = Please give wider groups, or leave this total out.
office-missing-required = Empty cells that have to be filled in
    .advice = Please fill these cells in: the bank does not publish rows without them.
office-value-out-of-form = Written differently than agreed
    .message = “{ $found }” is not written as agreed; the cell was left out.
    .expected = { $datatype ->
        [date] a date, such as 2025-03-31
        [integer] a whole number
        [decimal] a number
        [anyURI] the address of a page, such as https://town.example/
        [boolean] yes or no
       *[other] written as “{ $datatype }”
    }
    .advice = Please correct the cell after the form of this table.
office-place-out-of-bounds = Position out of bounds
    .expected = a position within the area that the data are about
    .advice = Please check the coordinates: usually latitude and longitude are swapped.
office-duplicate-resource = Two different rows about one thing
    .message = Several different rows have the same identifier (cells { $places }).
    .expected = one row for each identifier
    .advice = Please leave the right row, or give the rows different identifiers.
office-repeated-row = The same row twice
    .advice = Nothing needs to be done: the rows are equal.
office-unmapped-column = New column
    .message = The column “{ $column }” was not there before; the bank does not read it.
    .expected = the same columns as before
    .advice = If it is to be published, please tell us what it holds. If it is a former column with a new header, please restore the former one.
office-untitled-column = Column without a header
    .advice = Please give this column a header, or remove it.
office-too-many-unreadable = Too many unreadable cells
    .expected = at most { $limit }% of cells that cannot be read
    .advice = Please begin with the notes on single cells. Usually the way of writing numbers, codes or signs for missing data has changed.
office-nothing-mapped = No row fits
    .expected = at least one row that belongs to the dataset
    .advice = Please check that this is the right file and that the names in its columns have not changed.
office-further-findings = More notes like these
    .message = { $count ->
        [one] There is one more note of this kind in this column.
       *[other] There are { $count } more notes of this kind in this column.
    }
office-no-values = Not a single number
    .advice = Please check that this is the right file and that the layout of its columns has not changed.
office-accounting-unbalanced = The account of cells does not add up
    .advice = This is a fault of the software, not of your file. You need not do anything.
office-personal-data = Data about persons
    .advice = Please hand in a file without data about persons without delay. The bank gives this file to nobody.
office-personal-data-possible = Perhaps data about persons
    .advice = Please check this column. If it holds data about persons, please hand in a file without them.
office-mapping-wrong = The file cannot be read
    .message = The bank cannot read this file by its own description of it.
    .expected = the same layout as before
    .advice = If the layout of the file has changed, please tell us. If not, this is a matter of the bank.
