import {defineLocaleResourceBundle} from 'sanity'

/** Versions are like that for everybody, so no role is to blame. */
const READ_ONLY =
  'You can read this but not change it: versions are frozen for all, and the rest is for editors.'

/** What the Studio says in English in a way that misleads. */
export const englishBundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'structure',
    resources: {
      'banners.permission-check-banner.missing-permission_update_one': READ_ONLY,
      'banners.permission-check-banner.missing-permission_update_other': READ_ONLY,
    },
  }),
]
