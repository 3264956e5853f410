import {Box, Stack, Text} from '@sanity/ui'

type Props = {readonly title: string; readonly sentences: readonly string[]}

/** What changed, in sentences. */
export function Changes({title, sentences}: Props) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      <Box as="ul" margin={0} paddingLeft={4}>
        {sentences.map((text) => (
          <Box as="li" key={text} paddingY={1} style={{display: 'list-item', listStyle: 'disc'}}>
            <Text size={1}>{text}</Text>
          </Box>
        ))}
      </Box>
    </Stack>
  )
}
