import {effectiveVersion} from '#lib/policy/effective.ts'
import {addressesOf} from '#lib/policy/exports/addresses.ts'
import {calendarDate} from '#lib/policy/model/index.ts'
import {recordResponse} from '../../../record-response.tsx'

export const dynamic = 'force-static'
export const revalidate = 3600

/** Nothing is made at build time, when there may be no lake. */
export function generateStaticParams(): {slug: string; date: string}[] {
  return []
}

/** The last millisecond of a day in Oslo, since the epoch (UTC). */
function endOfDay(date: string): number {
  const next = Temporal.PlainDate.from(date).add({days: 1})
  return next.toZonedDateTime('Europe/Oslo').epochMilliseconds - 1
}

/** Leads to the version that was in force on a day in Oslo, at the end of it. */
export async function GET(
  _: Request,
  {params}: {params: Promise<{slug: string; date: string}>},
): Promise<Response> {
  const {slug, date} = await params
  return recordResponse(slug, async ({versions}) => {
    const day = calendarDate.safeParse(date)
    const version = day.success && effectiveVersion(versions, endOfDay(day.data))
    if (!version) return undefined
    return new Response(null, {
      status: 307,
      headers: {
        location: addressesOf(slug).version(version.number),
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    })
  })
}
