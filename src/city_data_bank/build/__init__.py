"""The building half: one ordered line of stations, from a bank's folder to a release.

A build is a function of bank folder, software version, parent release (or none) and build time.
"""
