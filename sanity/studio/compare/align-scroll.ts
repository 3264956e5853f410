/** Where a document is read: in which section, and how far into it (0 to 1). */
type Place = {readonly id: string; readonly part: number}

/** Sections with the anchor of their heading, which is the same from version to version. */
function sectionsOf(document: Document): {id: string; box: DOMRect}[] {
  return [...document.querySelectorAll('.text > section')].flatMap((section) => {
    const id = section.querySelector('h2')?.id
    return id ? [{id, box: section.getBoundingClientRect()}] : []
  })
}

function placeIn(document: Document): Place | undefined {
  const section = sectionsOf(document).findLast(({box}) => box.top <= 1 && box.height > 0)
  return section && {id: section.id, part: Math.min(1, -section.box.top / section.box.height)}
}

/** How far a window is scrolled, as a part of how far it can be. */
function partOf({scrollY, innerHeight, document}: Window): number {
  const room = document.documentElement.scrollHeight - innerHeight
  return room > 0 ? scrollY / room : 0
}

/**
 * Scrolls a window to where another one is: to the same place in the same section or, where it has
 * no such section, equally far down.
 */
export function alignScroll(from: Window, to: Window): void {
  const place = placeIn(from.document)
  const same = place && sectionsOf(to.document).find(({id}) => id === place.id)
  const room = to.document.documentElement.scrollHeight - to.innerHeight
  const top = same
    ? to.scrollY + same.box.top + place.part * same.box.height
    : partOf(from) * Math.max(0, room)
  to.scrollTo({top, behavior: 'instant'})
}
