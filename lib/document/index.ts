export {ChangesPage} from './changes/changes-page.tsx'
export {ErrorPage} from './error-page.tsx'
export {HistoryPage, type HistoryPageProps} from './history-page.tsx'
export type {
  PolicyAddress,
  PolicyPageProps,
} from './model.ts'
export {NotFoundPage} from './not-found-page.tsx'
export {PICTURE, PICTURE_FONTS, VersionPicture} from './picture.tsx'
export {PolicyListPage} from './policy-list-page.tsx'
export {PolicyPage} from './policy-page.tsx'
export {documentResponse} from './response.tsx'
export {VersionPage} from './version-page.tsx'
