import type {RuleSubject} from './subject.ts'

/** A text for editors, in the languages that the Studio speaks. */
export type Text = {readonly nb: string; readonly en: string}

/** `error` keeps a policy from being published, `warning` asks to be read and acknowledged. */
export type Severity = 'error' | 'warning'

/** The subjects under which rules are kept and shown. */
export const RULE_GROUPS = ['notice', 'transfers', 'cookies', 'integrity'] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]

/** A field of a document: a Sanity path, such as `sections[_key=="x"].heading`. */
export type FieldPath = {
  /** The `_id` of the document, without `drafts.`. */
  readonly document: string
  readonly path: string
}

/** A place in a policy where a rule is not kept. */
export type Violation = {
  /** The field that mends it: in the policy, or in a subprocessor that it refers to. */
  readonly target: FieldPath
  /** Where in the policy it shows, as a Sanity path; the path of the target unless told otherwise. */
  readonly place?: string
  /** What is missing or wrong. */
  readonly message: Text
  /** What to do, where it is not what the rule says. */
  readonly remedy?: Text
  /** Read from prose, which a machine may misread: a warning at most. */
  readonly fromProse?: true
}

/** A legal requirement that a machine can check: data, and one pure function. */
export type Rule = {
  readonly id: string
  readonly group: RuleGroup
  /** The article, as a lawyer would cite it. */
  readonly article: Text
  /** What the rule asks for, as a statement: "Erklæringen sier hvem som er ansvarlig". */
  readonly title: Text
  /** Why it matters, in a sentence or two. */
  readonly why: Text
  /** What to do when it is not kept. */
  readonly remedy: Text
  readonly severity: Severity
  /**
   * An error that prose gives rise to can be acknowledged with a reason, since a person may know
   * better; an error in a field cannot.
   */
  readonly readsProse?: true
  /** The first day on which the rule applies in Norway, `YYYY-MM-DD` in Oslo. */
  readonly inForceFrom: string
  /** The last day on which it applies. */
  readonly inForceUntil?: string
  /** Where the law can be read. */
  readonly source: string
  /**
   * Finds every place where the rule is not kept.
   *
   * @param at - the day, `YYYY-MM-DD` in Oslo, on which the policy is judged
   */
  readonly check: (subject: RuleSubject, at: string) => readonly Violation[]
}

/** What a rule found in a policy on a day. */
export type Finding = Pick<
  Rule,
  'article' | 'group' | 'inForceFrom' | 'source' | 'title' | 'why'
> & {
  readonly rule: string
  readonly severity: Severity
  readonly target: FieldPath
  /** Where in the policy it shows, as a Sanity path. */
  readonly place: string
  readonly message: Text
  readonly remedy: Text
  /** The day from which it counts, where the rule is not in force yet. */
  readonly appliesFrom?: string
  /** Whether a written reason would settle it. */
  readonly acknowledgeable: boolean
  /** The reason with which it was acknowledged. */
  readonly acknowledged?: string
}
