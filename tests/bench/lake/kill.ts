import {surviveKills} from '../../integration/lake/writers.ts'

/** Kills a lake 200 times while it is written to: `node tests/bench/lake/kill.ts [runs] [seed]`. */
const [runs = '200', seed = String(Date.now())] = process.argv.slice(2)
const started = performance.now()
const acknowledged = await surviveKills(Number(runs), Number(seed))
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(
  `${runs} kills (seed ${seed}): ${acknowledged} acknowledged transactions are all there and none is half there, every webhook was delivered, the file is sound (${seconds} s)\n`,
)
