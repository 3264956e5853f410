import type {Terms} from './terms.ts'

export const en: Terms = {
  changeKinds: {
    material: {title: 'Material change', meaning: 'Changes what we do with your data.'},
    minor: {title: 'Minor change', meaning: 'Makes the text clearer without changing what we do.'},
    correction: {title: 'Correction', meaning: 'Mends a mistake; what applies is the same.'},
  },
  cookieCategories: {
    necessary: {
      title: 'Necessary',
      meaning: 'Without these, what you asked for does not work. They need no consent.',
    },
    preferences: {
      title: 'Preferences',
      meaning: 'Remember your choices, such as language. Set only when you say yes.',
    },
    statistics: {
      title: 'Statistics',
      meaning: 'Show how the site is used. Set only when you say yes.',
    },
    marketing: {
      title: 'Marketing',
      meaning: 'Used to choose advertisements for you. Set only when you say yes.',
    },
  },
  dataCategories: {
    name: 'What you are called.',
    emailAddress: 'The address that we send e-mail to.',
    phoneNumber: 'The number that we call or text.',
    postalAddress: 'Where you live or have goods delivered.',
    customerAccount: 'User name, settings and whatever else belongs to your account with us.',
    orderHistory: 'What you ordered, when and for how much.',
    paymentDetails: 'How and when you paid, but not the whole card number.',
    accountingRecords: 'Invoices, receipts and other records that the law makes us keep.',
    correspondence: 'What you and we have written to each other.',
    documents: 'Files that you sent us, or that we made for you.',
    marketingPreferences: 'What you have said yes and no to.',
    ipAddress: 'The number that your device has on the internet.',
    deviceDetails: 'Type of device, operating system and browser.',
    usageData: 'Which pages you open, and what you do there.',
    cookieIdentifiers: 'Random characters that recognise your browser.',
    location: 'Where you are, exactly or roughly.',
    nationalIdentityNumber: 'National identity number or D number.',
    employment: 'Where you work, and in which position.',
    imagesAndSound: 'Pictures, film and sound recordings of you.',
    specialCategories:
      'Data that the law protects specially, such as health, belief and trade union.',
  },
  rights: {
    access: {
      title: 'Access',
      meaning: 'Find out which data we hold about you, and get a copy of it.',
    },
    rectification: {
      title: 'Rectification',
      meaning: 'Have data that is wrong or missing put right.',
    },
    erasure: {title: 'Erasure', meaning: 'Have data erased that we no longer have reason to keep.'},
    restriction: {
      title: 'Restriction',
      meaning: 'Ask us to leave the data untouched while a disagreement is settled.',
    },
    portability: {
      title: 'Taking your data along',
      meaning: 'Get what you gave us in a format that other systems can read.',
    },
    objection: {
      title: 'Objection',
      meaning: 'Object to our use of the data, and always to marketing.',
    },
    withdrawConsent: {
      title: 'Withdrawing consent',
      meaning: 'Change your mind whenever you like; it shall be as easy as saying yes.',
    },
    complaint: {
      title: 'Complaint',
      meaning: 'If you think that we break the rules, you can complain to Datatilsynet.',
    },
  },
  roles: {
    processor: {title: 'Processor', meaning: 'Handles the data for us, under our agreement.'},
    subprocessor: {
      title: 'Subprocessor',
      meaning: 'Handles the data for one of our suppliers.',
    },
    controllerRecipient: {
      title: 'Independent controller',
      meaning: 'Decides for itself how the data is used, and answers for it.',
    },
    jointController: {
      title: 'Joint controller',
      meaning: 'Decides together with us, and answers together with us.',
    },
  },
  storage: {
    cookie: {title: 'cookie', meaning: 'A small text that the browser keeps and sends back.'},
    localStorage: {title: 'local storage', meaning: 'Stays in the browser until it is deleted.'},
    sessionStorage: {
      title: 'session storage',
      meaning: 'Stays in the browser until the tab is closed.',
    },
    indexedDB: {title: 'local database', meaning: 'A larger collection of data in the browser.'},
    pixel: {
      title: 'tracking pixel',
      meaning: 'An invisible image that tells that the page was opened.',
    },
  },
  transferBases: {
    withinEea: {
      title: 'Within the EEA',
      meaning: 'The data is protected by the same rules as here.',
    },
    adequacyDecision: {
      title: 'Approved country',
      meaning:
        'The European Commission has decided that the country protects the data well enough.',
    },
    standardContractualClauses: {
      title: 'EU standard clauses',
      meaning: 'The recipient has bound itself to the EU’s terms for data protection.',
    },
    bindingCorporateRules: {
      title: 'Binding corporate rules',
      meaning: 'The group follows rules of its own that a supervisory authority has approved.',
    },
    dataPrivacyFramework: {
      title: 'EU–US Data Privacy Framework',
      meaning: 'The recipient is on the list of American companies that the EU accepts.',
    },
    derogation: {
      title: 'Exception',
      meaning: 'The transfer rests on an exception, for instance that you agreed to it.',
    },
    unknown: {title: 'Not settled', meaning: 'The basis for the transfer is not stated.'},
  },
}
