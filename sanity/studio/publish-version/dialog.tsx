import {Box, Button, Card, Flex, Label, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useId, useState} from 'react'
import {CHANGE_KINDS, type ChangeKind} from '#lib/policy/model/index.ts'
import type {Finding} from '#lib/policy/rules/index.ts'
import {isBlocking} from '#lib/policy/rules/index.ts'
import {names, sentence} from '#sanity/schema/options.ts'
import type {VersionDraft} from './draft.ts'
import {fromOsloTime} from './oslo-time.ts'

/** What the editor has decided. */
export type Decision = {
  readonly change: ChangeKind
  readonly summary: string
  readonly effectiveFrom: Date
}

function Findings({
  findings,
  onOpen,
}: {
  findings: readonly Finding[]
  onOpen: (at: Finding) => void
}) {
  return (
    <Stack gap={3}>
      {findings.map((finding) => (
        <Card
          key={`${finding.rule} ${finding.target.document} ${finding.target.path}`}
          padding={3}
          radius={2}
          tone={isBlocking(finding) ? 'critical' : 'caution'}
        >
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {finding.message.nb}
            </Text>
            <Text size={1} muted>
              {finding.remedy.nb} ({finding.article.nb})
            </Text>
            <Flex>
              <Button
                fontSize={1}
                mode="ghost"
                padding={2}
                text="Gå til feltet"
                onClick={() => onOpen(finding)}
              />
            </Flex>
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}

type Props = {
  readonly draft: VersionDraft
  /** Something went wrong; in words for the editor. */
  readonly problem: string | undefined
  readonly busy: boolean
  readonly onOpen: (finding: Finding) => void
  readonly onPublish: (decision: Decision) => void
}

/** What changed, what the law says of it, and what the editor decides. */
export function PublishVersionDialog({draft, problem, busy, onOpen, onPublish}: Props) {
  const id = useId()
  const [change, setChange] = useState<ChangeKind>(draft.change)
  const [summary, setSummary] = useState(draft.summary)
  const [later, setLater] = useState(false)
  const [time, setTime] = useState('')
  const [read, setRead] = useState(false)
  const errors = draft.findings.filter(isBlocking)
  const warnings = draft.findings.filter((each) => !isBlocking(each) && !each.acknowledged)
  const planned = later ? fromOsloTime(time) : undefined
  const timeIsWrong = later && (!planned || planned.getTime() <= Date.now())
  const ready =
    errors.length === 0 &&
    (warnings.length === 0 || read) &&
    summary.trim() !== '' &&
    !timeIsWrong &&
    !draft.unchanged
  return (
    <Stack gap={5} padding={4}>
      {problem && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
      <Stack gap={3}>
        <Label size={1}>Endret siden forrige versjon</Label>
        {draft.number === 1 && <Text size={1}>Dette blir den første versjonen.</Text>}
        {draft.unchanged && (
          <Text size={1}>Ingenting er endret, så det er ingenting å publisere.</Text>
        )}
        {draft.changes.map((text) => (
          <Text key={text} size={1}>
            • {text}
          </Text>
        ))}
      </Stack>
      {errors.length > 0 && (
        <Stack gap={3}>
          <Label size={1}>Må rettes først</Label>
          <Findings findings={errors} onOpen={onOpen} />
        </Stack>
      )}
      {warnings.length > 0 && (
        <Stack gap={3}>
          <Label size={1}>Bør ses på</Label>
          <Findings findings={warnings} onOpen={onOpen} />
          <Flex as="label" align="center" gap={2}>
            <input
              type="checkbox"
              checked={read}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            <Text size={1}>Jeg har lest merknadene og vil publisere likevel.</Text>
          </Flex>
        </Stack>
      )}
      <Stack gap={3}>
        <Label as="label" htmlFor={`${id}-change`} size={1}>
          Slags endring
        </Label>
        <Select
          id={`${id}-change`}
          value={change}
          onChange={({currentTarget}) => {
            const chosen = CHANGE_KINDS.find((each) => each === currentTarget.value)
            if (chosen) setChange(chosen)
          }}
        >
          {CHANGE_KINDS.map((each) => (
            <option key={each} value={each}>
              {sentence(names.changeKinds[each])}
            </option>
          ))}
        </Select>
      </Stack>
      <Stack gap={3}>
        <Label as="label" htmlFor={`${id}-summary`} size={1}>
          Hva ble endret, og hvorfor?
        </Label>
        <TextArea
          id={`${id}-summary`}
          rows={4}
          value={summary}
          onChange={({currentTarget}) => setSummary(currentTarget.value)}
        />
        <Text size={1} muted>
          Besøkende leser dette i historikken. Skriv det med vanlige ord.
        </Text>
      </Stack>
      <Stack gap={3}>
        <Label as="label" htmlFor={`${id}-when`} size={1}>
          Når skal den gjelde?
        </Label>
        <Select
          id={`${id}-when`}
          value={later ? 'later' : 'now'}
          onChange={({currentTarget}) => setLater(currentTarget.value === 'later')}
        >
          <option value="now">Med en gang</option>
          <option value="later">Fra et senere tidspunkt</option>
        </Select>
        {later && (
          <Box>
            <TextInput
              aria-label="Tidspunkt, norsk tid"
              type="datetime-local"
              value={time}
              onChange={({currentTarget}) => setTime(currentTarget.value)}
            />
            {timeIsWrong && (
              <Box paddingTop={2}>
                <Text size={1}>Velg et tidspunkt fram i tid. Det er norsk tid.</Text>
              </Box>
            )}
          </Box>
        )}
      </Stack>
      <Button
        disabled={!ready || busy}
        loading={busy}
        text={`Publiser versjon ${draft.number}`}
        tone="positive"
        onClick={() =>
          onPublish({change, summary: summary.trim(), effectiveFrom: planned ?? new Date()})
        }
      />
    </Stack>
  )
}
