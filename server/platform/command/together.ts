export interface TogetherOptions<Call, Answer> {
  /** Batches under way at the same time. */
  readonly atOnce: number
  /** Calls in a batch. */
  readonly most: number
  /** Answers in the order of the calls. `inLane`: others wait for this one to end. */
  run(calls: readonly Call[], inLane: boolean): Promise<readonly Answer[]>
  /** Whether two calls may be in one batch; one that may not waits for the next. */
  mayGoWith?(one: Call, other: Call): boolean
  /** Whether a batch that failed may be tried again call by call, beside the lanes: surely nothing of it was done. */
  mayRunAlone(error: unknown, calls: number): boolean
}

interface Waiting<Call, Answer> {
  readonly call: Call
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/**
 * Makes calls that wait at the same moment in one go. A call that comes alone goes alone and at once; only while all
 * lanes are busy do calls gather. One that fails doesn't spoil the others: each is then made alone.
 */
export function together<Call, Answer>(
  options: TogetherOptions<Call, Answer>,
): (call: Call) => Promise<Answer> {
  const { atOnce, most, run, mayRunAlone, mayGoWith = () => true } = options
  let queue: Waiting<Call, Answer>[] = []
  let underWay = 0
  let planned = false

  return (call) =>
    new Promise((resolve, reject) => {
      queue.push({ call, resolve, reject })
      plan()
    })

  /** Not in this very moment: answers that came together lead to calls that go together. */
  function plan(): void {
    if (planned || underWay >= atOnce || queue.length === 0) return
    planned = true
    setImmediate(() => {
      planned = false
      // An even share for each free lane, so that one doesn't carry all while another stands empty.
      const share = Math.min(most, Math.ceil(queue.length / (atOnce - underWay)))
      const batch = taken(share)
      underWay += 1
      void carry(batch, true).finally(() => {
        underWay -= 1
        plan()
      })
      plan()
    })
  }

  /** The first in the queue, and those after it that may go along with all before them. */
  function taken(share: number): readonly Waiting<Call, Answer>[] {
    const batch: Waiting<Call, Answer>[] = []
    queue = queue.filter((next) => {
      const goes = batch.length < share && batch.every(({ call }) => mayGoWith(call, next.call))
      if (goes) batch.push(next)
      return !goes
    })
    return batch
  }

  async function carry(batch: readonly Waiting<Call, Answer>[], inLane: boolean): Promise<void> {
    try {
      const answers = await run(
        batch.map(({ call }) => call),
        inLane,
      )
      batch.forEach(({ resolve }, place) => {
        resolve(answers[place]!)
      })
    } catch (error) {
      if (inLane && mayRunAlone(error, batch.length)) for (const each of batch) void carry([each], false)
      else for (const { reject } of batch) reject(error)
    }
  }
}
