import type {
  Block,
  Cookie,
  CookieProvider,
  LegalElement,
  PolicySection,
  Right,
  TextBlock,
} from '#lib/policy/model/index.ts'

/** A piece of a line: plain, or emphasised, or a link. */
type Piece =
  | string
  | {readonly text: string; readonly mark: 'strong'}
  | {readonly text: string; readonly href: string}

/** Something that becomes a block once its place, and so its `_key`, is known. */
type Part<T extends Block = Block> = (key: string) => T

export const strong = (text: string): Piece => ({text, mark: 'strong'})
export const link = (text: string, href: string): Piece => ({text, href})

function textPart(pieces: readonly Piece[], shape: Partial<TextBlock>): Part<TextBlock> {
  return (key) => ({
    _key: key,
    _type: 'block',
    style: 'normal',
    ...shape,
    children: pieces.map((piece, index) => {
      const span = {_key: `${key}-${index}`, _type: 'span' as const}
      if (typeof piece === 'string') return {...span, text: piece, marks: []}
      const mark = 'href' in piece ? `${key}-link-${index}` : piece.mark
      return {...span, text: piece.text, marks: [mark]}
    }),
    markDefs: pieces.flatMap((piece, index) =>
      typeof piece === 'object' && 'href' in piece
        ? [{_key: `${key}-link-${index}`, _type: 'link' as const, href: piece.href}]
        : [],
    ),
  })
}

export const p = (...pieces: Piece[]) => textPart(pieces, {})
export const bullet = (...pieces: Piece[]) => textPart(pieces, {listItem: 'bullet', level: 1})

const numbered = <T extends Block>(parts: readonly Part<T>[], key: string): T[] =>
  parts.map((part, index) => part(`${key}-${index + 1}`))

export const callout =
  (...parts: Part<TextBlock>[]): Part =>
  (key) => ({_key: key, _type: 'callout', body: numbered(parts, key)})

export const controllerCard: Part = (key) => ({_key: key, _type: 'controllerCard'})

export const rights =
  (howTo: Readonly<Partial<Record<Right, string>>>, order: readonly Right[]): Part =>
  (key) => ({
    _key: key,
    _type: 'rightsList',
    rights: order.map((right) => ({
      _key: `${key}-${right}`,
      _type: 'rightEntry',
      right,
      ...(howTo[right] && {howTo: howTo[right]}),
    })),
  })

export const subprocessors =
  (entries: readonly {readonly id: string; readonly hidden?: true}[]): Part =>
  (key) => ({
    _key: key,
    _type: 'subprocessorList',
    entries: entries.map(({id, hidden}) => ({
      _key: id,
      _type: 'subprocessorEntry',
      subprocessor: {_type: 'reference', _ref: `subprocessor-${id}`},
      ...(hidden && {hidden}),
    })),
  })

type Provider = Pick<CookieProvider, 'description' | 'name'> & {
  readonly id: string
  readonly hidden?: true
  /** The subprocessor that sets the cookies. */
  readonly subprocessor?: string
  readonly cookies: readonly Omit<Cookie, '_key' | '_type'>[]
}

export const cookies =
  (providers: readonly Provider[]): Part =>
  (key) => ({
    _key: key,
    _type: 'cookieList',
    providers: providers.map(({id, hidden, subprocessor, cookies: all, ...rest}) => ({
      _key: id,
      _type: 'cookieProvider',
      ...rest,
      ...(hidden && {hidden}),
      ...(subprocessor && {
        provider: {_type: 'reference' as const, _ref: `subprocessor-${subprocessor}`},
      }),
      cookies: all.map((cookie) => ({_key: `${id}-${cookie.name}`, _type: 'cookie', ...cookie})),
    })),
  })

/**
 * A section.
 *
 * @param key - the same in every language, so that a reader who changes language stays in place
 */
export function section(
  key: string,
  heading: string,
  anchor: string,
  covers: readonly LegalElement[],
  ...parts: Part[]
): PolicySection {
  return {
    _key: key,
    _type: 'policySection',
    heading,
    anchor,
    covers: [...covers],
    body: numbered(parts, key),
  }
}
