# A delivered file and a cell of it.
cell-kind = Delivered file
cell-row-column = row { $row }, column { $column }
cell-column = column { $column }
cell-of-sheet = sheet “{ $sheet }”, cell { $cell }
cell-caption = The cell, its header and the rows around it, as they stand in the file
cell-row = Row
cell-not-shown = A file of this form is not shown on the page; it can be downloaded.
cell-made = What became of it
# $size: size of the file
cell-download = Download the file ({ $size })
cell-provider = Provider
cell-dataset = Dataset
cell-original = Original file
cell-checksum = SHA-256
cell-withheld = This file is not offered: it could reveal data of persons.
cell-findings = Findings in this cell
