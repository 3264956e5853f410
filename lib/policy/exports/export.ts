/** A file as a site serves it. */
export type Export = {readonly body: string; readonly contentType: string}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** A JSON file for people to look at, too. */
export function jsonExport(value: unknown): Export {
  return {body: `${JSON.stringify(value, null, 2)}\n`, contentType: JSON_TYPE}
}
