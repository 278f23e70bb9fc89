# What comes of comparing datasets.
dataset-of-reference-values = Reference values
