# Data providers and their list.
provider-list = Data providers
    .summary = Bodies that hand data in to the bank or answer for their values.
provider-others = Other bodies
provider-kind = Kind of body
provider-part-of = Part of
provider-units = Units
provider-awaited = Categories that wait for data
provider-website = Website
provider-contact = Contact
provider-also-called = Other names
provider-publishes-bank = This body publishes the data bank.
provider-no-data = This body has not delivered a dataset yet.
