/** Domains at which anybody can have an address; they are nobody's own. */
const SHARED_DOMAINS: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.no', 'live.com'],
  ...['live.no', 'msn.com', 'yahoo.com', 'yahoo.no', 'icloud.com', 'me.com', 'online.no'],
  ...['proton.me', 'protonmail.com', 'broadpark.no', 'getmail.no', 'altibox.no', 'lyse.net'],
])

/** The domain of an e-mail address, in lower case. */
export function domainOfEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  return at > 0 && at < email.length - 1 ? email.slice(at + 1).toLowerCase() : undefined
}

/** The e-mail address of a `mailto:` link. */
export function emailOfLink(href: string): string | undefined {
  const address = /^mailto:([^?]+)/i.exec(href)?.[1]
  return address?.includes('@') ? address : undefined
}

/**
 * The domains that are the controller's own: that of its main site, and that of its e-mail address
 * unless anybody can have an address there.
 */
export function ownDomainsOf(email: string | undefined, mainSiteUrl: string | undefined): string[] {
  const ofEmail = email && domainOfEmail(email)
  const ofSite = mainSiteUrl && URL.canParse(mainSiteUrl) && new URL(mainSiteUrl).hostname
  return [
    ...(ofSite ? [ofSite.replace(/^www\./, '')] : []),
    ...(ofEmail && !SHARED_DOMAINS.has(ofEmail) ? [ofEmail] : []),
  ]
}

/** Whether a domain is one of those, or lies below one. */
export function isWithin(domain: string, domains: readonly string[]): boolean {
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`))
}
