const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#15202b"/><path fill="#ffe066" d="M6 13h20v7H6z"/><path stroke="#fff" stroke-width="2.4" d="M8 9.5h16"/><path stroke="#15202b" stroke-width="2.4" d="M8 16.5h16"/><path stroke="#fff" stroke-width="2.4" d="M8 23.5h9"/></svg>`

/** The icon of the site, a line that somebody has marked, as an address that needs no request. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(picture)}`
