import pino from 'pino'

/** One JSON line per event, on standard output. */
export const log = pino({base: null, timestamp: pino.stdTimeFunctions.isoTime})
