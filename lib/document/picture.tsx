import {i18n} from '#lib/i18n/index.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'

/** The size of the picture in pixels: what those who show shared pages ask for. */
export const PICTURE = {width: 1200, height: 630} as const

/** The parts of Charis SIL that the picture is set in: Latin letters, and then the rarer of them. */
export const PICTURE_FONTS = ['latin', 'latin-ext'] as const

const EDGE = 84
const INK = '#1a1d23'
const SOFT = '#586070'
const ONE_LINE = {overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap'} as const
const MARK = '#ffe45e'
const LEADING = 1.06
/** How wide a bold letter is on average, as a part of its height. */
const LETTER = 0.515
/** The largest size of the title, and the height that it has at most. */
const TITLE = {largest: 132, height: 330} as const

/**
 * A text without the characters that the fonts of the picture lack, such as emoji: for those the
 * renderer would ask services on the net.
 */
export function legible(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /[^ -~\u00a1-\u00ac\u00ae-\u0148\u014a-\u024f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u20ac]+/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim()
}

/** The largest size at which a title fits, broken over up to four lines between its words. */
function titleSize(title: string): number {
  const room = (PICTURE.width - 2 * EDGE) / LETTER
  const longestWord = Math.max(...title.split(' ').map(({length}) => length))
  const sizes = [1, 2, 3, 4].map((lines) => {
    // Lines that break between words are not quite full.
    const full = lines === 1 ? 1 : 0.85
    const byWidth = Math.min(room / longestWord, (lines * full * room) / title.length)
    return Math.min(byWidth, TITLE.height / (lines * LEADING), TITLE.largest)
  })
  return Math.floor(Math.max(...sizes))
}

/**
 * What is shown of a version where a page about it is shared: its title, the company, its number
 * and its date. The page's own ink, paper and marker; in the elements and styles that `ImageResponse`
 * understands.
 *
 * @param host - the name of the site, such as `personvern.example.no`
 */
export function VersionPicture({version, host}: {version: PolicyVersion; host: string}) {
  const {content, number, effectiveFrom} = version
  const t = i18n(content.language)
  const title = legible(content.title) || legible(t.page.policies)
  const size = titleSize(title)
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: `64px ${EDGE}px 58px`,
        background: '#fff',
        color: INK,
        fontFamily: PICTURE_FONTS.join(),
      }}
    >
      <div style={{display: 'flex', justifyContent: 'space-between', fontSize: 36}}>
        <div style={{flexShrink: 1, fontWeight: 700, ...ONE_LINE}}>
          {legible(content.controller.name)}
        </div>
        <div style={{flexShrink: 0, paddingLeft: 40, color: SOFT}}>{legible(host)}</div>
      </div>
      <div
        style={{
          display: 'flex',
          flexGrow: 1,
          alignItems: 'flex-end',
          paddingBottom: 34,
          fontSize: size,
          fontWeight: 700,
          lineHeight: LEADING,
          textWrap: 'balance',
          letterSpacing: size * -0.022,
        }}
      >
        {title}
      </div>
      <div style={{display: 'flex', borderTop: `5px solid ${INK}`, paddingTop: 34, fontSize: 36}}>
        <div
          style={{
            background: MARK,
            padding: '2px 18px 4px 14px',
            marginLeft: -14,
            borderRadius: '26px 9px 22px 7px',
          }}
        >
          {legible(t.format.day(effectiveFrom))}
        </div>
        <div style={{padding: '2px 14px', color: SOFT}}>{legible(t.page.version(number))}</div>
      </div>
    </div>
  )
}
