import {BASE} from './base.ts'
import {DATA} from './data.ts'
import {FRAME} from './frame.ts'
import {PRINT} from './paper.ts'
import {RECORD} from './record.ts'
import {TEXT} from './text.ts'

export {sheetFoot} from './paper.ts'

/** The paper's colour, which the browser's own frame takes on. */
export const PAPER = {light: '#ffffff', dark: '#14171c'} as const

/** The whole style sheet, without the line ends that only its authors need. */
export const STYLE = [BASE, FRAME, TEXT, DATA, RECORD, PRINT]
  .join('')
  .replace(/\/\*.*?\*\/|\n/g, '')
