"""Indicators station: doubts about values, found by comparing them with each other in time.

What comes in: reported, chosen and computed values, and the limits of their indicators. What goes
out: findings, each with the value and the cell that it is about. Nothing is changed or left out.
"""
