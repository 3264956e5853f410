import {useEffect} from 'react'
import {type ObjectInputProps, set, useGetFormValue} from 'sanity'
import {slugify} from '#lib/policy/recognise/index.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** The anchors of a policy's sections. */
function anchorsOf(sections: unknown): Set<string> {
  const list: unknown[] = Array.isArray(sections) ? sections : []
  return new Set(
    list.map((section) =>
      typeof section === 'object' && section !== null && 'anchor' in section
        ? textOf(section.anchor)
        : '',
    ),
  )
}

/** An anchor made of a heading, that no other section has. */
function anchorOf(heading: string, taken: ReadonlySet<string>): string {
  const anchor = slugify(heading)
  if (!taken.has(anchor)) return anchor
  let nth = 2
  while (taken.has(`${anchor}-${nth}`)) nth += 1
  return `${anchor}-${nth}`
}

/** A section, which gets its anchor of its first heading, so that nobody needs to think of it. */
export function SectionInput(props: ObjectInputProps) {
  const {value, readOnly, onChange, focusPath} = props
  const getFormValue = useGetFormValue()
  const heading = textOf(value?.heading)
  const isBeingNamed = focusPath[0] === 'heading'
  const needsAnchor = !readOnly && !isBeingNamed && heading !== '' && textOf(value?.anchor) === ''
  useEffect(() => {
    if (!needsAnchor) return
    onChange(set(anchorOf(heading, anchorsOf(getFormValue(['sections']))), ['anchor']))
  }, [needsAnchor, heading, onChange, getFormValue])
  return props.renderDefault(props)
}
