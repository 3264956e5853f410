import {Stack, Text} from '@sanity/ui'

type Props = {readonly title: string; readonly sentences: readonly string[]}

/** What changed, in sentences. */
export function Changes({title, sentences}: Props) {
  return (
    <Stack gap={4}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      <Stack as="ul" gap={3} margin={0} paddingLeft={4}>
        {sentences.map((text) => (
          // The text itself is the item: it is moved to its line, and its bullet with it.
          <Text as="li" key={text} size={1} style={{display: 'list-item', listStyle: 'disc'}}>
            {text}
          </Text>
        ))}
      </Stack>
    </Stack>
  )
}
