import {UndoIcon} from '@sanity/icons/Undo'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {
  type DocumentActionComponent,
  getPublishedId,
  useClient,
  useDocumentPairPermissions,
} from 'sanity'
import type {Language} from '#lib/policy/model/index.ts'
import {UnpublishableError} from '#sanity/publish/publish-policy.ts'
import {undoVersion} from '#sanity/publish/undo-version.ts'
import {API_VERSION} from '../api-version.ts'
import {useTranslate} from '../locale/use-translate.ts'
import {useReview} from '../review/provider.tsx'
import {usePublish} from './use-publish.tsx'

/** What visitors read of a version that takes another back, in the policy's language. */
const SUMMARIES: Readonly<Record<Language, (number: number) => string>> = {
  nb: (number) => `Tar tilbake versjon ${number}, som var en feil.`,
  nn: (number) => `Tek tilbake versjon ${number}, som var ein feil.`,
  en: (number) => `Takes back version ${number}, which was a mistake.`,
}

/** Puts the text back to what it was before the newest version, to be published as a correction. */
export const UndoVersionAction: DocumentActionComponent = ({id, type, ready}) => {
  const policyId = getPublishedId(id)
  const client = useClient({apiVersion: API_VERSION})
  const t = useTranslate()
  const toast = useToast()
  const review = useReview(policyId)
  const dialog = usePublish(policyId)
  const [busy, setBusy] = useState(false)
  const [permissions] = useDocumentPairPermissions({id: policyId, type, permission: 'publish'})
  const newest = review?.versions[0]
  if (!review || !newest || newest.number < 2 || newest.cancels !== undefined) return null

  const undo = async () => {
    setBusy(true)
    try {
      const number = await undoVersion(client, policyId)
      dialog.open({change: 'correction', summary: SUMMARIES[review.language](number)})
    } catch (error) {
      const hasDraft = error instanceof UnpublishableError && error.documentId !== undefined
      if (!hasDraft) console.error(error)
      toast.push({
        status: 'warning',
        title: hasDraft
          ? t(
              'Det finnes endringer som ikke er publisert. Publiser eller forkast dem først.',
              'There are changes that are not published. Publish or discard them first.',
            )
          : t('Det gikk ikke å hente den forrige teksten.', 'The earlier text could not be read.'),
      })
    } finally {
      setBusy(false)
    }
  }

  return {
    label: t(`Angre versjon ${newest.number}`, `Undo version ${newest.number}`),
    icon: UndoIcon,
    disabled: !ready || busy || !permissions?.granted,
    title: t(
      'Henter fram teksten fra før, og lar deg publisere den som en rettelse.',
      'Brings the earlier text back, and lets you publish it as a correction.',
    ),
    onHandle: undo,
    dialog: dialog.isOpen && {
      type: 'dialog',
      header: dialog.header,
      onClose: dialog.close,
      content: dialog.content,
    },
  }
}
