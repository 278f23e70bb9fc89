starter-description = Data about { $name }, with the source of every number.
starter-categories = Categories of the bank
starter-administration = Administration
starter-areas-title = Areas covered by the bank: { $name }
starter-areas-description = The areas that the figures of this bank are about, with their codes.
starter-areas-keyword = areas
