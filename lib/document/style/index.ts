import {BASE} from './base.ts'

/** The paper's colour, which the browser's own frame takes on. */
export const PAPER = {light: '#ffffff', dark: '#14181d'} as const

/** The whole style sheet, written without the white space that only its authors need. */
export const STYLE = [BASE]
  .join('')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s*\n\s*/g, '')
