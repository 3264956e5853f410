/** The response header that tells from which revisions of which documents a page was made. */
export const CONTENT_REVISION_HEADER = 'x-content-revision'

/** Says of a page that is served that another instance is rendering its successor. */
export const AWAITED_HEADER = 'x-content-awaited'
