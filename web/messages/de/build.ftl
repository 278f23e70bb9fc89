finding-mapping-wrong = Die Zuordnung ist nicht brauchbar: { $found }
    .expected = { $expected }
    .advice = { $advice }
withdrawal-confirmed = Der Datensatz wird nicht mehr geliefert.
