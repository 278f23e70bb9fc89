# An indicator.
indicator-code = Code
indicator-scheme = Set of indicators
indicator-also-called = Other names
indicator-same = Counterparts
indicator-related = Related indicators
indicator-see-also = See also
indicator-city = Figures of the city
indicator-methods = How the value comes about
indicator-valid-from = Valid from { $day }
