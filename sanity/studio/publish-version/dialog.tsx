import {Button, Card, Flex, Select, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import {labels} from '#lib/policy/labels/index.ts'
import {CHANGE_KINDS, type ChangeKind, type VersionHead} from '#lib/policy/model/index.ts'
import {type Finding, isBlocking} from '#lib/policy/rules/index.ts'
import {sentence} from '#sanity/schema/options.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {keyOfFinding} from '../review/finding-card.tsx'
import {Changes} from './changes.tsx'
import type {VersionDraft} from './draft.ts'
import {type Effect, EffectChoice, instantOf} from './effect-choice.tsx'
import {OpenPoints, type Reasons} from './open-points.tsx'

/** What the editor has decided. */
export type Decision = {
  readonly change: ChangeKind
  readonly summary: string
  /** Undefined: at once. */
  readonly effectiveFrom: Date | undefined
  /** Findings that may stay as they are, and why. */
  readonly reasons: readonly {readonly finding: Finding; readonly reason: string}[]
}

/** What the dialog begins with. */
export type Suggestion = Partial<Pick<Decision, 'change' | 'summary'>>

type Props = {
  readonly draft: VersionDraft
  readonly suggestion: Suggestion
  /** Versions that are published already and take effect later. */
  readonly upcoming: readonly VersionHead[]
  readonly busy: boolean
  /** When the editor goes to a field. */
  readonly onOpen: () => void
  readonly onPublish: (decision: Decision) => void
}

const day = (instant: string, locale: string) =>
  new Date(instant).toLocaleDateString(locale, {timeZone: 'Europe/Oslo', dateStyle: 'long'})

function Upcoming({versions}: {versions: readonly VersionHead[]}) {
  const t = useTranslate()
  return versions.map(({number, effectiveFrom}) => (
    <Card key={number} padding={3} radius={2} tone="caution">
      <Text size={1}>
        {t(
          `Versjon ${number} trer i kraft ${day(effectiveFrom, 'nb')} og erstatter denne da. Stemmer den ikke lenger, kan du trekke den tilbake under «Versjoner».`,
          `Version ${number} takes effect on ${day(effectiveFrom, 'en-GB')} and will replace this one. If it is no longer right, withdraw it under “Versions”.`,
        )}
      </Text>
    </Card>
  ))
}

/** What changed, what the law says of it, and what the editor decides. */
export function PublishVersionDialog(props: Props) {
  const {draft, suggestion, upcoming, busy, onOpen, onPublish} = props
  const {number, findings, publication} = draft
  const {previous, policy} = publication
  const t = useTranslate()
  const id = useId()
  const [change, setChange] = useState<ChangeKind>(suggestion.change ?? draft.change)
  const [summary, setSummary] = useState(suggestion.summary ?? draft.summary)
  const [effect, setEffect] = useState<Effect>({later: false})
  const [reasons, setReasons] = useState<Reasons>(new Map())
  const [read, setRead] = useState(false)

  const reasonFor = (finding: Finding) => reasons.get(keyOfFinding(finding))?.trim() ?? ''
  const addReason = (finding: Finding, reason: string) =>
    setReasons((given) => new Map(given).set(keyOfFinding(finding), reason))
  const errors = findings.filter(isBlocking)
  const warnings = findings.filter((each) => !isBlocking(each) && each.acknowledged === undefined)
  const unsettled = [...errors, ...warnings].filter((each) => reasonFor(each) === '')
  const blocked = unsettled.some(isBlocking)
  // A correction applies from the same instant as what it corrects.
  const corrected = change === 'correction' ? previous : undefined
  const planned = corrected ? new Date(corrected.effectiveFrom) : instantOf(effect, new Date())
  const ready =
    !blocked &&
    (unsettled.length === 0 || read) &&
    summary.trim() !== '' &&
    (planned !== undefined || !effect.later) &&
    !draft.unchanged
  const points = {policyId: policy._id, reasons, onReason: addReason, onOpen}

  return (
    <Stack gap={5}>
      {draft.unchanged && (
        <Text size={1}>
          {t(
            'Ingenting er endret, så det er ingenting å publisere.',
            'Nothing has changed, so there is nothing to publish.',
          )}
        </Text>
      )}
      {!previous && (
        <Text size={1}>{t('Dette blir den første versjonen.', 'This is the first version.')}</Text>
      )}
      {draft.changes.length > 0 && (
        <Changes
          title={t('Endret siden forrige versjon', 'Changed since the last version')}
          sentences={draft.changes}
        />
      )}
      <Upcoming versions={upcoming} />
      <OpenPoints
        title={t('Må rettes først', 'To be mended first')}
        findings={errors}
        {...points}
      />
      <OpenPoints title={t('Bør ses på', 'To be looked at')} findings={warnings} {...points} />
      {!blocked && unsettled.length > 0 && (
        <Flex as="label" align="center" gap={2}>
          <input
            type="checkbox"
            checked={read}
            onChange={(event) => setRead(event.currentTarget.checked)}
          />
          <Text size={1}>
            {t(
              'Jeg har lest merknadene og vil publisere likevel.',
              'I have read the findings and want to publish all the same.',
            )}
          </Text>
        </Flex>
      )}
      <Stack gap={3}>
        <Text as="label" htmlFor={`${id}-change`} size={1} weight="medium">
          {t('Slags endring', 'Kind of change')}
        </Text>
        <Select
          id={`${id}-change`}
          value={change}
          onChange={({currentTarget}) => {
            const chosen = CHANGE_KINDS.find((each) => each === currentTarget.value)
            if (chosen) setChange(chosen)
          }}
        >
          {CHANGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {sentence(t(labels.nb.changeKinds[kind], labels.en.changeKinds[kind]))}
            </option>
          ))}
        </Select>
      </Stack>
      <Stack gap={3}>
        <Text as="label" htmlFor={`${id}-summary`} size={1} weight="medium">
          {t('Hva ble endret, og hvorfor?', 'What was changed, and why?')}
        </Text>
        <TextArea
          id={`${id}-summary`}
          rows={4}
          value={summary}
          onChange={({currentTarget}) => setSummary(currentTarget.value)}
        />
        <Text size={1} muted>
          {t(
            'Besøkende leser dette i historikken. Skriv det med vanlige ord.',
            'Visitors read this in the history. Use plain words.',
          )}
        </Text>
      </Stack>
      {corrected ? (
        <Text size={1}>
          {t(
            `Rettelsen gjelder fra ${day(corrected.effectiveFrom, 'nb')}, som versjonen den retter.`,
            `The correction applies from ${day(corrected.effectiveFrom, 'en-GB')}, as the version that it corrects.`,
          )}
        </Text>
      ) : (
        <EffectChoice effect={effect} onChange={setEffect} />
      )}
      <Button
        disabled={!ready || busy}
        loading={busy}
        text={t(`Publiser versjon ${number}`, `Publish version ${number}`)}
        onClick={() => {
          onPublish({
            change,
            summary: summary.trim(),
            effectiveFrom: planned,
            reasons: [...errors, ...warnings].flatMap((finding) => {
              const reason = reasonFor(finding)
              return reason === '' ? [] : [{finding, reason}]
            }),
          })
        }}
      />
    </Stack>
  )
}
