/** Characters that XML 1.0 cannot hold at all, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * Text as XML holds it, in an element or an attribute. What XML 1.0 cannot hold becomes U+FFFD.
 * Source: https://www.w3.org/TR/xml/#charsets
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character)
}

/** An element that is written already. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/**
 * An XML element.
 *
 * @param attributes - those that are undefined are left out
 * @param children - elements, and texts, which are escaped
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Xml | string)[]
): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeXml(value)}"`,
  )
  const start = `<${name}${written.join('')}`
  if (children.length === 0) return new Xml(`${start}/>`)
  const inside = children.map((each) => (each instanceof Xml ? each.text : escapeXml(each)))
  return new Xml(`${start}>${inside.join('')}</${name}>`)
}

/** A whole XML document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
}
