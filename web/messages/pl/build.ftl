finding-mapping-wrong = Nie można użyć mapowania: { $found }
    .expected = Oczekiwano: { $expected }
    .advice = { $advice }
withdrawal-confirmed = Zbiór nie jest już dostarczany.
