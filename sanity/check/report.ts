import {type Finding, isBlocking, RULES, type Text} from '#lib/policy/rules/index.ts'
import type {Subject} from './read.ts'

/** A policy and what the rules found in it. */
export type Report = Omit<Subject, 'subject'> & {
  readonly policy: string
  readonly findings: readonly Finding[]
}

export type ReportLanguage = keyof Text

const WORDS = {
  nb: {
    error: 'FEIL',
    warning: 'MERKNAD',
    law: (day: string) => `etter loven slik den er ${day}`,
    none: 'ingenting å merke',
    counts: (errors: number, warnings: number, acknowledged: number) =>
      `${errors} feil, ${warnings} merknader, ${acknowledged} vurdert`,
    from: (day: string) => `gjelder fra ${day}`,
    acknowledged: (reason: string) => `Vurdert: ${reason}`,
    notAdvice: 'Reglene gir informasjon. De er ikke juridisk rådgivning.',
  },
  en: {
    error: 'ERROR',
    warning: 'WARNING',
    law: (day: string) => `by the law of ${day}`,
    none: 'nothing found',
    counts: (errors: number, warnings: number, acknowledged: number) =>
      `${errors} errors, ${warnings} warnings, ${acknowledged} acknowledged`,
    from: (day: string) => `applies from ${day}`,
    acknowledged: (reason: string) => `Acknowledged: ${reason}`,
    notAdvice: 'The rules inform. They are not legal advice.',
  },
} as const

function describeFinding(finding: Finding, language: ReportLanguage): string {
  const words = WORDS[language]
  const {severity, rule, article, target, message, remedy, source} = finding
  const ahead = finding.appliesFrom ? ` (${words.from(finding.appliesFrom)})` : ''
  return [
    `  ${words[severity].padEnd(8)}${rule}, ${article[language]}${ahead}`,
    `          ${message[language]}`,
    finding.acknowledged === undefined
      ? `          → ${remedy[language]}`
      : `          ${words.acknowledged(finding.acknowledged)}`,
    `          ${target.document}: ${target.path}`,
    `          ${source}`,
  ].join('\n')
}

function describeReport(report: Report, language: ReportLanguage): string {
  const {slug, edition, at, findings} = report
  const words = WORDS[language]
  const open = findings.filter(({acknowledged}) => acknowledged === undefined)
  const errors = open.filter(isBlocking).length
  const counts = words.counts(errors, open.length - errors, findings.length - open.length)
  const title = `/${slug}, ${edition}, ${words.law(at)}`
  if (findings.length === 0) return `${title}: ${words.none}`
  return [
    `${title}: ${counts}`,
    ...findings.map((finding) => describeFinding(finding, language)),
  ].join('\n\n')
}

/** The reports as people read them. */
export function describeReports(reports: readonly Report[], language: ReportLanguage): string {
  const {notAdvice} = WORDS[language]
  return [...reports.map((report) => describeReport(report, language)), notAdvice].join('\n\n')
}

const LEVELS = {error: 'error', warning: 'warning'} as const

/**
 * The reports as SARIF 2.1.0, which code-scanning services read.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifOf(reports: readonly Report[], language: ReportLanguage) {
  const index = new Map(RULES.map(({id}, at) => [id, at]))
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Klartekst',
            rules: RULES.map(({id, title, why, remedy, source, severity, article}) => ({
              id,
              shortDescription: {text: title[language]},
              fullDescription: {text: `${why[language]} (${article[language]})`},
              help: {text: remedy[language]},
              helpUri: encodeURI(source),
              defaultConfiguration: {level: LEVELS[severity]},
            })),
          },
        },
        results: reports.flatMap(({slug, edition, findings}) =>
          findings.map(({rule, severity, message, target, place, acknowledged}) => ({
            ruleId: rule,
            ruleIndex: index.get(rule) ?? -1,
            level: LEVELS[severity],
            message: {text: message[language]},
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {uri: `${slug}/${edition.replace(' ', '/')}`},
                },
                logicalLocations: [
                  {fullyQualifiedName: `${target.document}:${target.path}`, kind: 'member'},
                ],
              },
            ],
            partialFingerprints: {finding: `${rule}:${slug}:${place}`},
            ...(acknowledged !== undefined && {
              suppressions: [{kind: 'external', justification: acknowledged}],
            }),
          })),
        ),
      },
    ],
  }
}
