import {z} from 'zod'
import {COOKIE_FIELDS, RECIPIENT_FIELDS} from '../diff/model/index.ts'
import {recipient} from '../diff/parts.ts'
import {cookieProvidersIn, recipientsIn} from '../facts.ts'
import {cookie, type PolicyContent, text, versionFacts} from '../model/index.ts'
import {csvExport} from './csv.ts'
import {type Export, jsonExport} from './export.ts'

/** Which version of which policy a table was taken from. */
const source = {
  policy: text,
  version: versionFacts.shape.number,
  effectiveFrom: versionFacts.shape.effectiveFrom,
}

export const subprocessorsDocument = z.strictObject({
  ...source,
  subprocessors: z.array(recipient),
})

export const exportedCookie = cookie.omit({_key: true, _type: true}).extend({
  /** The name of who sets or reads it. */
  provider: text,
  /** The provider's `_id` among the subprocessors, where it is one. */
  providerId: text.optional(),
})
type ExportedCookie = z.infer<typeof exportedCookie>

export const cookiesDocument = z.strictObject({...source, cookies: z.array(exportedCookie)})

function sourceOf({policy, version}: PolicyContent) {
  return {policy, version: version.number, effectiveFrom: version.effectiveFrom}
}

const recipients = (content: PolicyContent) => recipientsIn(content).map(({fact}) => fact)

function cookies(content: PolicyContent): ExportedCookie[] {
  return cookieProvidersIn(content).flatMap(({fact: {name, provider, cookies: list}}) =>
    list.map(({_key, _type, ...rest}) => ({
      ...rest,
      provider: name,
      ...(provider && {providerId: provider._id}),
    })),
  )
}

/** The recipients of personal data that a version shows, as `subprocessors.json`. */
export function subprocessorsJson(content: PolicyContent): Export {
  const document: z.infer<typeof subprocessorsDocument> = {
    ...sourceOf(content),
    subprocessors: recipients(content),
  }
  return jsonExport(document)
}

/** The same as `subprocessors.csv`; the values of the vocabularies are those of the JSON. */
export function subprocessorsCsv(content: PolicyContent): Export {
  const rows = recipients(content).map(({dataCategories, ...rest}) => ({
    ...rest,
    ...(dataCategories && {dataCategories: dataCategories.join('; ')}),
  }))
  return csvExport(['_id', ...RECIPIENT_FIELDS], rows)
}

/** What a version says is kept on the visitor's device, as `cookies.json`. */
export function cookiesJson(content: PolicyContent): Export {
  const document: z.infer<typeof cookiesDocument> = {
    ...sourceOf(content),
    cookies: cookies(content),
  }
  return jsonExport(document)
}

/** The same as `cookies.csv`; lifetimes are ISO 8601 durations, or `session`. */
export function cookiesCsv(content: PolicyContent): Export {
  return csvExport(['provider', 'providerId', ...COOKIE_FIELDS], cookies(content))
}
