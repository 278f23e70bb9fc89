# An area.
area-kind = Kind of area
area-code = Code
area-part-of = Part of
area-parts = Consists of
area-spellings = Other codes and spellings in files
area-same = The same elsewhere
area-latest = Newest values
