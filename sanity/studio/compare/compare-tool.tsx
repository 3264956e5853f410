import {
  Box,
  Card,
  Flex,
  Select,
  Spinner,
  Switch,
  Tab,
  TabList,
  Text,
  useMediaIndex,
} from '@sanity/ui'
import {useEffect, useId, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {z} from 'zod'
import {API_VERSION} from '../api-version.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReviews} from '../review/provider.tsx'
import type {Review} from '../review/review.ts'
import {nameOf, Pane} from './pane.tsx'
import {addressOf, changesBetween, firstSides, type Side} from './sides.ts'
import {useDraftMode} from './use-draft-mode.ts'
import {useScrollTogether} from './use-scroll-together.ts'

const slugQuery = `*[_id == $id][0].slug.current`

/** The path of a policy's published pages. */
function useSlug(policyId: string): string | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const [slug, setSlug] = useState<string>()
  useEffect(() => {
    client.fetch<unknown>(slugQuery, {id: policyId}).then(
      (answer) => setSlug(z.string().safeParse(answer).data),
      (error: unknown) => console.warn(error),
    )
  }, [client, policyId])
  return slug
}

/** Below this step of the Studio's widths there is room for one page at a time. */
const WIDE = 3

type ComparisonProps = {
  readonly review: Review
  readonly reviews: readonly Review[]
  readonly onChoose: (id: string) => void
}

function Comparison({review, reviews, onChoose}: ComparisonProps) {
  const t = useTranslate()
  const id = useId()
  const {id: policyId, versions} = review
  const slug = useSlug(policyId)
  const mayPreview = useDraftMode()
  const [[first, second], setSides] = useState(() => firstSides(versions))
  const [together, setTogether] = useState(true)
  const [shown, setShown] = useState<'first' | 'second'>('second')
  const [firstFrame, secondFrame] = [
    useRef<HTMLIFrameElement>(null),
    useRef<HTMLIFrameElement>(null),
  ]
  const begin = useScrollTogether(firstFrame, secondFrame, together)
  const isWide = useMediaIndex() >= WIDE
  const newest = versions[0]?.number
  const changes = changesBetween(first, second, policyId, slug ?? '', newest)

  const address = (side: Side) => {
    if (side === 'draft') return mayPreview ? addressOf(side, policyId, '') : undefined
    return slug && addressOf(side, policyId, slug)
  }
  const sides = [
    {name: 'first', side: first, frame: firstFrame, label: t('Til venstre', 'On the left')},
    {name: 'second', side: second, frame: secondFrame, label: t('Til høyre', 'On the right')},
  ] as const

  return (
    <>
      <Card borderBottom padding={3}>
        <Flex align="center" gap={4} wrap="wrap">
          {reviews.length > 1 && (
            <Box style={{maxWidth: '22rem', minWidth: '12rem'}} flex={1}>
              <Select
                aria-label={t('Erklæring', 'Policy')}
                value={policyId}
                onChange={({currentTarget}) => onChoose(currentTarget.value)}
              >
                {reviews.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.title}
                  </option>
                ))}
              </Select>
            </Box>
          )}
          {isWide ? (
            <Flex as="label" align="center" gap={2}>
              <Switch
                checked={together}
                onChange={({currentTarget}) => setTogether(currentTarget.checked)}
              />
              <Text size={1}>{t('Rull sammen', 'Scroll together')}</Text>
            </Flex>
          ) : (
            <TabList gap={2}>
              {sides.map(({name, side}) => (
                <Tab
                  key={name}
                  id={`${id}-${name}-tab`}
                  aria-controls={`${id}-${name}`}
                  label={nameOf(t, side, versions)}
                  selected={name === shown}
                  onClick={() => setShown(name)}
                />
              ))}
            </TabList>
          )}
          {changes && (
            <Text size={1}>
              <a href={changes} target="_blank" rel="noreferrer">
                {t('Se endringene ord for ord', 'See the changes word by word')}
              </a>
            </Text>
          )}
          {mayPreview === false && [first, second].includes('draft') && (
            <Text size={1}>
              {t(
                'Utkastet kan bare vises til dem som redigerer.',
                'The draft is for editors only.',
              )}
            </Text>
          )}
        </Flex>
      </Card>
      <Flex flex={1} style={{minHeight: 0}}>
        {sides.map(({name, side, frame, label}) => (
          <Pane
            apart={isWide && name === 'second'}
            key={name}
            id={`${id}-${name}`}
            label={label}
            side={side}
            versions={versions}
            address={address(side)}
            hidden={!isWide && name !== shown}
            frame={frame}
            onLoad={begin}
            onChoose={(chosen) => setSides(name === 'first' ? [chosen, second] : [first, chosen])}
          />
        ))}
      </Flex>
    </>
  )
}

/** Two versions of a policy, or one and the draft, side by side as visitors see them. */
export function CompareTool() {
  const t = useTranslate()
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
  const longest = reviews.toSorted((a, b) => b.versions.length - a.versions.length)[0]
  const review = reviews.find(({id}) => id === chosen) ?? longest
  if (!review) {
    return (
      <Box padding={4}>
        <Text>{t('Det er ingenting å sammenligne.', 'There is nothing to compare.')}</Text>
      </Box>
    )
  }
  return (
    <Flex direction="column" height="fill" data-testid="compare-tool">
      <Comparison key={review.id} review={review} reviews={reviews} onChoose={setChosen} />
    </Flex>
  )
}
