import {documentResponse, NotFoundPage} from '#lib/document/index.ts'

export const dynamic = 'force-dynamic'

/** Any path that leads nowhere. Not cached: it costs little, and there are endlessly many. */
export function GET(): Promise<Response> {
  return documentResponse(<NotFoundPage />, {status: 404})
}
