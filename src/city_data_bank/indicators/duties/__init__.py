"""Indicators station: what a bank should have and when: due days, gaps of whole indicators.

What comes in: what the bank has, how often values are due, who holds what is missing. What goes
out: statements of ``graph/quality`` and findings.
"""
