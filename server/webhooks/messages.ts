import { sql } from 'kysely'
import type { CaseEvent } from '#engine/case/index.ts'
import { type TenantQueries, wholeEvents } from '#server/platform/index.ts'
import { kindOfEvent, type trialKind, type WebhookKind } from './kinds.ts'

/** What a receiver gets. Thin: ids, so that whoever may know more asks the API for it; no names, no texts. */
export interface MessageBody {
  readonly type: WebhookKind | typeof trialKind
  readonly timestamp: string
  readonly data: Readonly<Record<string, string | number>>
}

export interface Message {
  /** The same each time it is worked out: a receiver knows a message that comes twice. */
  readonly id: string
  readonly kind: string
  readonly body: string
}

interface FoundAct {
  readonly at: string
  readonly actor: { readonly official: string }
  readonly events: readonly unknown[]
  readonly reference: string | null
  readonly procedure_id: string
}

/** The messages that an act means; none where it is nobody's business, or the case isn't there any more. */
export async function messagesOfAct(
  queries: TenantQueries,
  tenant: string,
  { caseId, version }: { readonly caseId: string; readonly version: number },
): Promise<readonly Message[]> {
  const { rows } = await sql<FoundAct>`
    select e.at, e.actor, e.events, f.reference, f.procedure_id
    from laksana.event_log e
    join laksana.case_file f on f.tenant_id = ${tenant} and f.case_id = e.case_id
    where e.tenant_id = ${tenant} and e.case_id = ${caseId} and e.version = ${version}`.execute(queries)
  const act = rows[0]
  if (!act) return []
  const events = wholeEvents<CaseEvent>(act.events, act as Parameters<typeof wholeEvents>[1])
  return events.flatMap((event, place) => {
    const type = kindOfEvent[event.type]
    if (type === undefined) return []
    return factsOf(event).map((facts, part) => {
      const told = {
        caseId,
        version,
        ...(act.reference !== null && { reference: act.reference }),
        procedure: act.procedure_id,
        ...facts,
      }
      return messageOf(`${caseId}_${version}_${place}_${part}`, { type, timestamp: act.at, data: told })
    })
  })
}

export function messageOf(key: string, body: MessageBody): Message {
  return { id: `msg_${key}`, kind: body.type, body: JSON.stringify(body) }
}

type Facts = Readonly<Record<string, string | number>>

/** Which step, task and ending an event is about, once for each message it means; reasons, points and names stay here. */
function factsOf(event: CaseEvent): readonly Facts[] {
  if (event.type !== 'TasksRedated') return [factsOfOne(event)]
  return [...Object.keys(event.dueAt), ...(event.undated ?? [])].map((task) => {
    const [dueAt, before] = [event.dueAt[task], event.before[task]]
    return {
      ...{ step: stepOfTask(task), task },
      ...{ ...(dueAt !== undefined && { dueAt }), ...(before !== undefined && { before }) },
    }
  })
}

/** A task is called after its step and round: `uji.2`. */
const stepOfTask = (task: string) => task.replace(/\.\d+$/, '')

function factsOfOne(event: CaseEvent): Facts {
  switch (event.type) {
    case 'StepActivated':
      return {
        step: event.step,
        task: event.task,
        round: event.round,
        ...(event.dueAt !== undefined && { dueAt: event.dueAt }),
      }
    case 'StepCompleted':
      return {
        step: event.step,
        task: event.task,
        ...(event.outcome !== undefined && { outcome: event.outcome }),
      }
    case 'StepSkipped':
    case 'CaseReopened':
      return { step: event.step }
    case 'TaskEscalated':
      return {
        step: stepOfTask(event.task),
        task: event.task,
        dueAt: event.dueAt,
        lateMinutes: event.lateMinutes,
      }
    case 'DeviationOpened':
      return { deviation: event.deviation, standard: event.standard, step: event.step }
    case 'StepReturned':
      return { step: event.to }
    case 'CaseSuspended':
      return { waitingFor: event.waitingFor }
    case 'CaseEnded':
      return { ending: event.ending }
    default:
      return {}
  }
}
