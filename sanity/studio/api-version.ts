/** The version of Sanity's API that the Studio's own parts speak. */
export const API_VERSION = '2026-11-01'
