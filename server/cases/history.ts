import type { CaseEvent } from '#engine/case/index.ts'
import type { FieldValue, Milestone, PlannedDays } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { HistoryItem } from './contract.ts'
import type { People } from './people.ts'

/** An act as it stands in the log. `hash` in hexadecimal. */
export interface LoggedAct {
  readonly version: number
  readonly act: string
  readonly actor: {
    readonly official: string
    readonly position: string
    readonly actingFor?: { readonly position: string; readonly as: 'stand-in' | 'acting' }
  }
  readonly at: string
  readonly events: readonly CaseEvent[]
  readonly hash: string
}

/** An act with its names and titles looked up. */
export function historyItem(logged: LoggedAct, people: People, graph: StepGraph): HistoryItem {
  return {
    version: logged.version,
    at: logged.at,
    by: handOf(logged, people),
    act: logged.act,
    events: logged.events.map((event) => ({ type: event.type, facts: factsOf(event, people, graph) })),
    hash: logged.hash,
  }
}

/** Who acted, by name and by the position of that day. */
export function handOf(
  { actor }: LoggedAct,
  people: Pick<People, 'official' | 'positionTitle'>,
): HistoryItem['by'] {
  return {
    name: people.official(actor.official),
    position: people.positionTitle(actor.position),
    actingFor: actor.actingFor ? people.positionTitle(actor.actingFor.position) : null,
  }
}

const latest = (date: string | { readonly to: string }) => (typeof date === 'string' ? date : date.to)
const milestoneLine = ({ text, on }: Milestone) => `${text}: ${on}`

type Facts = Record<string, FieldValue | readonly string[]>

/** What only the replay needs, or what the act itself says already. */
const unsaid = new Set([
  'type',
  'by',
  'at',
  'past',
  'joined',
  'arrivals',
  'orders',
  'draft',
  'calling',
  'closed',
  'position',
  'mode',
  'performers',
  'held',
  'unit',
])

/** The event's facts, flat: ids stay ids (the page titles them), people become names, records become lines of text. */
function factsOf(event: CaseEvent, people: People, graph: StepGraph): Facts {
  const facts: Facts = {}
  if (event.type === 'TaskEscalated') return escalatedFacts(event, people)
  for (const [key, value] of Object.entries(event)) {
    const goesUnsaid = unsaid.has(key) && !(event.type === 'BranchArrived' && key === 'at')
    if (goesUnsaid || value === undefined || value === null) continue
    if (typeof value === 'string')
      facts[key] = key === 'to' && namesOfficial(event) ? people.official(value) : value
    else if (typeof value === 'number' || typeof value === 'boolean') facts[key] = value
    else if (event.type === 'DispositionMade' && key === 'to')
      facts.to = event.to.map(({ position }) => people.positionTitle(position))
    else if (event.type === 'DispositionTakenBack' && key === 'positions')
      facts.positions = event.positions.map(people.positionTitle)
    else if (event.type === 'ScheduleFixed' && key === 'milestones')
      facts.milestones = event.milestones?.map(milestoneLine) ?? []
    else if (Array.isArray(value))
      facts[key] = value.map((each) => (typeof each === 'string' ? each : each.id))
    else Object.assign(facts, recordFacts(key, value, people, graph))
  }
  return facts
}

type Escalated = Extract<CaseEvent, { type: 'TaskEscalated' }>

/** To whom: `performer`, and titles of the chairs above. */
function escalatedFacts({ task, lateMinutes, to, positions }: Escalated, people: People): Facts {
  const performer = to.includes('performer') ? ['performer'] : []
  const step = task.slice(0, task.lastIndexOf('.'))
  return { task, step, lateMinutes, told: [...performer, ...positions.map(people.positionTitle)] }
}

function namesOfficial(event: CaseEvent): boolean {
  return event.type === 'TaskAssigned' || event.type === 'TaskHandedOver'
}

function recordFacts(key: string, value: object, people: People, graph: StepGraph): Facts {
  const lines = (write: (id: string, value: never) => string) =>
    Object.entries(value).map(([id, each]) => write(id, each as never))
  switch (key) {
    case 'file':
      return { file: (value as { name: string }).name }
    case 'procedure':
      return { procedure: (value as { procedure: string }).procedure }
    case 'application':
      return { subject: (value as { subject: string }).subject }
    case 'linkedTo':
      return { linkedTo: (value as { case: string }).case }
    case 'fields':
      return { fields: lines((id, given: FieldValue) => `${graph.fields.get(id)?.label ?? id}: ${given}`) }
    case 'schedule':
    case 'starts':
    case 'dueAt':
    case 'before':
      return { [key]: lines((id, date: string | { readonly to: string }) => `${id}: ${latest(date)}`) }
    case 'steps':
      return { schedule: lines((id, { to }: { readonly to: PlannedDays }) => `${id}: ${to.end}`) }
    case 'milestones':
      return { milestones: (value as { readonly to: readonly Milestone[] }).to.map(milestoneLine) }
    case 'appointments':
      return {
        appointments: lines((id, members: readonly string[]) => {
          const team = graph.performers.get(id)?.title.value ?? id
          return `${team}: ${members.map(people.official).join(', ')}`
        }),
      }
    default:
      return {}
  }
}
