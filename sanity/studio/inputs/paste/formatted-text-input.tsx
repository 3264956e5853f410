import {
  type ArrayOfObjectsInputProps,
  type ArrayOfPrimitivesInputProps,
  isArrayOfBlocksInputProps,
  type OnPasteFn,
  type PortableTextInputProps,
} from 'sanity'
import {readPaste} from './read-paste.ts'

/** What the Studio's own editor puts on the clipboard, with all its blocks. */
const OWN_FORMAT = 'application/x-portable-text'

const onPaste: OnPasteFn = ({event}) => {
  const {clipboardData} = event
  const html = clipboardData.getData('text/html')
  if (html === '' || clipboardData.types.includes(OWN_FORMAT)) return undefined
  const insert = readPaste(html)
  return insert.length > 0 ? {insert} : undefined
}

type Props = PortableTextInputProps | ArrayOfObjectsInputProps | ArrayOfPrimitivesInputProps

/** Formatted text, where a paste from another program keeps only what the site renders. */
export function FormattedTextInput(props: Props) {
  if (!isArrayOfBlocksInputProps(props)) throw new Error('Only blocks of text can be formatted')
  return props.renderDefault({...props, onPaste})
}
