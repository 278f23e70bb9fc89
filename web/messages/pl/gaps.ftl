# Czego miastu brakuje.
gaps-title = Czego brakuje
gaps-summary = Każdy wskaźnik rok po roku: czy miasto ma wartość, a jeśli nie, to dlaczego i kto ma działać.
gaps-legend = Znaki
gaps-filled = wartość
gaps-matrix = Wskaźniki według lat
# $filled: lata wskaźników z wartością; $asked: z wartością albo brakiem
gaps-share = { $filled } z { $asked }
gaps-none = Niczego się nie oczekuje i niczego nie brakuje.
gaps-responsible = Kto ma dopilnować
gaps-unit = Instytucja
gaps-stewards = Kto miałby przekazać
gaps-steward = Gestor
gaps-reason = Powód
gaps-indicators = Wskaźniki
gaps-years = Brakujące wartości
gaps-csv = Macierz jako tabela (CSV)

# Znaki w macierzy: dwie litery na powód.
gaps-sign =
    .did-not-occur = nw
    .not-reliable = nr
    .not-applicable = nd
    .not-yet-known = jn
    .confidential = tj
    .not-collected = nz
    .not-delivered = np
    .not-readable = nc
