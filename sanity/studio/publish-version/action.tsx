import {PublishIcon} from '@sanity/icons/Publish'
import {Box, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {
  type DocumentActionComponent,
  getPublishedId,
  useClient,
  useCurrentUser,
  useValidationStatus,
} from 'sanity'
import {useRouter} from 'sanity/router'
import type {Finding} from '#lib/policy/rules/index.ts'
import {PublishConflictError, publish, UnpublishableError} from '#sanity/publish/publish-policy.ts'
import {type Decision, PublishVersionDialog} from './dialog.tsx'
import {readVersionDraft, type VersionDraft} from './draft.ts'

const API_VERSION = '2026-11-01'

/** What went wrong, for somebody who wants to know what to do now. */
function inWords(error: unknown): string {
  if (error instanceof PublishConflictError) {
    return 'Noen andre publiserte eller endret erklæringen i mellomtiden. Utkastet ditt er der fortsatt. Lukk vinduet og åpne det igjen, så ser du hva som er nytt.'
  }
  if (error instanceof UnpublishableError) {
    return `Erklæringen er ikke ferdig utfylt. ${error.message}`
  }
  return 'Det gikk ikke å publisere nå. Ingenting er endret. Prøv igjen om litt.'
}

/** Replaces Publish on a policy: publishing one means creating its next version. */
export const PublishVersionAction: DocumentActionComponent = ({id, type, ready}) => {
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const router = useRouter()
  const {validation} = useValidationStatus(id, type, false)
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState<VersionDraft>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const policyId = getPublishedId(id)
  const hasErrors = validation.some(({level}) => level === 'error')

  const show = useCallback(async () => {
    setOpen(true)
    setDraft(undefined)
    setProblem(undefined)
    await readVersionDraft(client, policyId).then(setDraft, (error: unknown) => {
      setProblem(inWords(error))
    })
  }, [client, policyId])

  const goTo = useCallback(
    ({target}: Finding) => {
      setOpen(false)
      const documentType = target.document === policyId ? type : 'subprocessor'
      router.navigateIntent('edit', {id: target.document, type: documentType, path: target.path})
    },
    [router, policyId, type],
  )

  const decide = useCallback(
    async ({change, summary, effectiveFrom}: Decision) => {
      if (!draft || !user) return
      setBusy(true)
      setProblem(undefined)
      try {
        await publish(client, draft.publication, {
          change,
          summary,
          effectiveFrom: effectiveFrom.toISOString(),
          publishedAt: new Date().toISOString(),
          publishedBy: user.id,
        })
        setOpen(false)
      } catch (error) {
        setProblem(inWords(error))
      } finally {
        setBusy(false)
      }
    },
    [client, draft, user],
  )

  return {
    label: 'Publiser versjon',
    icon: PublishIcon,
    tone: 'positive',
    disabled: !ready || hasErrors,
    title: hasErrors ? 'Rett feltene som er merket, først.' : null,
    onHandle: show,
    dialog: open && {
      type: 'dialog',
      header: draft ? `Publiser versjon ${draft.number}` : 'Publiser versjon',
      onClose: () => setOpen(false),
      content: draft ? (
        <PublishVersionDialog
          draft={draft}
          problem={problem}
          busy={busy}
          onOpen={goTo}
          onPublish={decide}
        />
      ) : (
        <Box padding={4}>
          <Text size={1}>{problem ?? 'Ser etter hva som er endret …'}</Text>
        </Box>
      ),
    },
  }
}
PublishVersionAction.action = 'publish'
