import type { DeviationEvent } from '#engine/deviation/index.ts'
import type { Act } from './changes.ts'
import type { News } from './notices.ts'
import { ownersFor } from './owners.ts'

type Told = Exclude<DeviationEvent, { type: 'LatenessMeasured' | 'DeviationStruckOut' }>

/**
 * Who has to account is told of what was missed, the head of their unit and the chair above that there is an account to
 * judge, and whoever accounted what became of it.
 */
export function deviationNews(event: Told, before: Act['before'], after: Act['after']): readonly News[] {
  const { state, graph } = after
  const deviation = event.type === 'DeviationOpened' ? event : before?.state.deviations?.open[event.deviation]
  if (!deviation) return []
  const activity = graph.byId.get(deviation.step)?.activity.value ?? deviation.step
  const facts = { deviation: event.deviation, activity }
  switch (event.type) {
    case 'DeviationOpened': {
      const { held, performers } = event
      const owners = performers.flatMap((performer) => ownersFor(performer, state, graph))
      const to = held === undefined ? [...new Set(owners)] : [`official:${held}`]
      return to.map((each) => ({ kind: 'deviation-opened', to: each, facts }))
    }
    case 'DeviationAccounted':
      return [`head:${event.unit}`, `above:${event.by}`].map((to) => ({
        kind: 'deviation-accounted',
        to,
        facts,
      }))
    case 'DeviationSentBack':
    case 'DeviationAccepted': {
      const by = before?.state.deviations?.open[event.deviation]?.account?.by
      if (by === undefined) return []
      const said = event.type === 'DeviationSentBack' ? { ...facts, reason: event.reason } : facts
      const kind = event.type === 'DeviationSentBack' ? 'deviation-sent-back' : 'deviation-accepted'
      return [{ kind, to: `official:${by}`, facts: said }]
    }
  }
}
