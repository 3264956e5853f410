import type {Messages} from './messages.ts'

export const en: Messages = {
  policy: {
    title: (before, after) => `The title has changed from ${before} to ${after}`,
    slug: (path) => `The page has a new address: ${path}`,
    language: (name) => `The language is now ${name}`,
    translationOf: (number) =>
      number === undefined
        ? 'The text is no longer a translation'
        : `The translation now follows version ${number} of the original`,
    reviewedOn: (date) =>
      date === undefined ? 'The date of the last review has been removed' : `Reviewed on ${date}`,
  },
  controller: (before, after) => `The controller has changed from ${before} to ${after}`,
  contact: {
    added: (label, value) => `Contact: ${label} added: ${value}`,
    removed: (label, value) => `Contact: ${label} removed: ${value}`,
    hidden: (label, value) => `Contact: ${label} no longer shown: ${value}`,
    shown: (label, value) => `Contact: ${label} now shown: ${value}`,
    changed: (label, before, after) => `Contact: ${label} changed from ${before} to ${after}`,
  },
  recipient: {
    added: (name, from) =>
      from ? `New recipient from ${from}: ${name}` : `New recipient: ${name}`,
    removed: (name) => `No longer a recipient: ${name}`,
    hidden: (name) => `Recipient no longer shown: ${name}`,
    shown: (name) => `Recipient now shown: ${name}`,
    renamed: (before, after) => `${before} is now called ${after}`,
    moreData: (name, data) => `${name} now also receives ${data}`,
    lessData: (name, data) => `${name} no longer receives ${data}`,
  },
  detail: {
    told: (name, details) => `${name}: now stated: ${details}`,
    untold: (name, labels) => `${name}: no longer stated: ${labels}`,
    rewritten: (name, label) => `${name}: ${label} changed`,
  },
  recipientFields: {
    name: 'name',
    legalName: 'legal name',
    role: 'role',
    purpose: 'purpose',
    dataCategories: 'data received',
    country: 'country',
    transferBasis: 'transfer basis',
    privacyPolicyUrl: 'link to privacy policy',
    agreementUrl: 'link to data processing agreement',
    usedSince: 'used since',
    usedUntil: 'used until',
    note: 'note',
  },
  cookies: {
    newCategory: (category) => `New category of cookies: ${category}`,
    providerAdded: (name, cookies) => `New cookies from ${name}${cookies}`,
    providerRemoved: (name, cookies) => `No more cookies from ${name}${cookies}`,
    providerHidden: (name) => `Cookies from ${name} are no longer shown`,
    providerShown: (name, cookies) => `Cookies from ${name} are now shown${cookies}`,
    providerRenamed: (before, after) => `Cookies from ${before} are now listed under ${after}`,
    providerDescribed: (name) => `New description of the cookies from ${name}`,
    added: (storage, cookie) => `New ${storage}: ${cookie}`,
    removed: (storage, cookie) => `No longer in use: ${storage} ${cookie}`,
    session: 'until the browser closes',
  },
  cookieFields: {
    name: 'name',
    storage: 'kind of storage',
    party: 'party',
    domain: 'domain',
    purpose: 'purpose',
    category: 'category',
    lifetime: 'lifetime',
    justification: 'justification',
  },
  rights: {
    added: (rights) => `New about your rights: ${rights}`,
    removed: (rights) => `Rights no longer described: ${rights}`,
    changed: (rights) => `New explanation of how to use your rights: ${rights}`,
    email: (address) =>
      address === undefined
        ? 'Requests about rights now go to the general e-mail address'
        : `Requests about rights now go to ${address}`,
  },
  section: {
    added: (heading) => `New section: ${heading}`,
    removed: (heading) => `The section ${heading} has been removed`,
    hidden: (heading) => `The section ${heading} is no longer shown`,
    shown: (heading) => `The section ${heading} is now shown`,
    moved: (heading) => `The section ${heading} has moved`,
    renamed: (before, after) => `The section ${before} is now called ${after}`,
    reworded: (heading) => `The text of the section ${heading} has changed`,
    restyled: (heading) => `Links or emphasis in the section ${heading} have changed`,
    reordered: (heading) => `The order within the section ${heading} has changed`,
    textMoved: (from, to) => `Text has moved from the section ${from} to ${to}`,
  },
  summary: {
    controller: 'The contact details have been updated',
    recipientsAdded: (names) => `New recipients: ${names}`,
    recipientsRemoved: (names) => `No longer recipients: ${names}`,
    recipientsChanged: (names) => `Updated details of the recipients ${names}`,
    cookiesAdded: (names) => `New cookies: ${names}`,
    cookiesRemoved: (names) => `Cookies no longer in use: ${names}`,
    cookiesChanged: (names) => `Updated details of cookies: ${names}`,
    rights: 'Your rights are described anew',
    sectionsAdded: (headings) => `New sections: ${headings}`,
    sectionsRemoved: (headings) => `Removed sections: ${headings}`,
    sectionsChanged: (headings) => `Changed text: ${headings}`,
    sectionsMoved: 'Sections have changed places',
    others: (count) => `${count} others`,
    nothing: 'No visible changes',
  },
}
