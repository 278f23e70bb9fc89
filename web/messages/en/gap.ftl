# A gap.
gap-kind = Gap
gap-explained = This value is missing. It is not zero: the reason is given.
gap-reason = Reason
gap-inputs = Computed from
gap-responsible = Who has to act
gap-expected = Expected
