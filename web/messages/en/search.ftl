# Search.
search = Search
# $words: the words sought
search-of = Search for “{ $words }”
search-list = Results
search-narrow = Narrow down
search-nothing-asked = Type what you are looking for: the name of a dataset, an indicator, a place or an office. Endings of words and diacritics do not matter.
search-no-words = There is no letter or digit in what you typed. Type a word, such as “residents”.
# $most: the highest number of characters
search-too-long = This text is too long. Type at most { $most } characters and 16 words.
search-none = This release of the bank has no search index. Please use the lists of categories, providers, datasets and indicators.
# $count: number of results
search-found = { $count ->
    [0] Nothing was found.
    [one] { $count } result.
   *[other] { $count } results.
}
# $count: number of results
search-beyond = There is no such page. { search-found }
search-some-words = No result holds all the words; these hold most of them.
# $language: name of the language in the reader's language
search-other-language = The words were found in another language: { $language }.
search-elsewhere = Try another word, or look here:
search-perhaps = Did you mean:
search-forms = The same results for programs:
search-facet =
    .kind = Kind
    .category = Category
    .provider = Provider
    .area = Area
    .period = Year
search-kind =
    .area = Area
    .category = Category
    .dataset = Dataset
    .document = Document
    .goal = Goal
    .indicator = Indicator
    .method = Method
    .observation = Values
    .place = Place
    .provider = Provider
    .series = Series of datasets
    .strategy = Strategy
    .target = Target
