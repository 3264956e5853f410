import {z} from 'zod'
import {
  blockChange,
  policyDiff,
  sectionChange,
  textBlockChange,
  wordRun,
} from '../diff/model/index.ts'
import {
  cookieProvider,
  policyHead,
  providerHead,
  recipient,
  sectionHead,
  shownSection,
  subprocessorEntry,
} from '../diff/parts.ts'
import {
  cookie,
  frozenBlock,
  frozenSection,
  frozenSubprocessor,
  organisationNumber,
  policyContent,
  textBlock,
  versionFacts,
} from '../model/index.ts'
import {schemaAddress} from './addresses.ts'
import type {Export} from './export.ts'
import {cookiesDocument, exportedCookie, subprocessorsDocument} from './tables.ts'
import {policyIndex, versionIndex} from './versions.ts'

/** The kinds of document that a site publishes, each with its JSON Schema. */
const DOCUMENTS = {
  policy: {
    schema: policyContent,
    title: 'A version of a privacy policy',
    description:
      'Everything that a version says, exactly as it was hashed: SHA-256 over these bytes (RFC 8785) is its fingerprint. Of hidden things it says only that they are there.',
  },
  versions: {
    schema: versionIndex,
    title: 'The versions of a privacy policy',
    description:
      'Every version with its fingerprint, newest first; each names the fingerprint of the one before.',
  },
  policies: {
    schema: policyIndex,
    title: 'The privacy policies of a site',
    description: 'Every policy, with the address of the list of its versions.',
  },
  subprocessors: {
    schema: subprocessorsDocument,
    title: 'Recipients of personal data',
    description: 'The companies that receive personal data, as one version tells of them.',
  },
  cookies: {
    schema: cookiesDocument,
    title: 'What is kept on the visitor’s device',
    description: 'Cookies and the like, as one version tells of them.',
  },
  changes: {
    schema: policyDiff,
    title: 'What changed between two versions',
    description:
      'Facts that changed for the visitor, and the changes of the document place by place; the later version can be made from the earlier one and this.',
  },
} as const

export type SchemaName = keyof typeof DOCUMENTS
export const SCHEMA_NAMES = Object.keys(DOCUMENTS).filter(
  (name): name is SchemaName => name in DOCUMENTS,
)

/** Parts that documents share, by the name that they have in the schemas. */
const PARTS: readonly (readonly [id: string, schema: z.ZodType, description: string])[] = [
  ['VersionFacts', versionFacts, 'What is true of a version as a whole. Instants are in UTC.'],
  [
    'Controller',
    policyContent.shape.controller,
    'Who is responsible: the data controller (GDPR art. 13(1)(a)).',
  ],
  ['Section', frozenSection, 'A section, or the mark that a hidden one has left.'],
  ['Block', frozenBlock, 'A block of a section’s body; `hidden` ones say nothing.'],
  ['TextBlock', textBlock, 'A paragraph, heading, quotation or list item as Portable Text.'],
  ['Subprocessor', frozenSubprocessor, 'A company that receives personal data.'],
  ['Recipient', recipient, 'A company that receives personal data, with this policy’s note.'],
  ['Cookie', cookie, 'Something kept on, or read from, the device (ekomloven § 3-15).'],
  ['ExportedCookie', exportedCookie, 'The same, with who sets or reads it.'],
  ['ShownSection', shownSection, 'A section that visitors see.'],
  ['SectionHead', sectionHead, 'A section without its body.'],
  ['SubprocessorEntry', subprocessorEntry, 'A recipient in a list, or the mark of a hidden one.'],
  ['CookieProvider', cookieProvider, 'Who sets or reads cookies, or the mark of a hidden one.'],
  ['CookieProviderHead', providerHead, 'Who sets or reads cookies, without the cookies.'],
  ['PolicyHead', policyHead, 'A version without its sections.'],
  ['WordRun', wordRun, 'A stretch of prose that stayed, came, went or changed its format.'],
  ['TextBlockChange', textBlockChange, 'A change among the paragraphs of a callout.'],
  ['BlockChange', blockChange, 'A change among the blocks of a section.'],
  ['SectionChange', sectionChange, 'A change among the sections.'],
]

/**
 * The JSON Schema (2020-12) of a kind of document, made from the model that the site itself parses
 * with.
 *
 * @param origin - the public address of the site, without a slash at the end
 */
export function jsonSchema(name: SchemaName, origin: string): Export {
  const {schema, title, description} = DOCUMENTS[name]
  const metadata = z.registry<{id?: string; title?: string; description: string}>()
  for (const [id, part, text] of PARTS) metadata.add(part, {id, description: text})
  metadata.add(schema, {title, description})
  const document = z.toJSONSchema(schema, {
    metadata,
    unrepresentable: 'any',
    override: ({zodSchema, jsonSchema: json}) => {
      if (zodSchema === organisationNumber)
        Object.assign(json, {type: 'string', pattern: '^\\d{9}$'})
    },
  })
  const {$schema, ...rest} = document
  const body = {$schema, $id: `${origin}${schemaAddress(name)}`, ...rest}
  return {
    body: `${JSON.stringify(body, null, 2)}\n`,
    contentType: 'application/schema+json; charset=utf-8',
  }
}
