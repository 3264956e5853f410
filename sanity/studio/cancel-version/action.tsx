import {CloseCircleIcon} from '@sanity/icons/CloseCircle'
import {Button, Card, Stack, Text, TextArea} from '@sanity/ui'
import {useId, useState} from 'react'
import {
  type DocumentActionComponent,
  getPublishedId,
  useClient,
  useCurrentUser,
  useDocumentPairPermissions,
} from 'sanity'
import {upcomingVersions} from '#lib/policy/effective.ts'
import type {Language, VersionHead} from '#lib/policy/model/index.ts'
import {cancelVersion, readCancellation} from '#sanity/publish/cancel-version.ts'
import {API_VERSION} from '../api-version.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReviews} from '../review/provider.tsx'

/** What visitors read of a withdrawal, in the policy's language. */
const SUMMARIES: Readonly<Record<Language, (number: number) => string>> = {
  nb: (number) => `Versjon ${number} er trukket tilbake og kommer ikke til å gjelde.`,
  nn: (number) => `Versjon ${number} er trekt tilbake og kjem ikkje til å gjelde.`,
  en: (number) => `Version ${number} has been withdrawn and will not take effect.`,
}

type DialogProps = {
  readonly version: VersionHead
  readonly language: Language
  readonly onDone: () => void
}

/** Asks why, and withdraws. */
function CancelVersionDialog({version, language, onDone}: DialogProps) {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const t = useTranslate()
  const id = useId()
  const [summary, setSummary] = useState(SUMMARIES[language](version.number))
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const cancel = async () => {
    if (!user) return
    setBusy(true)
    setProblem(undefined)
    try {
      const now = new Date()
      const policyId = version.policy._ref
      const cancellation = await readCancellation(client, policyId, version.number, now.getTime())
      await cancelVersion(client, cancellation, {
        summary: summary.trim(),
        publishedAt: now.toISOString(),
        publishedBy: user.id,
      })
      onDone()
    } catch (error) {
      console.error(error)
      setProblem(
        t(
          'Det gikk ikke. Versjonen kan ha trådt i kraft, eller noen andre publiserte akkurat nå. Lukk og se etter.',
          'It did not work. The version may have taken effect, or somebody else published just now. Close, and have a look.',
        ),
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Stack gap={5}>
      {problem && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Text size={1}>{problem}</Text>
        </Card>
      )}
      <Text size={1}>
        {t(
          'Versjonen som gjelder nå, fortsetter å gjelde. Den som trekkes tilbake, blir stående i historikken, merket som trukket tilbake. Utkastet ditt endres ikke.',
          'The version in force goes on to apply. The one that is withdrawn stays in the history, marked as withdrawn. Your draft does not change.',
        )}
      </Text>
      <Stack gap={3}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {t('Hva skal de besøkende få vite?', 'What are visitors to know?')}
        </Text>
        <TextArea
          id={id}
          rows={3}
          value={summary}
          onChange={({currentTarget}) => setSummary(currentTarget.value)}
        />
      </Stack>
      <Button
        disabled={busy || summary.trim() === ''}
        loading={busy}
        text={t(`Trekk tilbake versjon ${version.number}`, `Withdraw version ${version.number}`)}
        onClick={cancel}
      />
    </Stack>
  )
}

/** The version that a document is or, if it is a policy, the next one that is to take effect. */
function upcomingOf(versions: readonly VersionHead[], id: string): VersionHead | undefined {
  return upcomingVersions(versions, Date.now()).find(
    (version) => version._id === id || version.policy._ref === id,
  )
}

/** Withdraws a version before it takes effect: offered on the version and on its policy. */
export const CancelVersionAction: DocumentActionComponent = ({id}) => {
  const t = useTranslate()
  const state = useReviews()
  const publishedId = getPublishedId(id)
  const [isOpen, setOpen] = useState(false)
  const reviews = state?.reviews ?? []
  const review = reviews.find((each) => upcomingOf(each.versions, publishedId))
  const version = review && upcomingOf(review.versions, publishedId)
  // Versions are read-only to the Studio; who may publish the policy may withdraw one.
  const [permissions] = useDocumentPairPermissions({
    id: version?.policy._ref ?? publishedId,
    type: 'policy',
    permission: 'publish',
  })
  if (!review || !version) return null
  return {
    label: t(`Trekk tilbake versjon ${version.number}`, `Withdraw version ${version.number}`),
    icon: CloseCircleIcon,
    tone: 'critical',
    disabled: !permissions?.granted,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: t(`Trekk tilbake versjon ${version.number}`, `Withdraw version ${version.number}`),
      onClose: () => setOpen(false),
      content: (
        <CancelVersionDialog
          version={version}
          language={review.language}
          onDone={() => setOpen(false)}
        />
      ),
    },
  }
}
