import {Box, Stack, Text, TextArea} from '@sanity/ui'
import {useId} from 'react'
import {type Finding, isBlocking} from '#lib/policy/rules/index.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {FindingCard, keyOfFinding} from '../review/finding-card.tsx'

/** Why findings may stand as they are, by the finding's key. */
export type Reasons = ReadonlyMap<string, string>

type Props = {
  readonly title: string
  readonly policyId: string
  readonly findings: readonly Finding[]
  readonly reasons: Reasons
  readonly onReason: (finding: Finding, reason: string) => void
  /** When the editor goes to a field. */
  readonly onOpen: () => void
}

type ReasonProps = {
  readonly blocks: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** A written reason settles a finding, and follows the version. */
function Reason({blocks, reason, onReason}: ReasonProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {blocks
          ? t('Kan den stå slik? Skriv hvorfor', 'May it stay as it is? Say why')
          : t('Begrunnelse, hvis den skal stå slik', 'Reason, if it is to stay as it is')}
      </Text>
      <TextArea
        id={id}
        rows={2}
        fontSize={1}
        value={reason}
        onChange={({currentTarget}) => onReason(currentTarget.value)}
      />
    </Stack>
  )
}

/** Findings of the rules that the editor should mend, or say why not. */
export function OpenPoints({title, policyId, findings, reasons, onReason, onOpen}: Props) {
  const t = useTranslate()
  if (findings.length === 0) return null
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      {findings.map((finding) => {
        const key = keyOfFinding(finding)
        return (
          <FindingCard key={key} finding={finding} policyId={policyId} onOpen={onOpen}>
            {finding.acknowledgeable && (
              <Reason
                blocks={isBlocking(finding)}
                reason={reasons.get(key) ?? ''}
                onReason={(reason) => onReason(finding, reason)}
              />
            )}
          </FindingCard>
        )
      })}
      {findings.some(({acknowledgeable}) => acknowledgeable) && (
        <Box>
          <Text size={1} muted>
            {t(
              'Begrunnelser følger med den publiserte versjonen, så dere kan vise hva dere har vurdert.',
              'Reasons are published with the version, so that you can show what you have considered.',
            )}
          </Text>
        </Box>
      )}
    </Stack>
  )
}
