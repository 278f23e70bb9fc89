# Obszar.
area-kind = Rodzaj obszaru
area-code = Kod
area-part-of = Część obszaru
area-parts = Obejmuje
area-spellings = Inne kody i pisownie w plikach
area-same = To samo gdzie indziej
area-latest = Najnowsze wartości
