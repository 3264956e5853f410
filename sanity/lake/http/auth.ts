import type {Hono} from 'hono'
import {deleteCookie, getCookie, setCookie} from 'hono/cookie'
import {apiError} from '../errors.ts'
import {type Ctx, type Door, type Env, SESSION_COOKIE, tokenOf, V} from './context.ts'
import {allowsOrigin} from './cross-origin.ts'
import {
  developmentPage,
  invitationPage,
  languageOf,
  needLinkPage,
  signedInPage,
  texts,
} from './login-pages.ts'

/** `/auth/…`: how a person signs in. There are no passwords: a link that is good once, or a click. */
export function authRoutes(app: Hono<Env>, door: Door): void {
  const {lake, developmentLogin} = door
  const {users} = lake
  const originOf = (c: Ctx) => (door.publicUrl ?? new URL(c.req.url)).origin

  const page = (c: Ctx, html: string, status: 200 | 403 | 410 = 200) =>
    c.html(html, status, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http: https:; frame-ancestors 'none'",
      // Not `no-referrer`: under that a browser sends the form with the origin "null".
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })

  /** Where the Studio waits. @throws LakeError 400 for an address that may not call the lake */
  const studioOf = (given: string | undefined): URL | undefined => {
    if (!given) return undefined
    const url = URL.parse(given)
    if (url && allowsOrigin(door, url.origin)) return url
    throw apiError(400, `The lake hands no session to ${given.slice(0, 200)}`)
  }

  const handOver = (c: Ctx, studio: URL, session: string) => {
    const sid = users.sidFor(session)
    if (sid === undefined) throw apiError(401, 'The session has ended')
    studio.hash = `sid=${sid}`
    return c.redirect(studio.href)
  }

  const keepCookie = (c: Ctx, session: string) =>
    setCookie(c, SESSION_COOKIE, session, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure: originOf(c).startsWith('https:'),
    })

  app.get(`${V}/auth/providers`, (c) => {
    const text = texts[languageOf(c.req.header('accept-language'))]
    const title = developmentLogin() ? text.developmentProvider : text.provider
    const url = `${originOf(c)}/v1/auth/login/lake`
    const providers = [{name: 'lake', title, url}]
    return c.json({providers, thirdPartyLogin: false, sso: {saml: false}})
  })

  app.on(['GET', 'POST'], `${V}/auth/login/lake`, (c) => {
    const language = languageOf(c.req.header('accept-language'))
    const studio = studioOf(c.req.query('origin'))
    if (!studio) throw apiError(400, 'The login needs an "origin" to come back to')
    if (developmentLogin()) {
      const hasClicked = c.req.method === 'POST'
      return hasClicked
        ? handOver(c, studio, users.startDevelopment())
        : page(c, developmentPage(language))
    }
    const session = getCookie(c, SESSION_COOKIE)
    if (session && users.sidFor(session) !== undefined) return handOver(c, studio, session)
    return page(c, needLinkPage(language), 403)
  })

  // A link is opened by a click in a page: programs that look at links in mail do not use it up.
  app.get('/login/:link', (c) =>
    page(c, invitationPage(languageOf(c.req.header('accept-language')))),
  )
  app.post('/login/:link', (c) => {
    const language = languageOf(c.req.header('accept-language'))
    const studio = studioOf(c.req.query('studio'))
    const session = users.redeem(c.req.param('link'))
    if (session === undefined) return page(c, needLinkPage(language), 410)
    keepCookie(c, session)
    return studio ? handOver(c, studio, session) : page(c, signedInPage(language))
  })

  app.get(`${V}/auth/fetch`, (c) => {
    const session = users.exchange(c.req.query('sid') ?? '')
    if (!session) throw apiError(401, 'The session id is unknown, used or too old')
    return c.json(session)
  })

  app.get(`${V}/auth/id`, (c) => {
    const identity = c.get('identity')
    if (!identity.role) throw apiError(401, 'Not signed in')
    return c.json({id: identity.id, expiry: 0})
  })

  app.post(`${V}/auth/logout`, (c) => {
    const session = tokenOf(c.req.header('authorization'), getCookie(c, SESSION_COOKIE))
    if (session !== undefined && c.get('identity').kind !== 'robot') users.signOut(session)
    deleteCookie(c, SESSION_COOKIE, {path: '/'})
    return c.body(null, 204)
  })
}
