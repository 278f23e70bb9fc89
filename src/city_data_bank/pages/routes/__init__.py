"""Answers to requests: pages, things, documents, files, and what is said when there is none."""
