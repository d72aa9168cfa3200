import type { WorkingCalendar } from '../working-time/index.ts'
import { Axis } from './axis.ts'

/** One axis for each calendar that steps go by. `from`: no instant asked for lies before it. */
export class Axes {
  readonly #from: number
  readonly #known = new Map<WorkingCalendar, Axis>()

  constructor(from: number) {
    this.#from = from
  }

  of(calendar: WorkingCalendar): Axis {
    const known = this.#known.get(calendar)
    if (known) return known
    const axis = new Axis(calendar, this.#from)
    this.#known.set(calendar, axis)
    return axis
  }
}
