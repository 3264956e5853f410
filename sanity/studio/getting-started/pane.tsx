import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CircleIcon} from '@sanity/icons/Circle'
import {Box, Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useProjectId} from 'sanity'
import {IntentLink} from 'sanity/router'
import {subjectOfDraft} from '#lib/policy/rules/index.ts'
import {useTranslate} from '../locale/use-translate.ts'
import type {Stored} from '../review/documents.ts'
import {useReviews} from '../review/provider.tsx'
import {blockingFindings} from '../review/review.ts'

/** What the editor says is in order, kept in this browser. */
function useSeen(): [ReadonlySet<string>, (step: string, isSeen: boolean) => void] {
  const key = `klartekst.${useProjectId()}.getting-started`
  const [seen, setSeen] = useState(
    () => new Set((window.localStorage.getItem(key) ?? '').split(',').filter(Boolean)),
  )
  const mark = (step: string, isSeen: boolean) => {
    const next = new Set(seen)
    if (isSeen) next.add(step)
    else next.delete(step)
    window.localStorage.setItem(key, [...next].join())
    setSeen(next)
  }
  return [seen, mark]
}

type StepProps = {
  readonly title: string
  readonly children: ReactNode
  readonly isDone: boolean
  readonly onMark?: (isDone: boolean) => void
}

function Step({title, children, isDone, onMark}: StepProps) {
  const t = useTranslate()
  return (
    <Card as="li" padding={4} radius={3} border tone={isDone ? 'positive' : 'default'}>
      <Flex gap={3}>
        <Text>{isDone ? <CheckmarkCircleIcon /> : <CircleIcon />}</Text>
        <Box flex={1}>
          <Stack gap={4}>
            <Text weight="semibold">{title}</Text>
            {children}
            {onMark && (
              <Flex>
                <Button
                  mode="ghost"
                  fontSize={1}
                  text={isDone ? t('Ikke likevel', 'Not yet') : t('Dette stemmer', 'This is right')}
                  onClick={() => onMark(!isDone)}
                />
              </Flex>
            )}
          </Stack>
        </Box>
      </Flex>
    </Card>
  )
}

/** The path of the section that lists the recipients, or of all sections. */
function recipientsPath(policy: Stored): string {
  const section = subjectOfDraft(policy, []).sections.find(({blocks}) =>
    blocks.some(({type}) => type === 'subprocessorList'),
  )
  return section?.path ?? 'sections'
}

/** What to do between the first start and the first publication. */
export function GettingStartedPane() {
  const t = useTranslate()
  const state = useReviews()
  const [seen, mark] = useSeen()
  const review = state?.reviews[0]
  const policy = state?.documents.policies[0]
  if (!review || !policy) return null
  const edit = (path: string) => ({id: review.id, type: 'policy', path})
  const errors = blockingFindings(review).length
  return (
    <Box padding={4} overflow="auto" height="fill" data-testid="getting-started">
      <Box style={{maxWidth: '40rem', marginInline: 'auto'}}>
        <Stack gap={5}>
          <Stack gap={4}>
            <Heading as="h2" size={3}>
              {t('Kom i gang', 'Getting started')}
            </Heading>
            <Text>
              {t(
                'Her ligger en ferdig erklæring å begynne med. Gjør disse tre tingene, så er den deres.',
                'Here is a complete policy to begin with. Do these three things, and it is yours.',
              )}
            </Text>
          </Stack>
          <Stack as="ol" gap={3} padding={0} margin={0} style={{listStyle: 'none'}}>
            <Step
              title={t('1. Fyll inn virksomheten', '1. Fill in your company')}
              isDone={seen.has('company')}
              onMark={(isDone) => mark('company', isDone)}
            >
              <Text size={1}>
                {t(
                  'Navn, adresse og e-post til den som er ansvarlig for opplysningene.',
                  'Name, address and e-mail of whoever is responsible for the data.',
                )}
              </Text>
              <Text size={1} weight="medium">
                <IntentLink intent="edit" params={edit('controller')}>
                  {t('Åpne feltene', 'Open the fields')}
                </IntentLink>
              </Text>
            </Step>
            <Step
              title={t('2. Se over mottakerne', '2. Look over the recipients')}
              isDone={seen.has('recipients')}
              onMark={(isDone) => mark('recipients', isDone)}
            >
              <Text size={1}>
                {t(
                  'Ta ut dem dere ikke bruker, og legg til dem som mangler: betaling, regnskap, e-post, analyse.',
                  'Take out those that you do not use, and add those that are missing: payment, accounts, e-mail, analytics.',
                )}
              </Text>
              <Text size={1} weight="medium">
                <IntentLink intent="edit" params={edit(recipientsPath(policy))}>
                  {t('Åpne avsnittet', 'Open the section')}
                </IntentLink>
              </Text>
            </Step>
            <Step title={t('3. Publiser', '3. Publish')} isDone={false}>
              <Text size={1}>
                {errors > 0
                  ? t(
                      `Kontrollen har ${errors} feil som må rettes først.`,
                      `The check has ${errors} errors to be mended first.`,
                    )
                  : t(
                      'Kontrollen har ingen feil. Trykk «Publiser versjon» nederst i erklæringen.',
                      'The check has no errors. Press “Publish version” at the foot of the policy.',
                    )}
              </Text>
              <Text size={1} weight="medium">
                <IntentLink intent="edit" params={{id: review.id, type: 'policy'}}>
                  {t('Åpne erklæringen', 'Open the policy')}
                </IntentLink>
              </Text>
            </Step>
          </Stack>
          <Text size={1} muted>
            {t(
              'Listen forsvinner når dere har publisert.',
              'This list disappears once you have published.',
            )}
          </Text>
        </Stack>
      </Box>
    </Box>
  )
}
