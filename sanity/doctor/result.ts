/** What a check found out. */
export type Result = {
  /** What was looked at. */
  readonly check: string
  /** A failure keeps a publish from visitors, or will; a warning does not. */
  readonly outcome: 'ok' | 'warning' | 'failed'
  readonly found: string
  /** What to do about it, where anything is. */
  readonly mend?: string
}

export const ok = (check: string, found: string): Result => ({check, outcome: 'ok', found})

export const warning = (check: string, found: string, mend: string): Result => ({
  check,
  outcome: 'warning',
  found,
  mend,
})

export const failed = (check: string, found: string, mend: string): Result => ({
  check,
  outcome: 'failed',
  found,
  mend,
})

/** What an error says, with what it was caused by. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
