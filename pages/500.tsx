import Head from 'next/head'
import {i18n} from '#lib/i18n/index.ts'

/** No script, as on all other pages. */
export const config = {unstable_runtimeJS: false}

/**
 * What Next answers with when its own routing fails, before any page of ours is chosen; all other
 * failures get `_error.tsx`, which Next builds only beside a page. It can have no headers.
 */
export default function RoutingFailure() {
  const t = i18n('nb')
  return (
    <main lang={t.language}>
      <Head>
        <title>{t.page.errorTitle}</title>
      </Head>
      <h1>{t.page.errorTitle}</h1>
      <p>{t.page.error}</p>
      <p>
        <a href="?">{t.page.tryAgain}</a> {t.page.errorAdvice}
      </p>
    </main>
  )
}
