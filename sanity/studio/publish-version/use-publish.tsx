import {Box, Card, Stack, Text} from '@sanity/ui'
import {type ReactNode, useCallback, useEffect, useState} from 'react'
import {useClient, useCurrentUser, useSyncState} from 'sanity'
import {IntentLink} from 'sanity/router'
import {upcomingVersions} from '#lib/policy/effective.ts'
import type {Acknowledgement} from '#lib/policy/model/index.ts'
import {
  acknowledge,
  PublishConflictError,
  publish,
  UnpublishableError,
} from '#sanity/publish/publish-policy.ts'
import {API_VERSION} from '../api-version.ts'
import type {Translate} from '../locale/translate.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReview} from '../review/provider.tsx'
import {Changes} from './changes.tsx'
import {type Decision, PublishVersionDialog, type Suggestion} from './dialog.tsx'
import {readVersionDraft, type VersionDraft, whatOthersDid} from './draft.ts'

/** What keeps the editor from publishing, and the document that can be mended. */
type Problem = {
  readonly text: string
  readonly documentId?: string | undefined
  /** What others did meanwhile, in sentences. */
  readonly others?: readonly string[]
}

/** What went wrong, for somebody who wants to know what to do now. */
function problemOf(error: unknown, t: Translate): Problem {
  if (error instanceof UnpublishableError) {
    return {
      text: t(
        'Noe er ikke ferdig utfylt. Feltene som mangler, er merket i dokumentet.',
        'Something is not complete. The fields that are missing are marked in the document.',
      ),
      documentId: error.documentId,
    }
  }
  console.error(error)
  return {
    text: t(
      'Det gikk ikke å publisere nå. Ingenting er endret. Prøv igjen om litt.',
      'It could not be published now. Nothing was changed. Try again in a while.',
    ),
  }
}

function acknowledgementsOf({reasons}: Decision, publishedAt: string): Acknowledgement[] {
  return reasons.map(({finding, reason}, index) => ({
    _key: `${Date.parse(publishedAt).toString(36)}-${index}`,
    _type: 'acknowledgement',
    rule: finding.rule,
    path: finding.place,
    reason,
  }))
}

function ProblemCard({problem, policyId}: {problem: Problem; policyId: string}) {
  const t = useTranslate()
  const {text, documentId, others} = problem
  return (
    <Card padding={3} radius={2} tone="critical" role="alert">
      <Stack gap={3}>
        <Text size={1}>{text}</Text>
        {documentId && (
          <Text size={1} weight="medium">
            <IntentLink
              intent="edit"
              params={{
                id: documentId,
                type: documentId === policyId ? 'policy' : 'subprocessor',
              }}
            >
              {t('Gå til dokumentet', 'Go to the document')}
            </IntentLink>
          </Text>
        )}
        {others && others.length > 0 && (
          <Changes title={t('Dette endret de', 'What they changed')} sentences={others} />
        )}
      </Stack>
    </Card>
  )
}

/** A dialog that publishes a policy as its next version. */
export type PublishDialog = {
  readonly isOpen: boolean
  readonly header: string
  readonly content: ReactNode
  /** Reads what would be published, and asks the editor to decide. */
  readonly open: (suggestion?: Suggestion) => void
  readonly close: () => void
}

/** @param policyId - `_id` of the working copy, without `drafts.` */
export function usePublish(policyId: string): PublishDialog {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const review = useReview(policyId)
  const t = useTranslate()
  const language = t('nb', 'en') === 'nb' ? 'nb' : 'en'
  const {isSyncing} = useSyncState(policyId, 'policy')
  const [isOpen, setOpen] = useState(false)
  const [isReading, setReading] = useState(false)
  const [suggestion, setSuggestion] = useState<Suggestion>({})
  const [draft, setDraft] = useState<VersionDraft>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const close = useCallback(() => setOpen(false), [])

  const open = useCallback((suggested: Suggestion = {}) => {
    setSuggestion(suggested)
    setDraft(undefined)
    setProblem(undefined)
    setOpen(true)
    setReading(true)
  }, [])

  useEffect(() => {
    // What was typed last may still be on its way to the lake.
    if (!isReading || isSyncing) return
    setReading(false)
    readVersionDraft(client, policyId, language).then(setDraft, (error: unknown) =>
      setProblem(problemOf(error, t)),
    )
  }, [isReading, isSyncing, client, policyId, language, t])

  /** Shows what others did, on what is there now; what the editor has typed stays. */
  const startAgain = async (earlier: VersionDraft) => {
    const now = await readVersionDraft(client, policyId, language)
    setDraft(now)
    setProblem({
      text: t(
        'Noen andre publiserte eller endret erklæringen i mellomtiden. Utkastet ditt er der fortsatt. Se over, og publiser igjen.',
        'Somebody else published or changed the policy meanwhile. Your draft is still there. Look it over, and publish again.',
      ),
      others: whatOthersDid(earlier, now, language),
    })
  }

  const decide = async (earlier: VersionDraft, decision: Decision) => {
    if (!user) return
    const publishedAt = new Date().toISOString()
    const acknowledgements = acknowledgementsOf(decision, publishedAt)
    const publication =
      acknowledgements.length > 0
        ? acknowledge(earlier.publication, acknowledgements)
        : earlier.publication
    setBusy(true)
    setProblem(undefined)
    try {
      await publish(client, publication, {
        change: decision.change,
        summary: decision.summary,
        effectiveFrom: decision.effectiveFrom?.toISOString() ?? publishedAt,
        publishedAt,
        publishedBy: user.id,
      })
      setOpen(false)
    } catch (error) {
      try {
        if (error instanceof PublishConflictError) await startAgain(earlier)
        else setProblem(problemOf(error, t))
      } catch (second) {
        setProblem(problemOf(second, t))
      }
    } finally {
      setBusy(false)
    }
  }

  return {
    isOpen,
    open,
    close,
    header: draft
      ? t(`Publiser versjon ${draft.number}`, `Publish version ${draft.number}`)
      : t('Publiser versjon', 'Publish version'),
    content: (
      <Box padding={1}>
        <Stack gap={5}>
          {problem && <ProblemCard problem={problem} policyId={policyId} />}
          {draft && (
            <PublishVersionDialog
              draft={draft}
              suggestion={suggestion}
              upcoming={upcomingVersions(review?.versions ?? [], Date.now())}
              busy={busy}
              onOpen={close}
              onPublish={(decision) => decide(draft, decision)}
            />
          )}
          {!draft && !problem && (
            <Text size={1}>{t('Ser etter hva som er endret …', 'Looking at what changed …')}</Text>
          )}
        </Stack>
      </Box>
    ),
  }
}
