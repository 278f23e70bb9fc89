"""handback: a copy of a delivered file in which doubtful cells are marked."""
