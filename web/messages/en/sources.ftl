# Words of reading files: what is wrong with a delivered file, what was expected, what to do.

## The file

# $found: name of the file in the mapping; $nearest: the file most like it; $known: yes if there is one
finding-missing-file = { $known ->
    [yes] There is no file “{ $found }”. The nearest one is “{ $nearest }”.
   *[no] There is no file “{ $found }”, nor any other.
}
    .expected = a file in the provider’s folder, under the name given as “url”
    .advice = Correct “url” in the mapping, or put the file into the provider’s folder of deliveries.

# $found: extension of the file
finding-unknown-format = The bank can’t read this file (“{ $found }”): its first bytes belong to no format that it knows.
    .expected = CSV, XLSX, XLS, ODS, JSON, GeoJSON, XML, SQLite, or a ZIP archive with such a file
    .advice = Open the file in the program that made it and save it in one of these formats.

finding-empty-table = The file has not a single row of data.
    .expected = a header and at least one row below it
    .advice = See whether the provider handed in the right file, and whether “skipRows”, “headerRowCount”, “range” and “footerRows” pass over the whole table.

finding-encrypted-file = The file can’t be read without a password.
    .expected = a file that is not encrypted
    .advice = Ask the provider for the same file without a password.

## Archives

# $found: what the reader said
finding-broken-archive = The archive is damaged or cut off ({ $found }).
    .expected = a whole ZIP archive that agrees with its checksums
    .advice = Download the file again, or ask the provider to hand it in again.

# $found: how many there are; $limit: how many there may be; $measure: members or bytes
finding-archive-bomb = { $measure ->
    [members] The archive has { $found } files; { $limit } are allowed.
   *[bytes] Unpacked it would have { $found } bytes; { $limit } are allowed.
}
    .expected = an archive of ordinary size when unpacked
    .advice = Do not unpack this file. Ask the provider whether it is really theirs.

finding-missing-member = { $known ->
    [yes] The archive has no file “{ $found }”. The nearest one is “{ $nearest }”.
   *[no] There is no file “{ $found }”, since the delivered file is no archive or an empty one.
}
    .expected = a file of the archive
    .advice = Correct “member” in the mapping.

# $members: names of the files in the archive
finding-ambiguous-member = The archive has more than one file: { $members }.
    .expected = the name of one of them
    .advice = Write “bank:part: {"{"}member: name{"}"}” in the mapping.

## Encoding and text files

finding-no-such-encoding = There is no encoding “{ $found }”. The nearest one is “{ $nearest }”.
    .expected = the name of an encoding, such as utf-8 or windows-1250
    .advice = Correct “encoding” under “dialect” in the mapping.

# $declared: declared encoding; $better: the better one; $found: text as wrongly read; $reading: the same text rightly read; $bytes: its bytes; $line: line of the file
finding-wrong-encoding = { $known ->
    [yes] The file is not in { $declared }: line { $line } reads “{ $found }” (bytes { $bytes }), which in { $better } is “{ $reading }”.
   *[no] The file is not in { $declared }: line { $line } reads “{ $found }” (bytes { $bytes }).
}
    .expected = text that is made of ordinary letters in the declared encoding
    .advice = { $known ->
        [yes] Write “dialect: {"{"}encoding: { $better }{"}"}” in the mapping, or ask the provider for a file in UTF-8.
       *[no] Ask the provider for a file in UTF-8, or for the name of the encoding it was saved in.
    }

finding-unknown-encoding = The encoding of the file could not be found out.
    .expected = UTF-8, or an encoding named in the mapping
    .advice = Ask the provider in which encoding the file was saved, and name it in the mapping as “encoding” under “dialect”.

finding-guessed-encoding = The mapping names no encoding; it was found to be { $found }.
    .expected = an encoding named in the mapping
    .advice = If the letters are right, write “dialect: {"{"}encoding: { $found }{"}"}” in the mapping.

finding-guessed-delimiter = The mapping does not say what stands between cells; it was found to be a { $sign ->
    [semicolon] semicolon
    [comma] comma
    [tab] tab
   *[bar] vertical bar
}.
    .expected = a delimiter named in the mapping
    .advice = If the columns are right, name it in the mapping as “delimiter” under “dialect”.

# $found: how many cells; $width: how many columns
finding-short-row = The row is too short: cells { $found }, columns { $width }.
    .expected = as many cells as the header has columns
    .advice = See whether a delimiter is missing in this row; the cells that it lacks count as absent.

finding-extra-cells = Beyond the last column of the header stands “{ $found }”.
    .expected = nothing beyond the last column with a title
    .advice = If it is data, ask the provider for a title of that column; if it is a remark, nothing need be done. The text did not go into the dataset.

# $line: line of the file; $record: number of the record
finding-unclosed-quote = A quotation mark opened in line { $line } of the file is never closed; all that follows is one cell.
    .expected = a pair of quotation marks round a cell
    .advice = Have the provider mend the quotation mark; if such marks mean nothing in this file, write “quoteChar: null” under “dialect” in the mapping.

finding-unreadable-record = After record { $record } (line { $line } of the file) cells can’t be told apart: { $found }.
    .expected = cells shorter than 131,072 characters
    .advice = Most often a closing quotation mark is missing; look at the next line of the file.

finding-duplicate-title = { $count ->
   *[other] { $count } columns have the title “{ $found }”.
}
    .expected = a different title for each column
    .advice = Such a column can’t be chosen by its title; ask the provider for different ones.

finding-missing-fill-down = { $known ->
    [yes] The file has no column “{ $found }”, which “fillDown” names. The nearest one is “{ $nearest }”.
   *[no] The file has no column “{ $found }”, which “fillDown” names.
}
    .expected = the title of a column of the file
    .advice = Correct “fillDown” in the mapping.

