import 'server-only'

/** Something that keeps published content from being shown, in words for the operator. */
export type Problem = {
  /** The `_id` of the document, or the question that got no answer. */
  readonly subject: string
  /** What is wrong, field by field. */
  readonly reason: string
  /** When it was first seen (UTC). */
  readonly since: string
}

export type WebhookOutcome = {
  readonly at: string
  readonly status: number
  readonly document?: string
  readonly reason?: string
}

// Next bundles routes apart from each other; the process is what they share.
const shared = globalThis as typeof globalThis & {
  klartekstHealth?: {
    problems: Map<string, Problem>
    lastWebhook?: WebhookOutcome
    lastRefusal?: WebhookOutcome
    lastLook?: string
  }
}
shared.klartekstHealth ??= {problems: new Map()}
const state = shared.klartekstHealth

/**
 * Remembers that a subject has a problem.
 *
 * @returns whether that is news
 */
export function reportProblem(subject: string, reason: string): boolean {
  const known = state.problems.get(subject)
  const since = known?.since ?? new Date().toISOString()
  state.problems.set(subject, {subject, reason, since})
  return known?.reason !== reason
}

/** Forgets a subject's problem. */
export function clearProblem(subject: string): void {
  state.problems.delete(subject)
}

/** Remembers how the last webhook ended; calls that are not the sender's must not hide that. */
export function reportWebhook(outcome: WebhookOutcome): void {
  if (outcome.document) state.lastWebhook = outcome
  else state.lastRefusal = outcome
}

/** Remembers that everything published was compared with what is served, and is the same. */
export function reportLook(): void {
  state.lastLook = new Date().toISOString()
}

/**
 * What this process knows to be wrong, its last webhook, the last call that it refused as not being
 * one, and its last look around (UTC).
 */
export function health() {
  return {
    problems: [...state.problems.values()],
    lastWebhook: state.lastWebhook ?? null,
    lastRefusal: state.lastRefusal ?? null,
    lastLook: state.lastLook ?? null,
  }
}
