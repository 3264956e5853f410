import {PublishIcon} from '@sanity/icons/Publish'
import {Box, Stack, Text} from '@sanity/ui'
import {
  type DocumentActionComponent,
  getDraftId,
  getPublishedId,
  getValueAtPath,
  type Path,
  pathToString,
  type SanityDocument,
  useDocumentPairPermissions,
  useValidationStatus,
} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useTranslate} from '../locale/use-translate.ts'
import {usePublish} from './use-publish.tsx'

type ErrorsProps = {
  readonly id: string
  readonly errors: readonly {readonly path: string; readonly message: string}[]
  readonly onOpen: () => void
}

/** Fields that are missing or wrong, each with the way to it. */
function FieldErrors({id, errors, onOpen}: ErrorsProps) {
  const t = useTranslate()
  return (
    <Box padding={1}>
      <Stack gap={4}>
        <Text size={1}>
          {t('Rett dette først, så kan du publisere:', 'Mend this first, then you can publish:')}
        </Text>
        <Box as="ul" margin={0} paddingLeft={4}>
          {errors.map(({path, message}) => (
            <Box as="li" key={`${path} ${message}`} paddingY={2}>
              <Text size={1}>
                {message}{' '}
                <IntentLink intent="edit" params={{id, type: 'policy', path}} onClick={onOpen}>
                  {t('Gå til feltet', 'Go to the field')}
                </IntentLink>
              </Text>
            </Box>
          ))}
        </Box>
      </Stack>
    </Box>
  )
}

/**
 * Whether an error is only that a reference leads to a draft: that draft is published in the same
 * transaction, so the editor need not do it first.
 */
function isPublishedAlong(document: SanityDocument | null, path: Path): boolean {
  const value: unknown = getValueAtPath(document, path)
  return typeof value === 'object' && value !== null && '_strengthenOnPublish' in value
}

/** Replaces Publish on a policy: publishing one means creating its next version. */
export const PublishVersionAction: DocumentActionComponent = ({id, type, ready, draft}) => {
  const policyId = getPublishedId(id)
  const t = useTranslate()
  const dialog = usePublish(policyId)
  const {validation} = useValidationStatus(getDraftId(policyId), type, false)
  const [permissions] = useDocumentPairPermissions({id: policyId, type, permission: 'publish'})
  const errors = validation
    .filter(({level, path}) => level === 'error' && !isPublishedAlong(draft, path))
    .map(({path, message}) => ({path: pathToString(path), message}))
  const mayPublish = permissions?.granted ?? false

  return {
    label: t('Publiser versjon', 'Publish version'),
    icon: PublishIcon,
    tone: 'positive',
    disabled: !ready || !mayPublish,
    title: mayPublish
      ? null
      : t('Du kan lese, men ikke publisere.', 'You can read, but not publish.'),
    onHandle: () => dialog.open(),
    dialog: dialog.isOpen && {
      type: 'dialog',
      header: dialog.header,
      onClose: dialog.close,
      content:
        errors.length > 0 ? (
          <FieldErrors id={policyId} errors={errors} onOpen={dialog.close} />
        ) : (
          dialog.content
        ),
    },
  }
}
PublishVersionAction.action = 'publish'
