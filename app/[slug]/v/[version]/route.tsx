import {type PolicyRecord, readNumber} from '#lib/content/record.ts'
import {documentResponse, VersionPage} from '#lib/document/index.ts'
import {policyJson} from '#lib/policy/exports/index.ts'
import {dataResponse} from '../../../data-response.ts'
import {recordResponse} from '../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; version: string}[] {
  return []
}

async function respond(record: PolicyRecord, name: string): Promise<Response | undefined> {
  const [, number, json] = /^([1-9]\d{0,6})(\.json)?$/.exec(name) ?? []
  const version = number === undefined ? undefined : await readNumber(record, Number(number))
  if (!version) return undefined
  if (json) {
    return dataResponse(policyJson(version.content), {
      lastModified: version.publishedAt,
      immutable: true,
    })
  }
  return documentResponse(<VersionPage {...record} version={version} at={Date.now()} />)
}

/** One version as it was, is or will be; as `<n>.json` the very bytes that were hashed. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; version: string}>},
): Promise<Response> {
  const {slug, version} = await params
  return recordResponse(slug, (record) => respond(record, version))
}
