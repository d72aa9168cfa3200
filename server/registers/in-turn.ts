/**
 * Runs works of one key one after the other, in the order they came; works of other keys don't wait. So that fifty who
 * want a number of one book hold one connection between them and not fifty. Between processes the lock in the database
 * keeps the order.
 */
export function createTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, mine)
    const leave = () => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(leave, leave)
    return mine
  }
}
