import type { StepDefinition } from '../../procedure/definition.ts'
import {
  aFile,
  CaseRun,
  completion,
  graphOf,
  outcome,
  procedure,
  step,
  submittedCase,
  toEnding,
  toStep,
} from '../../testing/index.ts'
import { invented, sourced } from '../../testing/sketch.ts'
import type { CaseDecision } from '../context.ts'
import type { CaseCommand, GivenSchedule } from '../index.ts'

export const end = [toEnding('selesai')]
export const after = (id: string) => [toStep(id)]
export const reason = 'Sebab'

/** A case that has just been submitted, on these steps. */
export function submitted(
  steps: readonly StepDefinition[],
  more: Parameters<typeof procedure>[2] = {},
): CaseRun {
  return submittedCase(graphOf(procedure('uji', steps, more)))
}

export const one = (more: Partial<Parameters<typeof step>[0]> = {}): CaseRun =>
  submitted([step({ id: 'a', next: end, ...more })])
export const two = (first: Partial<Parameters<typeof step>[0]> = {}, second: typeof first = {}): CaseRun =>
  submitted([step({ id: 'a', next: after('b'), ...first }), step({ id: 'b', next: end, ...second })])
export const deciding = (more: Partial<Parameters<typeof step>[0]> = {}): CaseRun =>
  one({ next: [], outcomes: [outcome('ya', toEnding('selesai')), outcome('ulang', toStep('a'))], ...more })
export const drafted = (): CaseRun => {
  const run = new CaseRun(graphOf(procedure('uji', [step({ id: 'a', next: end })])))
  run.mustAct(opening, run.person('pemohon-1'))
  return run
}

export const opening = {
  type: 'OpenCase',
  procedure: { procedure: 'uji', version: 1 },
  applicant: 'opd',
  channel: 'applicant',
} as const
export const document = (id: string, more: object = {}) =>
  ({
    kind: 'document',
    document: id,
    from: 'outside',
    optional: false,
    provenance: invented,
    ...more,
  }) as const
export const output = (id: string, signedBy: readonly string[] = []) => ({
  document: id,
  optional: false,
  signedBy,
  provenance: invented,
})
export const papers = { documents: { surat: 'Surat', hasil: 'Hasil' } }
export const skor = { fields: [{ id: 'skor', label: 'Skor', type: 'number', required: true }] } as const
export const giving = (...ids: string[]) => ({ outputs: ids.map((id) => ({ document: id, file: aFile })) })

/** The answer to one command by one person. */
export function ask(run: CaseRun, official: string, command: CaseCommand): CaseDecision {
  return run.decide(command, run.person(official), run.graph)
}

export function done(run: CaseRun, ...acts: readonly (readonly [string, CaseCommand])[]): CaseRun {
  for (const [official, command] of acts) run.mustAct(command, run.person(official))
  return run
}

export const suspension = { type: 'SuspendCase', reason, waitingFor: 'applicant' } as const
export const cancellation = { type: 'CancelCase', reason } as const

/** A document asked to be signed by two, given by the first. */
export function halfSigned(): CaseRun {
  const run = submitted(
    [step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'kepala'])] })],
    papers,
  )
  return done(run, ['staf-1', completion('a.1', giving('hasil'))])
}

export function withHeld(more: Partial<Parameters<typeof step>[0]> = {}): CaseRun {
  const run = submitted(
    [
      step({ id: 'a', next: after('b'), outputs: [output('hasil')] }),
      step({
        id: 'b',
        by: 'kepala',
        next: after('c'),
        requirements: [document('hasil', { from: 'a' })],
        ...more,
      }),
      step({ id: 'c', next: end }),
    ],
    papers,
  )
  return done(run, ['staf-1', completion('a.1', giving('hasil'))])
}

export const rejection = { type: 'RejectDocument', document: 'hasil', reason } as const

