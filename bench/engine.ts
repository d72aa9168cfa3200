import { type CaseEvent, type CaseState, caseDecider } from '#engine/case/index.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import { castOf } from '#server/cases/play/cast.ts'
import { median, rounded } from './setting/figures.ts'
import { flow, modelAgency } from './setting/government.ts'
import type { BenchOffice } from './setting/office.ts'
import type { Script } from './setting/script.ts'

export interface EngineFigures {
  /** Microseconds to decide on a command and evolve the state by its events, median over passes of the whole case. */
  readonly decideAndEvolve: number
  /** Microseconds to replay one act while a state is rebuilt from its events. */
  readonly replay: number
}

const passes = 200

/** The engine alone: no database, no JSON. */
export async function measureEngine(office: BenchOffice, script: Script): Promise<EngineFigures> {
  const graph = await office.app.procedures.getGraph(office.government.id, flow, 1)
  const calendar = nationCalendar(office.government.zone)
  const cast = new Map(castOf(office.government, flow).map((member) => [member.official, member]))
  const turns = script.lines.map(({ official, command, written }, index) => {
    const member = cast.get(official)!
    const performs = [...graph.performers.values()]
      .filter(({ id, kind }) =>
        kind === 'applicant' ? member.unit === modelAgency : member.bound.includes(id),
      )
      .map(({ id }) => id)
    const snapshot = script.lines[index - 1]?.written.snapshot
    const before: CaseState = snapshot === undefined ? caseDecider.initial : JSON.parse(snapshot)
    const numbered = command.type === 'SubmitCase' ? { ...command, reference: 'TANGSEL-26-000001' } : command
    const now = (written.caseFile.last_act_at as string).replace('+00:00', 'Z')
    return {
      command: numbered,
      before,
      facts: { now, actor: { ...member, performs }, graph, calendar },
      written,
    }
  })
  const acts = turns.map(({ written }) => written.events as readonly CaseEvent[])

  const decided = []
  const replayed = []
  for (let pass = 0; pass < passes; pass++) {
    const began = performance.now()
    for (const { command, before, facts } of turns) {
      const decision = caseDecider.decide(command, before, facts)
      if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`)
      decision.events.reduce(caseDecider.evolve, before)
    }
    const between = performance.now()
    acts.reduce((state, events) => events.reduce(caseDecider.evolve, state), caseDecider.initial)
    decided.push(((between - began) * 1000) / turns.length)
    replayed.push(((performance.now() - between) * 1000) / acts.length)
  }
  return { decideAndEvolve: rounded(median(decided)), replay: rounded(median(replayed)) }
}
