# Categories and their list.
category-list = Categories of data
    .summary = The city’s data by subject.
category-responsible = Who has to deliver
category-theme = EU data theme
category-empty = Categories without data
category-empty-explained = These categories wait for their first delivery.
category-nobody = nobody is named
category-no-data = Nobody has delivered data for this category yet.
