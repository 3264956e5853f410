import {html} from 'hono/html'

/** The languages of the pages that people see when they sign in. */
export type Language = 'nb' | 'en'

/** What people read when they sign in. */
export const texts = {
  nb: {
    provider: 'Logg inn',
    developmentProvider: 'Logg inn for utvikling',
    development:
      'Det er ikke laget noen brukere ennå. Da holder det med ett klikk, uten passord, men bare på denne maskinen.',
    title: 'Innlogging',
    invitation: 'Denne lenken logger deg inn én gang.',
    button: 'Logg inn',
    needLink:
      'Du trenger en ny innloggingslenke. Be den som driver nettstedet om å lage en til deg. En lenke virker én gang, i to døgn.',
    signedIn: 'Du er logget inn. Åpne redigeringen for å fortsette.',
  },
  en: {
    provider: 'Sign in',
    developmentProvider: 'Sign in for development',
    development:
      'There are no users yet. One click is enough then, without a password, but on this machine only.',
    title: 'Sign in',
    invitation: 'This link signs you in once.',
    button: 'Sign in',
    needLink:
      'You need a new sign-in link. Ask whoever runs the site to make one for you. A link works once, for two days.',
    signedIn: 'You are signed in. Open the editor to go on.',
  },
} as const

/** Bokmål for readers of Norwegian or Danish and where nothing is asked for; English otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(/[,;-]/)[0]?.trim().toLowerCase()
  return !first || ['nb', 'nn', 'no', 'da', 'sv', '*'].includes(first) ? 'nb' : 'en'
}

function layout(language: Language, body: unknown): string {
  return String(html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${texts[language].title}</title>
<style>
  :root {color-scheme: light dark}
  body {font: 1.1rem/1.5 system-ui, sans-serif; margin: 18vh auto; max-width: 30rem; padding: 0 1.5rem}
  h1 {font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem}
  form {margin-top: 2rem}
  button {
    font: inherit; font-weight: 600; padding: 0.7rem 1.4rem; border: 0; border-radius: 0.3rem;
    background: light-dark(#1b1d27, #e8e9ef); color: light-dark(#fff, #13141b); cursor: pointer;
  }
  button:focus-visible {outline: 3px solid #556bfc; outline-offset: 3px}
</style>
<main><h1>${texts[language].title}</h1>${body}</main>
</html>`)
}

const click = (language: Language, text: string, button: string) =>
  layout(language, html`<p>${text}</p><form method="post"><button>${button}</button></form>`)

export function invitationPage(language: Language): string {
  const {invitation, button} = texts[language]
  return click(language, invitation, button)
}

export function developmentPage(language: Language): string {
  const {development, developmentProvider} = texts[language]
  return click(language, development, developmentProvider)
}

export function needLinkPage(language: Language): string {
  return layout(language, html`<p>${texts[language].needLink}</p>`)
}

export function signedInPage(language: Language): string {
  return layout(language, html`<p>${texts[language].signedIn}</p>`)
}
