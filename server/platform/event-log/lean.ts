import type { Act } from './hash.ts'

type Event = Readonly<Record<string, unknown>>
type ActOfEvents = Pick<Act, 'at' | 'actor'>

/**
 * The events of an act as they are stored and hashed: what an event shares with its act, the instant (`at`) and the
 * official (`by`), stands with the act alone.
 */
export function leanEvents(events: readonly unknown[], { at, actor }: ActOfEvents): readonly Event[] {
  return (events as readonly Event[]).map((event) => {
    const { at: when, by, ...rest } = event
    return {
      ...rest,
      ...(when !== undefined && when !== at && { at: when }),
      ...(by !== undefined && by !== actor.official && { by }),
    }
  })
}

/** The events again with what they share with their act; where one says otherwise, that stands. */
export function wholeEvents<E>(events: readonly unknown[], { at, actor }: ActOfEvents): readonly E[] {
  return (events as readonly Event[]).map((event) => ({ at, by: actor.official, ...event }) as E)
}
