/** What lies between the cells of a row once there is no table. */
const BETWEEN_CELLS = ' – '

/** A row as a paragraph: the text and links of its cells, one after another. */
function paragraphOf(row: HTMLTableRowElement, page: Document): HTMLParagraphElement {
  const paragraph = page.createElement('p')
  for (const cell of row.cells) {
    const isEmpty = cell.textContent?.trim() === ''
    if (isEmpty) continue
    if (paragraph.hasChildNodes()) paragraph.append(BETWEEN_CELLS)
    const words = page.createElement('span')
    words.append(...cell.childNodes)
    // Blocks within a paragraph would end it.
    for (const block of words.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6, ul, ol, li')) {
      block.replaceWith(' ', ...block.childNodes, ' ')
    }
    paragraph.append(words)
  }
  // Neighbouring blanks become one text, which is read as one blank.
  paragraph.normalize()
  return paragraph
}

/**
 * Turns every table of a page into paragraphs, a row each, since the site has no free tables.
 *
 * @param page - changed in place
 */
export function unfoldTables(page: Document): void {
  // The innermost first: a table in a cell is part of that cell's row.
  for (const table of [...page.querySelectorAll('table')].reverse()) {
    table.replaceWith(...[...table.rows].map((row) => paragraphOf(row, page)))
  }
}
