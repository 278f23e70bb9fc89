# The declaration of accessibility. The titles of its sections are ours; to be checked with the technical conditions.
accessibility-title = Accessibility statement
accessibility-summary = How this site meets the requirements of digital accessibility, and what to do when something stands in the way.
accessibility-titles = The section titles of this statement still have to be checked against the technical conditions in force.
accessibility-pledge = undertakes to make accessible its
accessibility-site = website
# $country: code of the country
accessibility-law = { $country ->
    [POL] as the Polish act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies requires.
   *[other] as the law that implements Directive (EU) 2016/2102 requires.
}
accessibility-scope = This statement applies to
accessibility-published = Site published on
accessibility-updated = Last major change of the site
accessibility-conformance = How far the site is accessible
    .full = The site meets all requirements of the law (WCAG 2.1, level AA).
    .partial = The site meets the requirements of the law in part (WCAG 2.1, level AA).
    .none = The site does not meet the requirements of the law (WCAG 2.1, level AA).
accessibility-exceptions = What is not accessible
accessibility-aids = What helps
accessibility-aids-words = Every page works without scripts and with the keyboard alone, has a link “Skip to content”, prints well and follows light and dark appearance, high contrast and zoom. Beside each chart stand a table and a description in words.
accessibility-preparation = How this statement was prepared
accessibility-prepared = Statement prepared on
accessibility-reviewed = Statement last reviewed on
accessibility-contact = Feedback and contact
accessibility-contact-words = If something on this site is hard to use, please write or call.
accessibility-who = Who answers
accessibility-email = E-mail
accessibility-phone = Telephone
accessibility-procedure = Requests and complaints
accessibility-procedure-ask = Anyone may demand that the site or a part of it be made accessible, or ask for the information in another, accessible form. A demand should say who asks, which page it is about and how to get in touch.
accessibility-procedure-answer = { $country ->
    [POL] The answer has to come without delay, within 7 days at the latest. If that is impossible, the body names another date within that time, no more than 2 months after the demand.
   *[other] The answer has to come within the time that the law sets.
}
accessibility-procedure-complain = { $country ->
    [POL] If the body refuses, or the answer is not enough, a complaint can be made to the body and, after that, to the Polish Commissioner for Human Rights.
   *[other] If the answer is not enough, the authority that watches over digital accessibility can be called upon.
}
accessibility-applications = Mobile applications
accessibility-applications-none = This data bank has no mobile applications.
accessibility-building = Access to the building
accessibility-building-more = More on access to the building
accessibility-communication = Access to information and communication
