import type {Text} from './model.ts'

/**
 * The day from which the GDPR applies in Norway, through the Personal Data Act. In the EU it has
 * applied since 2018-05-25.
 *
 * @see https://lovdata.no/lov/2018-06-15-38
 */
export const GDPR_FROM = '2018-07-20'

/**
 * The day from which storage on a visitor's device takes consent as the GDPR defines it.
 *
 * @see https://lovdata.no/lov/2024-12-13-76/§3-15
 */
export const EKOM_FROM = '2025-01-01'

type Citation = {readonly article: Text; readonly source: string}

/**
 * Cites the GDPR, whose Norwegian text is part of the Personal Data Act.
 *
 * @param article - number of the article, such as 13
 * @param paragraph - such as 1
 * @param point - such as "a"
 */
export function gdpr(article: number, paragraph?: number, point?: string): Citation {
  const nb = [
    `GDPR artikkel ${article}`,
    paragraph && `nr. ${paragraph}`,
    point && `bokstav ${point}`,
  ]
  const en = [`GDPR Article ${article}`, paragraph && `(${paragraph})`, point && `(${point})`]
  return {
    article: {nb: nb.filter(Boolean).join(' '), en: en.filter(Boolean).join('')},
    source: `https://lovdata.no/lov/2018-06-15-38/gdpr/a${article}`,
  }
}

/** Section 3-15 of the Electronic Communications Act of 2024: cookies and the like. */
export const ekomloven: Citation = {
  article: {nb: 'ekomloven § 3-15', en: 'Norwegian Electronic Communications Act, section 3-15'},
  source: 'https://lovdata.no/lov/2024-12-13-76/§3-15',
}

/** Section 2-7 b of the act of 2003, in force from 1 July 2013 until the end of 2024. */
export const ekomloven2003: Citation = {
  article: {
    nb: 'ekomloven (2003) § 2-7 b',
    en: 'Norwegian Electronic Communications Act of 2003, section 2-7 b',
  },
  source: 'https://lovdata.no/lov/2003-07-04-83/§2-7b',
}

/** Planet49, Grand Chamber, 1 October 2019: lifetime and third-party access are to be told. */
export const planet49: Citation = {
  article: {
    nb: 'ekomloven § 3-15, EU-domstolen C-673/17 (Planet49)',
    en: 'Norwegian Electronic Communications Act, section 3-15; CJEU C-673/17 (Planet49)',
  },
  source: 'https://curia.europa.eu/juris/liste.jsf?num=C-673/17',
}