## Sheets

finding-broken-workbook = The workbook can’t be read ({ $found }).
    .expected = an XLSX, XLS or ODS file that a spreadsheet opens
    .advice = Open the file in a spreadsheet and save it as XLSX; if it does not open, ask the provider for it again.

finding-sheet-too-wide = The sheet “{ $found }” spans { $cells } cells from its first to its last filled one; { $limit } can be read.
    .expected = a table whose cells stand together, within 1,048,576 rows and 16,384 columns
    .advice = Look for a cell far below or far to the right of the table (Ctrl+End goes to it), delete its row and column, and save the file.

finding-missing-sheet = { $known ->
    [yes] The workbook has no sheet “{ $found }”. The nearest one is “{ $nearest }”.
   *[no] The workbook has no sheet “{ $found }”, nor any other.
}
    .expected = the name of a sheet of the workbook
    .advice = Correct “sheet” in the mapping; spaces and full stops in the name count.

finding-ambiguous-sheet = The workbook has more than one sheet with data: { $sheets }.
    .expected = the name of one of them
    .advice = Write “bank:part: {"{"}sheet: name{"}"}” in the mapping.

finding-wrong-range = “{ $found }” is no range of cells.
    .expected = first and last cell, such as A4:O139
    .advice = Correct “range” in the mapping.

# $found: the first merged ranges
finding-merged-cells = { $count ->
    [one] There are merged cells below the header: { $found }.
   *[other] There are { $count } merged ranges of cells below the header, among them { $found }.
}
    .expected = one cell for each value
    .advice = The value stands in the first of the merged cells only, the others are empty. If it holds for the rows below, name the column in “fillDown”.

finding-formula-without-value = The cell has a formula without a stored result.
    .expected = a result that is stored in the file
    .advice = Open the file in a spreadsheet, let it calculate, and save it; the bank does not calculate formulas.

finding-cell-error = The cell has an error of the spreadsheet: { $found }.
    .expected = a value
    .advice = Have the provider mend the formula; until then the cell is a gap.

## JSON and XML

# $line, $position: place in the file
finding-malformed-json = This is no well-formed JSON: line { $line }, character { $position } ({ $found }).
    .expected = JSON as RFC 8259 has it
    .advice = Look at that place; if the file is cut off, download it again.

finding-repeated-key = One object has the key “{ $found }” twice.
    .expected = each key of an object once
    .advice = Ask the provider which of the two values is right.

finding-nested-too-deeply = The objects in the file are nested too deeply to be a table.
    .expected = a few hundred levels at most
    .advice = See whether this is the right file.

finding-malformed-xml = This is no well-formed XML: line { $line }, character { $position } ({ $found }).
    .expected = XML in which every tag is closed
    .advice = Look at that place; if the file is cut off, download it again.

finding-doctype-refused = The XML file has a DOCTYPE declaration, “{ $found }”; the bank does not read such files.
    .expected = XML without DOCTYPE
    .advice = Remove the DOCTYPE at the source; it could load foreign files or grow without limit.

# $found: path; $reason: what is wrong with it
finding-wrong-record-path = “{ $found }” is no path of records: { $reason }.
    .expected = a JSONPath, or in XML an XPath
    .advice = Correct “records” in the mapping.

# $candidates: paths that may have been meant
finding-no-records = { $known ->
    [yes] The path “{ $found }” leads to no record. It may have to be: { $candidates }.
   *[no] The path “{ $found }” leads to no record.
}
    .expected = at least one record
    .advice = Correct “records” in the mapping.

finding-not-records = { $known ->
    [yes] What the path “{ $found }” leads to are no records with named fields. It may have to be: { $candidates }.
   *[no] What the path “{ $found }” leads to are no records with named fields.
}
    .expected = JSON objects or XML elements
    .advice = Write the path of the records as “records” under “bank:part” in the mapping.

## Databases

finding-broken-database = The database can’t be read ({ $found }).
    .expected = a whole SQLite file
    .advice = Ask the provider for a copy of the database made with “VACUUM INTO”.

finding-missing-table = { $known ->
    [yes] The database has no table “{ $found }”. The nearest one is “{ $nearest }”.
   *[no] The database has no table “{ $found }”, nor any other.
}
    .expected = the name of a table or view of the database
    .advice = Correct “sheet” in the mapping; for a database it means the table.

finding-ambiguous-table = It is not clear which table of the database is meant; it has: { $tables }.
    .expected = one table, named in the mapping
    .advice = Write “bank:part: {"{"}sheet: name{"}"}” in the mapping, or a “query”.

finding-refused-query = The query “{ $found }” can’t be run: { $reason }.
    .expected = one SELECT that only reads
    .advice = Correct “query” in the mapping.

## Corrections

# $cell: the cell; $was: what the correction says stood there; $there: yes if there is such a cell
finding-stale-correction = { $there ->
    [yes] The correction of cell “{ $cell }” does not fit: it should hold “{ $was }”, but holds “{ $found }”.
   *[no] A correction speaks of cell “{ $cell }”, which does not exist.
}
    .expected = a cell that holds what the correction gives as “was”
    .advice = See whether the provider has corrected the file already; if so, delete this row of corrections.csv. The correction was not applied.

# $kind: kind of data; $name: name of the number; $count: number of cells
finding-part-not-scanned = The part “{ $found }” of the file could not be looked through for data about persons.
    .expected = a sheet, table or archive member that the bank can read
    .advice = Look at this part yourself, or ask the provider for a file without it: it is in the file that everybody can download.
