import {Box, Card, Flex, Heading, Spinner, Stack, Tab, TabList, TabPanel, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useTranslate} from '../locale/use-translate.ts'
import {FindingCard, keyOfFinding} from '../review/finding-card.tsx'
import {useReviews} from '../review/provider.tsx'
import {blockingFindings, openFindings, type Review} from '../review/review.ts'
import {CoverageTable} from './coverage-table.tsx'

function Verdict({review}: {review: Review}) {
  const t = useTranslate()
  const errors = blockingFindings(review).length
  const open = openFindings(review).length - errors
  if (errors > 0) {
    return (
      <Card padding={4} radius={2} tone="critical">
        <Text>
          {t(
            `${errors} feil må rettes før erklæringen kan publiseres.`,
            `${errors} ${errors === 1 ? 'error has' : 'errors have'} to be mended before the policy can be published.`,
          )}
        </Text>
      </Card>
    )
  }
  return (
    <Card padding={4} radius={2} tone={open > 0 ? 'caution' : 'positive'}>
      <Text>
        {open > 0
          ? t(
              `Erklæringen kan publiseres. ${open} ${open === 1 ? 'merknad bør' : 'merknader bør'} ses på.`,
              `The policy can be published. ${open} ${open === 1 ? 'remark' : 'remarks'} should be looked at.`,
            )
          : t(
              'Erklæringen kan publiseres. Ingen merknader.',
              'The policy can be published as it is.',
            )}
      </Text>
    </Card>
  )
}

function PolicyReview({review}: {review: Review}) {
  const t = useTranslate()
  const open = openFindings(review)
  const settled = review.findings.filter((finding) => !open.includes(finding))
  return (
    <Stack gap={5}>
      <Verdict review={review} />
      {open.length > 0 && (
        <Stack gap={3}>
          <Heading as="h2" size={1}>
            {t('Merknader', 'Findings')}
          </Heading>
          {open.map((finding) => (
            <FindingCard key={keyOfFinding(finding)} finding={finding} policyId={review.id} />
          ))}
        </Stack>
      )}
      {settled.length > 0 && (
        <Stack gap={3}>
          <Heading as="h2" size={1}>
            {t('Vurdert og funnet i orden', 'Considered and found to be in order')}
          </Heading>
          {settled.map((finding) => (
            <FindingCard key={keyOfFinding(finding)} finding={finding} policyId={review.id} />
          ))}
        </Stack>
      )}
      <Stack gap={3}>
        <Heading as="h2" size={1}>
          {t('Det loven krever at dere forteller', 'What the law asks you to tell')}
        </Heading>
        <CoverageTable policyId={review.id} coverage={review.coverage} />
      </Stack>
      <Text size={1} muted>
        {t(
          'Kontrollen leser feltene og ser etter det en maskin kan se. Den er ikke juridisk rådgivning.',
          'The check reads the fields and looks for what a machine can see. It is no legal advice.',
        )}
      </Text>
    </Stack>
  )
}

/** What the rules say of each policy, and where each element of the law is answered. */
export function ControlPane() {
  const t = useTranslate()
  const id = useId()
  const state = useReviews()
  const [chosen, setChosen] = useState<string>()
  if (!state) {
    return (
      <Flex align="center" justify="center" height="fill" padding={5}>
        <Spinner muted aria-label={t('Leser', 'Reading')} />
      </Flex>
    )
  }
  const {reviews} = state
  const review = reviews.find((each) => each.id === chosen) ?? reviews[0]
  if (!review) {
    return (
      <Box padding={4}>
        <Text>{t('Det er ingen erklæring å kontrollere.', 'There is no policy to check.')}</Text>
      </Box>
    )
  }
  return (
    <Box padding={4} overflow="auto" height="fill" data-testid="control">
      <Box style={{maxWidth: '44rem', marginInline: 'auto'}}>
        <Stack gap={4}>
          {reviews.length > 1 && (
            <TabList gap={2}>
              {reviews.map((each) => (
                <Tab
                  key={each.id}
                  id={`${id}-${each.id}`}
                  aria-controls={`${id}-panel`}
                  label={`${each.title} (${openFindings(each).length})`}
                  selected={each === review}
                  onClick={() => setChosen(each.id)}
                />
              ))}
            </TabList>
          )}
          <TabPanel id={`${id}-panel`} aria-labelledby={`${id}-${review.id}`}>
            <PolicyReview review={review} />
          </TabPanel>
        </Stack>
      </Box>
    </Box>
  )
}
