import {Box, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {type DocumentActionComponent, getPublishedId} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useTranslate} from '../locale/use-translate.ts'
import {useReviews} from '../review/provider.tsx'
import {type Use, usesOf} from './uses.ts'

function Uses({uses, onOpen}: {uses: readonly Use[]; onOpen: () => void}) {
  const t = useTranslate()
  return (
    <Box padding={1}>
      <Stack gap={4}>
        <Text size={1}>
          {t(
            'Underleverandøren er i bruk. Ta den ut av disse avsnittene først, eller skjul den der:',
            'The subprocessor is in use. Take it out of these sections first, or hide it there:',
          )}
        </Text>
        <Box as="ul" margin={0} paddingLeft={4}>
          {uses.map(({policyId, policyTitle, heading, path}) => (
            <Box as="li" key={`${policyId} ${path}`} paddingY={2}>
              <Text size={1}>
                {policyTitle}:{' '}
                <IntentLink
                  intent="edit"
                  params={{id: policyId, type: 'policy', path}}
                  onClick={onOpen}
                >
                  {heading || t('avsnitt uten overskrift', 'a section without a heading')}
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
 * An action that takes a subprocessor away, refused while a policy uses it: the editor gets the list
 * of uses instead.
 *
 * @param action - the Studio's own action for it
 */
export function unlessUsed(action: DocumentActionComponent): DocumentActionComponent {
  const UnlessUsed: DocumentActionComponent = (props) => {
    const t = useTranslate()
    const state = useReviews()
    const description = action(props)
    const [isOpen, setOpen] = useState(false)
    const uses = state ? usesOf(state.documents, getPublishedId(props.id)) : []
    if (!description || !state) return description
    if (uses.length === 0) return description
    return {
      ...description,
      disabled: false,
      onHandle: () => setOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: t('Kan ikke fjernes ennå', 'Cannot be removed yet'),
        onClose: () => setOpen(false),
        content: <Uses uses={uses} onOpen={() => setOpen(false)} />,
      },
    }
  }
  if (action.action) UnlessUsed.action = action.action
  return UnlessUsed
}
