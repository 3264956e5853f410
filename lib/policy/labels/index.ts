export {dayInOslo, type Format, formatOf, LOCALES} from './format.ts'
export {type Labels, labels} from './labels.ts'
