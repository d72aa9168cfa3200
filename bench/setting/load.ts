/** Cases played side by side for a while, each by one person after the other. */
export interface Load {
  readonly concurrent: number
  readonly seconds: number
  /** Plays one case; stops as soon as `sent` answers false. */
  play(sent: () => boolean): Promise<unknown>
}

/** Commands a second: those begun before time was up, all of which were waited for. */
export async function commandsPerSecond({ concurrent, seconds, play }: Load): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1000
  let commands = 0
  const sent = () => {
    if (performance.now() >= until) return false
    commands += 1
    return true
  }
  const person = async () => {
    while (performance.now() < until) await play(sent)
  }
  await Promise.all(Array.from({ length: concurrent }, person))
  return (commands * 1000) / (performance.now() - began)
}
