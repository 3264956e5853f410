import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Flex, Inline, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import {type Finding, isBlocking} from '#lib/policy/rules/index.ts'
import {useTranslate} from '../locale/use-translate.ts'

/** The one finding at one field; a rule may have several. */
export const keyOfFinding = ({rule, target, place}: Finding) =>
  JSON.stringify([rule, target.document, target.path, place])

function lookOf(finding: Finding) {
  if (isBlocking(finding)) return {tone: 'critical', Icon: ErrorOutlineIcon} as const
  if (finding.acknowledged !== undefined) return {tone: 'default', Icon: InfoOutlineIcon} as const
  return {tone: 'caution', Icon: WarningOutlineIcon} as const
}

type FindingCardProps = {
  readonly finding: Finding
  /** The `_id` of the policy, without `drafts.`; what is not in it is in a subprocessor. */
  readonly policyId: string
  /** When the editor goes to the field. */
  readonly onOpen?: () => void
  /** What else can be done about it. */
  readonly children?: ReactNode
}

/** What a rule found: what is wrong, what to do, why, and the way to the field. */
export function FindingCard({finding, policyId, onOpen, children}: FindingCardProps) {
  const t = useTranslate()
  const {tone, Icon} = lookOf(finding)
  const {target, message, remedy, why, article, source, appliesFrom, acknowledged} = finding
  const type = target.document === policyId ? 'policy' : 'subprocessor'
  return (
    <Card padding={3} radius={2} tone={tone} border>
      <Flex gap={3}>
        <Text size={1}>
          <Icon />
        </Text>
        <Box flex={1}>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {t(message.nb, message.en)}
            </Text>
            <Text size={1}>{t(remedy.nb, remedy.en)}</Text>
            <Text size={1} muted>
              {t(why.nb, why.en)}{' '}
              <a href={source} target="_blank" rel="noreferrer">
                {t(article.nb, article.en)}
              </a>
              {appliesFrom && t(` Gjelder fra ${appliesFrom}.`, ` Applies from ${appliesFrom}.`)}
            </Text>
            {acknowledged !== undefined && (
              <Text size={1}>
                {t('Vurdert: ', 'Considered: ')}
                {acknowledged}
              </Text>
            )}
            <Inline gap={3}>
              <Text size={1} weight="medium">
                <IntentLink
                  intent="edit"
                  params={{id: target.document, type, path: target.path}}
                  {...(onOpen && {onClick: onOpen})}
                >
                  {t('Gå til feltet', 'Go to the field')}
                </IntentLink>
              </Text>
            </Inline>
            {children}
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}