export function parallel(): CaseRun {
  return submitted([
    step({ id: 'bagi', next: [toStep('kiri'), toStep('kanan')] }),
    step({ id: 'kiri', next: after('temu') }),
    step({ id: 'kanan', next: after('temu') }),
    step({ id: 'temu', join: ['kiri', 'kanan'], next: end }),
  ])
}

/** A called procedure inside which two branches run, and which one of them may end alone. */
export function called(): CaseRun {
  const sub = procedure('sub', [step({ id: 's', next: end })])
  const steps = [
    step({ id: 'a', next: after('p') }),
    step({ id: 'p', calls: { procedure: 'sub', performers: {}, endings: {} }, next: after('z') }),
    step({ id: 'z', next: end }),
  ]
  return submittedCase(graphOf(procedure('uji', steps), [sub]))
}

/**
 * A loop back before a fork leaves the first round of one branch as the latest completion of a step before it, while
 * what its join consumed of the other side is gone with the round that followed.
 */
export function strandable(): CaseRun {
  const run = submitted([
    step({ id: 'mulai', next: [toStep('s'), toStep('v')] }),
    step({ id: 's', next: after('u') }),
    step({ id: 'u', next: after('temu') }),
    step({ id: 'v', next: after('temu') }),
    step({ id: 'temu', join: ['u', 'v'], next: after('putus') }),
    step({ id: 'putus', outcomes: [outcome('ya', toEnding('selesai')), outcome('lagi', toStep('belah'))] }),
    step({ id: 'belah', next: [toStep('u'), toStep('v')] }),
  ])
  const complete = (task: string, more = {}) => ['staf-1', completion(task, more)] as const
  return done(
    run,
    complete('mulai.1'),
    complete('s.1'),
    complete('u.1'),
    complete('v.1'),
    complete('temu.1'),
    complete('putus.1', { outcome: 'lagi' }),
    complete('belah.1'),
    complete('u.2'),
    complete('v.2'),
    complete('temu.2'),
  )
}

export const joint = (): CaseRun => one({ by: ['staf', 'kepala'], mode: 'all-of' })
export const reopening = (at: string) => ({ type: 'ReopenCase', step: at, reason }) as const
export const returning = (task: string, to: string, points = ['Lengkapi']) =>
  ({ type: 'ReturnStep', task, to, points }) as const

export const moved = (steps: readonly StepDefinition[], id = 'uji') => {
  const run = done(two(), ['staf-1', completion('a.1')])
  const next = graphOf(procedure(id, steps))
  return run.decide({ type: 'MoveToVersion', version: 2, reason }, run.person('pengawas'), next)
}

export const duty = {
  duties: [
    {
      id: 'dipakai',
      text: sourced('Dipakai'),
      performer: 'pemohon',
      endings: ['selesai'],
      after: { aim: 3, limit: 3, unit: 'month', approximate: false },
      times: 1,
    },
  ],
} as const

const paperOf = (initials: readonly string[], signers: readonly string[]) => ({
  ...papers,
  documentUses: { hasil: { kind: 'surat', initials, signers } },
})

/** An act on the paper `hasil` of the first step. */
export const about = <T extends string>(type: T) => ({ type, task: 'a.1', document: 'hasil' }) as const
export const writing = { ...about('WritePaper'), content: '1'.repeat(64), kindVersion: 1 } as const
export const signing = { ...about('SignPaper'), file: aFile, certified: false, level: 'B-B' } as const

/** A step whose output can be written here. By default the head initials and signs it. */
export function unwritten(
  initials: readonly string[] = ['kepala'],
  signers: readonly string[] = ['kepala'],
  signedBy: readonly string[] = [],
): CaseRun {
  return submitted(
    [step({ id: 'a', next: end, outputs: [output('hasil', signedBy)] })],
    paperOf(initials, signers),
  )
}

/** The paper begun, and what was done with it since. */
export const written = (...acts: readonly (readonly [string, CaseCommand])[]): CaseRun =>
  done(unwritten(), ['staf-1', writing], ...acts)
