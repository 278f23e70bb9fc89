# Brak danych.
gap-kind = Brak danych
gap-explained = Tej wartości nie ma. To nie jest zero: podajemy powód.
gap-reason = Powód
gap-inputs = Oblicza się z
gap-responsible = Kto ma się tym zająć
gap-expected = Spodziewana
