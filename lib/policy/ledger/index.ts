export {type PublishedVersion, verifyPublished} from './published.ts'
export type {ChainReport, Fault, FaultKind, Fingerprint} from './report.ts'
export {verifyStored} from './stored.ts'
