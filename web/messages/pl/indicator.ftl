# Wskaźnik.
indicator-code = Kod
indicator-scheme = Zestaw wskaźników
indicator-also-called = Inne nazwy
indicator-same = Odpowiedniki
indicator-related = Wskaźniki pokrewne
indicator-see-also = Zobacz też
indicator-city = Liczby dla miasta
indicator-methods = Jak powstaje wartość
indicator-valid-from = Obowiązuje od: { $day }
