finding-mapping-wrong = Nie można użyć mapowania: { $found }
    .expected = { $expected }
    .advice = { $advice }
withdrawal-confirmed = Zbiór nie jest już dostarczany.
