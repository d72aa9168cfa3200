import type { DeliveryChannel } from '../channel.ts'
import { minutesIn, quietUntil } from '../local-time.ts'
import { readCollected } from '../read.ts'
import { aboutOf, findReader } from '../reader.ts'
import { digestTopics } from '../topics.ts'
import { type MailChannelOptions, sending } from './sending.ts'

/** One mail a day to whoever wants some kinds collected: what came since the last one and still stands. */
export function digestChannel(options: MailChannelOptions): DeliveryChannel {
  return {
    name: 'digest',
    async prepare(queries, tenant, delivery, now) {
      const reader = await findReader(queries, tenant, delivery.official_id ?? '', now)
      if (!reader || reader.left) return { kind: 'skip', problem: 'left' }
      if (!reader.email) return { kind: 'skip', problem: 'no-address' }
      const { quiet, digestHour, mail } = reader.wishes
      const hours = { from: minutesIn(quiet.from), until: minutesIn(quiet.until) }
      // Whoever wants it at an hour that is quiet otherwise gets it then.
      const end = isWithin(digestHour * 60, hours) ? null : quietUntil(now, reader.zone, hours)
      if (end !== null) return { kind: 'hold', until: end, problem: 'quiet-hours' }
      const { from, until } = delivery.body as { from: string; until: string }
      const span = { from, until, topics: digestTopics(mail) }
      const notices = await readCollected(queries, tenant, reader.official, span, now)
      if (notices.length === 0) return { kind: 'skip', problem: 'nothing-left' }
      return sending(options, reader, delivery, options.words.digest(notices, aboutOf(reader), until), now)
    },
  }
}

function isWithin(minutes: number, { from, until }: { from: number; until: number }): boolean {
  return from <= until ? from <= minutes && minutes < until : minutes >= from || minutes < until
}
