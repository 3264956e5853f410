import type {NextPageContext} from 'next'
import {documentResponse, ErrorPage, NotFoundPage} from '#lib/document/index.ts'

/** An address that cannot be read is as wrong as one that leads nowhere. */
function documentFor(status: number, languages = ''): Promise<Response> {
  const page = status < 500 ? <NotFoundPage /> : <ErrorPage languages={languages} />
  const headers = {'cache-control': 'no-store', vary: 'accept-language'}
  return documentResponse(page, {status, headers})
}

/**
 * What Next answers with when a render fails and there is no good page to show instead, and when an
 * address is malformed. It is the one place for it: what a route handler returned by itself would be
 * cached, and take the place of the last good page.
 */
export default function Failure(): null {
  return null
}

/** Answers with a document like all the others, without Next's scripts. */
Failure.getInitialProps = async ({req, res}: NextPageContext) => {
  if (res && !res.headersSent) {
    const answer = await documentFor(res.statusCode, req?.headers['accept-language'])
    res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  }
  return {}
}
