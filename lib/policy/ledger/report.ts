/** What can be wrong with a version in the chain. */
type FaultKind =
  | 'unreadable'
  | 'field'
  | 'head'
  | 'identity'
  | 'hash'
  | 'bytes'
  | 'link'
  | 'missing'
  | 'duplicate'
  | 'witness'

/** One thing that is wrong, in words for the operator. */
export type Fault = {
  readonly kind: FaultKind
  /** The version's number, or 0 where it has none that can be read. */
  readonly number: number
  /** The `_id` or address of what is wrong. */
  readonly subject: string
  readonly message: string
}

/** A fingerprint that somebody noted earlier, and that has to be found again. */
export type Fingerprint = {readonly number: number; readonly contentHash: string}

/** What the verification of one policy's chain found. */
export type ChainReport = {
  /** The `_id` of the policy. */
  readonly policy: string
  /** How many versions were looked at. */
  readonly count: number
  /** The newest version: who notes it down can find out later whether the end was cut off. */
  readonly newest: Fingerprint | undefined
  /** Everything that is wrong, the earliest version first: the first is the first broken link. */
  readonly faults: readonly Fault[]
}

/** A report with its faults in the order of the chain. */
export function chainReport(
  policy: string,
  versions: readonly Fingerprint[],
  faults: readonly Fault[],
): ChainReport {
  const newest = versions.reduce<Fingerprint | undefined>(
    (last, each) => (last && last.number >= each.number ? last : each),
    undefined,
  )
  return {
    policy,
    count: versions.length,
    newest: newest && {number: newest.number, contentHash: newest.contentHash},
    faults: faults.toSorted((a, b) => a.number - b.number),
  }
}

type Link = Fingerprint & {
  readonly subject: string
  readonly previousHash: string | undefined
}

/**
 * Checks that versions are numbered from 1 without a gap, that each vouches for the one before, and
 * that the fingerprints that were noted earlier are found again.
 *
 * @param links - in any order
 */
export function checkChain(
  links: readonly Link[],
  witnessed: readonly Fingerprint[] = [],
): Fault[] {
  const faults: Fault[] = []
  const byNumber = new Map<number, Link>()
  for (const link of links) {
    const other = byNumber.get(link.number)
    if (other) {
      const message = `There are two versions ${link.number}: ${other.subject} and ${link.subject}`
      faults.push({kind: 'duplicate', number: link.number, subject: link.subject, message})
    } else byNumber.set(link.number, link)
  }
  const numbers = [...byNumber.keys()].sort((a, b) => a - b)
  let expected = 1
  for (const number of numbers) {
    const link = byNumber.get(number)
    if (!link) continue
    const gap = number > expected
    if (gap) {
      const last = number - 1
      const which = expected === last ? `Version ${last} is` : `Versions ${expected} to ${last} are`
      const message = `${which} missing before ${link.subject}`
      faults.push({kind: 'missing', number: expected, subject: link.subject, message})
    }
    const before = byNumber.get(number - 1)
    if (!gap && link.previousHash !== before?.contentHash) {
      const message = before
        ? `${link.subject} says that the version before it is ${link.previousHash ?? 'none'}, but that is ${before.contentHash}`
        : `${link.subject} is the first version, but names a version before it`
      faults.push({kind: 'link', number, subject: link.subject, message})
    }
    expected = number + 1
  }
  for (const {number, contentHash} of witnessed) {
    const link = byNumber.get(number)
    if (link?.contentHash === contentHash) continue
    const message = link
      ? `${link.subject} has fingerprint ${link.contentHash}, and had ${contentHash} when it was noted`
      : `Version ${number} with fingerprint ${contentHash} is gone`
    faults.push({kind: 'witness', number, subject: link?.subject ?? `version ${number}`, message})
  }
  return faults
}
