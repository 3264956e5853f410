import {z} from 'zod'

/** Where an entry stands in its list, counted from 0. */
const position = z.int().nonnegative()
export const from = {from: position}
export const to = {to: position}
/** `moved`: it stands elsewhere among the entries that stayed. */
export const kept = {from: position, to: position, moved: z.boolean()}
export const passed = {from: position, to: position}
