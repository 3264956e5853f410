export {type PublishedVersion, verifyPublished} from './published.ts'
export type {ChainReport, Fingerprint} from './report.ts'
export {verifyStored} from './stored.ts'
