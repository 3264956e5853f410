import {ShareIcon} from '@sanity/icons/Share'
import {useState} from 'react'
import {type DocumentActionComponent, getPublishedId} from 'sanity'
import {useTranslate} from '../locale/use-translate.ts'
import {ShareDialog} from './share-dialog.tsx'

/** Lets a colleague without an account read the draft of a policy. */
export const ShareDraftAction: DocumentActionComponent = ({id}) => {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  return {
    label: t('Del utkast', 'Share draft'),
    icon: ShareIcon,
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: t('Del utkastet', 'Share the draft'),
      width: 'medium',
      onClose: () => setOpen(false),
      content: <ShareDialog policyId={getPublishedId(id)} />,
    },
  }
}
