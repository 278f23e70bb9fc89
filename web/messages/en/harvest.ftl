# Words of the feeds.

# $bank: title of the bank; $title: title of the dataset
feed-catalogue = Changes of the catalogue: { $bank }
feed-new = New dataset: { $title }
feed-data = New data in the dataset: { $title }
feed-entry = Changed description of the dataset: { $title }
feed-withdrawn = Dataset withdrawn: { $title }
feed-renamed = Dataset renamed: { $title }
