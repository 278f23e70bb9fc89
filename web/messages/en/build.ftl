finding-mapping-wrong = The mapping cannot be used: { $found }
    .expected = { $expected }
    .advice = { $advice }
withdrawal-confirmed = The dataset is no longer delivered.
