import { accept, type Decider, refusal, refuse } from '#engine/kernel/index.ts'
import { type CommandPath, type CommandPathOptions, createCommandPath } from '../command/index.ts'

/** The smallest thing with a history: a sum that may not fall below nought. For the platform's own tests. */
export interface Counter {
  readonly sum: number
  readonly added: number
}

export type CounterCommand = { readonly type: 'Add'; readonly amount: number; readonly tell?: boolean }
export type CounterEvent = { readonly type: 'Added'; readonly amount: number }
export type CounterFacts = { readonly official: string }

export const counter: Decider<Counter, CounterCommand, CounterEvent, CounterFacts, 'BelowNought'> = {
  initial: { sum: 0, added: 0 },
  decide: (command, state) =>
    state.sum + command.amount < 0
      ? refuse(refusal('BelowNought', { sum: state.sum }))
      : accept({ type: 'Added', amount: command.amount }),
  evolve: (state, event) => ({ sum: state.sum + event.amount, added: state.added + 1 }),
}

type Options = CommandPathOptions<Counter, CounterCommand, CounterEvent, CounterFacts, 'BelowNought'>

/** The command path of a counter: each act closes the task before, opens the next, and tells the outbox if asked to. */
export function counterPath(
  options: Pick<Options, 'pool'> & Partial<Options>,
): CommandPath<CounterCommand, CounterEvent, 'BelowNought'> {
  return createCommandPath<Counter, CounterCommand, CounterEvent, CounterFacts, 'BelowNought'>({
    decider: counter,
    nameOf: (command) => command.type,
    facts: async ({ request }) => ({ facts: { official: request.official } }),
    actor: (facts) => ({ official: facts.official }),
    project: ({ request, before, after }) => ({
      caseFile: {
        reference: null,
        subject: `Jumlah ${after.sum}`,
        applicant_unit_id: 'bappeda',
        applicant_name: 'Bappeda',
        requested_by: null,
        opened_by: request.official,
        procedure_id: 'hitung',
        procedure_version: 1,
        procedure_title: 'Menghitung',
        opened_at: '2026-01-05T00:00:00.000Z',
        submitted_at: null,
        status: 'running',
        ending: null,
        ending_label: null,
        ended_at: null,
        steps: [`ke-${after.added}`],
        next_due_at: null,
        waiting_for: null,
        members: [],
        ...(before.added === 0 && { search_text: `hitung ${request.stream}` }),
      },
      ...(before.added > 0 && {
        closeTasks: [{ task_id: `hitung.${before.added}` }],
      }),
      openTasks: [
        {
          task_id: `hitung.${after.added}`,
          owner: 'position:juru-hitung',
          step_id: 'hitung',
          procedure_id: 'hitung',
          procedure_version: 1,
          reference: null,
          subject: 'Jumlah',
          applicant_unit_id: 'bappeda',
          opened_at: request.now,
          returned: false,
          suspended: false,
          due_at: null,
          claimed_by: null,
        },
      ],
      ...(request.command.tell && {
        outbox: [{ kind: 'counted', body: { stream: request.stream, added: after.added } }],
      }),
    }),
    ...options,
  })
}
