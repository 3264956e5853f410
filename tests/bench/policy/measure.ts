/**
 * The median of the processor time that a piece of work takes, in milliseconds: unlike the time on
 * the clock it does not count what else the machine does.
 */
export async function median(work: () => unknown, runs: number): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    await work()
    const {user, system} = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

/**
 * How the time grows with the size: the slope of the line through the logarithms, so that 1 is
 * linear and 2 is quadratic.
 */
export function exponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (pick: 0 | 1) => logs.reduce((sum, each) => sum + each[pick], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const covariance = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  const variance = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  return covariance / variance
}
