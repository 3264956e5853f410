import {cookies, draftMode} from 'next/headers'
import {readEnv} from '#lib/env.ts'

/** Next's own cookie for draft mode. */
const NAME = '__prerender_bypass'
/** Where the cookie is sent: visitors' pages never get it, so that they stay as they are. */
const PATH = '/preview'

const attributes = {
  name: NAME,
  path: PATH,
  httpOnly: true,
  sameSite: 'lax',
  secure: readEnv().siteUrl.startsWith('https:'),
} as const

/** Turns draft mode on in this browser, for the previews alone, until it is closed. */
export async function enablePreview(): Promise<void> {
  const [draft, store] = await Promise.all([draftMode(), cookies()])
  draft.enable()
  store.set({...attributes, value: store.get(NAME)?.value ?? ''})
}

/** Turns draft mode off in this browser. */
export async function disablePreview(): Promise<void> {
  const store = await cookies()
  store.set({...attributes, value: '', expires: new Date(0)})
}
