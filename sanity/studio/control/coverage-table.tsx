import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CircleIcon} from '@sanity/icons/Circle'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import type {Coverage} from '#lib/policy/rules/index.ts'
import {sentence} from '#sanity/schema/options.ts'
import type {Translate} from '../locale/translate.ts'
import {useTranslate} from '../locale/use-translate.ts'

/** How an element stands, in a word, with a picture of it. */
function standing({state, need}: Coverage, t: Translate) {
  switch (state) {
    case 'answered':
      return {tone: 'positive', Icon: CheckmarkCircleIcon, word: t('Besvart', 'Answered')} as const
    case 'hidden':
      return {tone: 'caution', Icon: EyeClosedIcon, word: t('Skjult', 'Hidden')} as const
    case 'notNeeded':
      return {tone: 'default', Icon: CircleIcon, word: t('Trengs ikke', 'Not needed')} as const
    default:
      return need === 'perhaps'
        ? ({
            tone: 'caution',
            Icon: WarningOutlineIcon,
            word: t('Mangler kanskje', 'Perhaps missing'),
          } as const)
        : ({tone: 'critical', Icon: WarningOutlineIcon, word: t('Mangler', 'Missing')} as const)
  }
}

type RowProps = {readonly policyId: string; readonly element: Coverage}

function Row({policyId, element}: RowProps) {
  const t = useTranslate()
  const {tone, Icon, word} = standing(element, t)
  const {title, article, source, sections, candidates} = element
  const places = sections.length > 0 ? sections : candidates
  return (
    <Card as="li" paddingY={3} borderTop>
      <Flex gap={3} wrap="wrap">
        <Box flex={1} style={{minWidth: '14rem'}}>
          <Stack gap={2}>
            <Text size={1} weight="medium">
              {sentence(t(title.nb, title.en))}
            </Text>
            <Text size={1} muted>
              <a href={source} target="_blank" rel="noreferrer">
                {t(article.nb, article.en)}
              </a>
            </Text>
            {places.length > 0 && (
              <Text size={1}>
                {sections.length === 0 && t('Kanskje i ', 'Perhaps in ')}
                {places.map(({heading, path}, index) => (
                  <span key={path}>
                    {index > 0 && ', '}
                    <IntentLink intent="edit" params={{id: policyId, type: 'policy', path}}>
                      {heading || t('avsnitt uten overskrift', 'a section without a heading')}
                    </IntentLink>
                  </span>
                ))}
              </Text>
            )}
          </Stack>
        </Box>
        <Box>
          <Badge tone={tone} fontSize={1} padding={2}>
            <Flex align="center" gap={2}>
              <Icon />
              {word}
            </Flex>
          </Badge>
        </Box>
      </Flex>
    </Card>
  )
}

type CoverageTableProps = {readonly policyId: string; readonly coverage: readonly Coverage[]}

/** Which section answers each element of the law, if any. */
export function CoverageTable({policyId, coverage}: CoverageTableProps) {
  return (
    <Box as="ul" padding={0} margin={0} style={{listStyle: 'none'}}>
      {coverage.map((element) => (
        <Row key={element.element} policyId={policyId} element={element} />
      ))}
    </Box>
  )
}
