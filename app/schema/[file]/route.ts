import {createElement} from 'react'
import {documentResponse, NotFoundPage} from '#lib/document/index.ts'
import {readEnv} from '#lib/env.ts'
import {schemaAddress} from '#lib/policy/exports/addresses.ts'
import {jsonSchema, SCHEMA_NAMES} from '#lib/policy/exports/index.ts'
import {dataResponse} from '../../data-response.ts'

export const dynamic = 'force-static'

/** Nothing is made at build time, when the address of the site is not known. */
export function generateStaticParams(): {file: string}[] {
  return []
}

/** The JSON Schema of a kind of document that the site publishes. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{file: string}>},
): Promise<Response> {
  const {file} = await params
  const name = SCHEMA_NAMES.find((each) => schemaAddress(each) === `/schema/${file}`)
  if (!name) return documentResponse(createElement(NotFoundPage), {status: 404})
  return dataResponse(jsonSchema(name, readEnv().siteUrl))
}