export const unsigned = (): CaseRun => done(unwritten([], []), ['staf-1', writing])

/** Two steps: the head disposes on the sheet `hasil`, then whoever of staff was disposed to goes on. */
export function undisposed(more: Partial<Parameters<typeof step>[0]> = {}): CaseRun {
  return submitted(
    [
      step({ id: 'a', by: 'kepala', next: after('b'), outputs: [output('hasil')], ...more }),
      step({ id: 'b', next: end }),
    ],
    { ...papers, documentUses: { hasil: { kind: 'lembar-disposisi', initials: ['kepala'], signers: [] } } },
  )
}
export const disposing = {
  type: 'Dispose',
  task: 'a.1',
  sheet: aFile,
  positions: ['kursi-staf-2'],
  instructions: ['tindak-lanjuti'],
  urgency: 'segera',
} as const
export const settling = { type: 'SettleDisposition', disposition: '1', report: 'Sudah' } as const
export const takingBack = {
  type: 'TakeBackDisposition',
  disposition: '1',
  positions: ['kursi-staf-2'],
  reason,
} as const

/** The head has disposed to one of staff, and what was done since. */
export const disposed = (...acts: readonly (readonly [string, CaseCommand])[]): CaseRun =>
  done(undisposed(), ['kepala-1', disposing], ...acts)

/** A draft whose letter, signed by its own agency, may be written here; the form needs nobody. */
export function draftWithLetter(signers: readonly string[] = ['pemohon']): CaseRun {
  const application = [document('surat', { from: 'application' })]
  const documentUses = { surat: { kind: 'surat', initials: [], signers } }
  const run = new CaseRun(
    graphOf(procedure('uji', [step({ id: 'a', next: end })], { ...papers, application, documentUses })),
  )
  run.mustAct(opening, run.person('pemohon-1'))
  return run
}
const ofDraft = <T extends string>(type: T) => ({ type, task: 'application', document: 'surat' }) as const
export const lettering = {
  writing: { ...ofDraft('WritePaper'), content: '1'.repeat(64), kindVersion: 1 } as const,
  forwarding: ofDraft('ForwardPaper'),
  signing: { ...ofDraft('SignPaper'), file: aFile, certified: false, level: 'B-B' } as const,
  recalling: ofDraft('RecallPaper'),
}
export const saving = {
  type: 'SaveApplication',
  application: { subject: 'Aplikasi', need: 'Perlu', businessProcess: 'Layanan', urgency: 'biasa' },
  documents: [],
} as const

const setBy = (id: string) => sourced({ kind: 'set-by', step: id } as const)

/** Staff has fixed the day of the step that is open now; another follows. */
export function scheduled(): CaseRun {
  const run = submitted([
    step({ id: 'a', next: after('b'), sets: ['b', 'c'] }),
    step({ id: 'b', next: after('c'), time: setBy('a') }),
    step({ id: 'c', next: end, time: setBy('a') }),
  ])
  return done(run, ['staf-1', completion('a.1', { schedule: { b: '2026-11-20', c: '2026-11-27' } })])
}
export const revising = (given: Partial<GivenSchedule>) =>
  ({ type: 'ReviseSchedule', schedule: {}, reason, ...given }) as const
/** What staff gave fell short: the head returned it, and what was done since. */
export const returned = (...acts: readonly (readonly [string, CaseCommand])[]): CaseRun =>
  done(two({}, { by: 'kepala' }), ['staf-1', completion('a.1')], ['kepala-1', returning('b.1', 'a')], ...acts)
export const accounting = {
  type: 'AccountForDeviation',
  deviation: '1',
  cause: 'workload',
  explanation: 'Dua permohonan bersamaan',
  correction: 'Dikerjakan berurutan',
} as const
export const accepting = { type: 'AcceptDeviation', deviation: '1' } as const
export const recording = {
  type: 'RecordDeviation',
  standard: 'requirement',
  step: 'a',
  text: 'Laptop rusak',
} as const
