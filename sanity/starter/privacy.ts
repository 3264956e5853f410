import type {Policy} from '#lib/policy/model/index.ts'
import {
  bullet,
  callout,
  controllerCard,
  cookies,
  link,
  p,
  rights,
  section,
  strong,
  subprocessors,
} from './build.ts'
import {personvern} from './personvern.ts'
import {controller, recipients, reviewedOn, rightsInOrder} from './shared.ts'

const mail = link('post@okane.no', 'mailto:post@okane.no')

/** The starter policy in English: a translation of the first version of the original. */
export const privacy: Policy = {
  _id: 'policy-privacy',
  _type: 'policy',
  title: 'Privacy policy',
  slug: {current: 'privacy'},
  language: 'en',
  translationOf: {policy: {_type: 'reference', _ref: personvern._id}, version: 1},
  reviewedOn,
  controller,
  sections: [
    section(
      'controller',
      'Who is responsible?',
      'responsible',
      ['controllerIdentity'],
      p(
        'We build online shops, and our name is ',
        strong('Marensius Pettersen Solutions ENK'),
        '. On the web you know us as Okane.no. We decide why and how your data is used, and we answer for it.',
      ),
      controllerCard,
      p(
        "When we run a customer's shop, that customer decides what happens to the data of their own customers. There we only do what we are told to.",
      ),
    ),
    section(
      'collection',
      'What do we know about you?',
      'data',
      ['dataSource', 'provisionRequired'],
      p('Most of it comes from you:'),
      bullet('when you create a user on ', link('okane.no', 'https://www.okane.no')),
      bullet('when you order something'),
      bullet('when you chat with us, e-mail us or call'),
      bullet('when you use our services'),
      p(
        'We do not collect data about you from anybody else. We need your name, contact details and address to deliver an order; without them we cannot make a contract with you. Whether you give us anything more is up to you.',
      ),
      p(
        'The shops that we run live in our own cloud at Microsoft Azure, in a data centre in Norway.',
      ),
    ),
    section(
      'purposes',
      'What do we use it for?',
      'purposes',
      ['purposesAndLegalBases', 'legitimateInterests'],
      p('We use data only where the law gives us a reason. These are ours:'),
      bullet(
        strong('To deliver what you ordered'),
        ' and give you a user to log in with. We need that to keep our contract with you (GDPR Article 6(1)(b)).',
      ),
      bullet(
        strong('To answer you'),
        ' when you get in touch. If it is about an order, the reason is the contract. Otherwise it is a legitimate interest: we want to help those who ask (point (f)).',
      ),
      bullet(
        strong('To keep accounts,'),
        ' as the Norwegian Bookkeeping Act requires (point (c)).',
      ),
      bullet(
        strong('To send newsletters and offers.'),
        ' We do that only if you have said yes (point (a)).',
      ),
      bullet(
        strong('To count visits'),
        ' to the site. It is a legitimate interest: we want to know which pages are useful (point (f)).',
      ),
    ),
    section(
      'recipients',
      'Who gets your data?',
      'recipients',
      ['recipients', 'thirdCountryTransfers'],
      p(
        'We never sell data. Some services must have it all the same, or the shop would not work. Those that are processors may use it only as their agreement with us says.',
      ),
      subprocessors(recipients),
      p(
        'Some of them handle data outside the EEA. The European Commission has approved Canada for commercial organisations. The companies in the United States are certified under the EU–US Data Privacy Framework. For a copy of the safeguards, write to ',
        mail,
        '.',
      ),
    ),
    section(
      'messages',
      'E-mail and texts from us',
      'email-and-text',
      ['purposesAndLegalBases', 'withdrawConsent'],
      p(
        'If you are a customer, we send what you need to know: a receipt, a tracking number, a new password and news about your account. Such messages are part of the contract, so we do not ask first.',
      ),
      p(
        'Newsletters and offers come only if you have asked for them. If you change your mind, use the link at the bottom of the message, and they stop at once.',
      ),
    ),
    section(
      'retention',
      'How long do we keep it?',
      'retention',
      ['retention'],
      p('When we no longer need something, we delete it. These are the limits:'),
      bullet(
        strong('Orders and invoices:'),
        ' five years after the end of the financial year, as section 13 of the Norwegian Bookkeeping Act requires.',
      ),
      bullet(
        strong('Your user:'),
        ' until you ask us to delete it, and otherwise until two years after you last logged in.',
      ),
      bullet(strong('Chat and e-mail:'), ' two years after the matter is closed.'),
      bullet(strong('Newsletters:'), ' until you unsubscribe.'),
      bullet(strong('Visit counts:'), ' fourteen months.'),
    ),
    section(
      'rights',
      'What are your rights?',
      'rights',
      ['dataSubjectRights', 'withdrawConsent'],
      p(
        'The data is yours. Write to us, and we answer as soon as we can, at the latest within a month. It is free of charge.',
      ),
      rights(
        {
          access: 'Ask what we have about you, and we send you a copy.',
          rectification: 'Tell us what is wrong or missing, and we correct it.',
          erasure: 'Ask us to delete what we have. We keep only what the law makes us keep.',
          restriction:
            'If you disagree with something, ask us to leave the data alone until it is settled.',
          portability: 'Ask for what you have given us, in a file that other systems can read.',
          objection: 'Say no to our using your data for a legitimate interest.',
          withdrawConsent:
            'If you have said yes to something, you can change your mind at any time.',
        },
        rightsInOrder,
      ),
    ),
    section(
      'objection',
      'You can always say no',
      'object',
      ['rightToObject'],
      callout(
        p(
          strong('You have the right to object.'),
          ' Where we use your data for a legitimate interest, you can demand that we stop. If you say no to marketing we always stop, and you need give no reason. Write to ',
          mail,
          '.',
        ),
      ),
    ),
    section(
      'decisions',
      'Does a machine decide about you?',
      'automated',
      ['automatedDecisions'],
      p('No. No computer takes decisions about you on its own, and we make no profile of you.'),
    ),
    section(
      'complaint',
      'Not happy with us?',
      'complaint',
      ['complaint'],
      p(
        'Tell us first, if you like, and we will try to put it right. You can also complain straight to ',
        link(
          'Datatilsynet',
          'https://www.datatilsynet.no/en/about-us/contact-us/how-to-complain-to-the-norwegian-dpa/',
        ),
        ', the Norwegian Data Protection Authority.',
      ),
    ),
    section(
      'cookies',
      'Cookies',
      'cookies',
      ['cookies'],
      p(
        'A cookie is a small file that a site leaves in your browser. Some are needed for the pages to work. With all others we wait until you have said yes, and saying no is just as easy. If you change your mind, the choice is at the bottom of okane.no.',
      ),
      cookies([
        {
          id: 'okane',
          name: 'Okane.no',
          description: 'Our own, which nobody else can read.',
          cookies: [
            {
              name: 'okane_session',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Keeps you logged in while you are on the site.',
              category: 'necessary',
              lifetime: 'session',
              justification: 'Without it you would have to log in again for every page.',
            },
            {
              name: 'okane_consent',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Remembers what you answered about cookies.',
              category: 'necessary',
              lifetime: 'P12M',
              justification: 'Without it we would have to ask at every visit.',
            },
          ],
        },
        {
          id: 'zoho',
          subprocessor: 'zoho',
          name: 'Zoho',
          description: 'Sets these only after you have said yes to the chat.',
          cookies: [
            {
              name: '_zldt',
              storage: 'cookie',
              party: 'third',
              domain: 'zoho.eu',
              purpose: 'Keeps the chat going when you change page.',
              category: 'preferences',
              lifetime: 'P1D',
            },
            {
              name: '_zldp',
              storage: 'cookie',
              party: 'third',
              domain: 'zoho.eu',
              purpose: 'Recognises you, so that you find your conversation next time.',
              category: 'preferences',
              lifetime: 'P2Y',
            },
          ],
        },
        {
          id: 'google-analytics',
          hidden: true,
          subprocessor: 'google-analytics',
          name: 'Google Analytics',
          description: 'Shows how the site is used.',
          cookies: [
            {
              name: '_ga*',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Tells visitors apart in the statistics.',
              category: 'statistics',
              lifetime: 'P2Y',
            },
          ],
        },
        {
          id: 'google-ads',
          hidden: true,
          name: 'Google Ads',
          description: 'Measures whether our ads work, and whom to show them to.',
          cookies: [
            {
              name: '_gcl_*',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Connects a visit to the ad that you clicked.',
              category: 'marketing',
              lifetime: 'P90D',
            },
          ],
        },
        {
          id: 'meta-pixel',
          hidden: true,
          name: 'Facebook Pixel',
          description: 'Measures ads on Facebook and Instagram.',
          cookies: [
            {
              name: '_fbp',
              storage: 'cookie',
              party: 'first',
              domain: 'okane.no',
              purpose: 'Recognises the browser, so that ads fit what you have looked at.',
              category: 'marketing',
              lifetime: 'P90D',
            },
          ],
        },
      ]),
    ),
    section(
      'changes',
      'When something changes',
      'changes',
      ['newPurposes'],
      p(
        'If we want to use your data for something new, we say so here before we begin. All earlier versions stay open to read, with a note on what changed and why.',
      ),
    ),
  ],
}
