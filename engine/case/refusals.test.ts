import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aFile,
  CaseRun,
  completion,
  graphOf,
  outcome,
  procedure,
  step,
  toEnding,
  toStep,
} from '../testing/index.ts'
import { invented } from '../testing/sketch.ts'
import type { CaseDecision } from './context.ts'
import { type RefusalCode, refusalCodes, refusalFacts } from './index.ts'
import {
  about,
  accepting,
  accounting,
  after,
  ask,
  called,
  cancellation,
  deciding,
  disposed,
  disposing,
  document,
  done,
  drafted,
  duty,
  end,
  giving,
  halfSigned,
  joint,
  moved,
  one,
  opening,
  output,
  papers,
  parallel,
  reason,
  recording,
  rejection,
  reopening,
  returned,
  returning,
  revising,
  scheduled,
  settling,
  signing,
  skor,
  strandable,
  submitted,
  suspension,
  takingBack,
  two,
  undisposed,
  unsigned,
  unwritten,
  withHeld,
  writing,
  written,
} from './testing/situations.ts'

const situations: Readonly<Record<RefusalCode, () => CaseDecision>> = {
  CaseAlreadyOpen: () => ask(one(), 'pemohon-1', opening),
  CaseNotOpened: () => ask(new CaseRun(one().graph), 'pemohon-1', { type: 'AddNote', text: 'x' }),
  CaseNotDraft: () => ask(one(), 'pemohon-1', { type: 'SubmitCase', reference: 'B' }),
  CaseNotSubmitted: () => ask(drafted(), 'staf-1', completion('a.1')),
  CaseSuspended: () => ask(done(one(), ['staf-1', suspension]), 'staf-1', completion('a.1')),
  CaseNotSuspended: () => ask(one(), 'staf-1', { type: 'ResumeCase', reason }),
  CaseOver: () => ask(done(one(), ['staf-1', completion('a.1')]), 'staf-1', completion('a.1')),
  CaseNotOver: () => ask(one(), 'pengawas', reopening('a')),
  MayNotOpen: () => ask(new CaseRun(one().graph), 'pemohon-1', { ...opening, channel: 'registry' }),
  NotApplicant: () => ask(one(), 'staf-1', { type: 'WithdrawCase', reason }),
  NotSupervisor: () => ask(one(), 'staf-1', cancellation),
  MayNotSuspend: () => ask(one(), 'pemohon-1', suspension),
  NotPerformer: () => ask(one(), 'pengawas', completion('a.1')),
  NoPartInCase: () => ask(one(), 'inspektur', { type: 'AddNote', text: 'x' }),
  OwnRequest: () => {
    const run = new CaseRun(deciding().graph)
    const application = { subject: 'x', need: 'x', businessProcess: 'x', urgency: 'biasa' } as const
    done(
      run,
      ['staf-1', { ...opening, channel: 'on-behalf' }],
      ['staf-1', { type: 'SaveApplication', application, documents: [] }],
      ['staf-1', { type: 'SubmitCase', reference: 'A' }],
    )
    return ask(run, 'staf-1', completion('a.1', { outcome: 'ya' }))
  },
  ClaimedByAnother: () =>
    ask(done(one(), ['staf-1', { type: 'ClaimTask', task: 'a.1' }]), 'staf-2', completion('a.1')),
  NotHolder: () => ask(one(), 'staf-1', { type: 'HandOverTask', task: 'a.1', to: 'staf-2', reason }),
  CandidateMayNot: () => ask(one(), 'pengawas', { type: 'AssignTask', task: 'a.1', to: 'kepala-1' }),
  TaskNotOpen: () => ask(one(), 'staf-1', completion('a.7')),
  CalledProcedureRuns: () => ask(done(called(), ['staf-1', completion('a.1')]), 'staf-1', completion('p.1')),
  WorkAlreadyGiven: () => ask(halfSigned(), 'staf-2', completion('a.1')),
  JointTask: () => ask(joint(), 'staf-1', { type: 'ClaimTask', task: 'a.1' }),
  AlreadyYours: () =>
    ask(done(one(), ['staf-1', { type: 'ClaimTask', task: 'a.1' }]), 'staf-1', {
      type: 'ClaimTask',
      task: 'a.1',
    }),
  NotClaimed: () => ask(one(), 'staf-1', { type: 'ReleaseTask', task: 'a.1' }),
  AlreadyAssigned: () => {
    const assignment = { type: 'AssignTask', task: 'a.1', to: 'staf-1' } as const
    return ask(done(one(), ['pengawas', assignment]), 'pengawas', assignment)
  },
  RequirementMissing: () =>
    ask(
      submitted([step({ id: 'a', next: end, requirements: [document('surat')] })], papers),
      'staf-1',
      completion('a.1'),
    ),
  RequirementRejected: () => ask(done(withHeld(), ['kepala-1', rejection]), 'kepala-1', completion('b.1')),
  ItemsNotConfirmed: () =>
    ask(
      one({ requirements: [{ kind: 'item', item: 'Laptop', optional: false, provenance: invented }] }),
      'staf-1',
      completion('a.1'),
    ),
  ChecklistIncomplete: () =>
    ask(one({ checklist: [{ id: 'cek', label: 'Cek' }] }), 'staf-1', completion('a.1')),
  GuardNotMet: () => {
    const guard = { when: 'skor >= 60', otherwise: 'Skor paling sedikit 60' }
    const run = submitted([step({ id: 'a', next: end, fields: ['skor'], guard })], skor)
    return ask(run, 'staf-1', completion('a.1', { fields: { skor: 59 } }))
  },
  NoOutcomeAvailable: () => {
    const run = submitted(
      [
        step({ id: 'a', next: after('b'), fields: ['skor'] }),
        step({
          id: 'b',
          outcomes: [
            outcome('tinggi', toEnding('selesai'), { when: 'skor >= 60' }),
            outcome('rendah', toStep('a'), { when: 'skor < 60' }),
            outcome('lain', toStep('a'), { otherwise: true }),
          ],
        }),
      ],
      skor,
    )
    done(run, ['staf-1', completion('a.1', { fields: { skor: 10 } })])
    // The checks refuse a decision that can stall; a case moved here by hand must still be answered.
    const b = run.graph.byId.get('b')!
    const stalling = { ...b, outcomes: b.outcomes.slice(0, 1) }
    run.graph = { ...run.graph, byId: new Map([...run.graph.byId, ['b', stalling]]) }
    return ask(run, 'staf-1', completion('b.1', { outcome: 'tinggi' }))
  },
  OutcomeMissing: () => ask(deciding(), 'staf-1', completion('a.1')),
  OutcomeUnknown: () => ask(deciding(), 'staf-1', completion('a.1', { outcome: 'entah' })),
  OutcomeUnavailable: () => {
    const outcomes = [
      outcome('ya', toEnding('selesai'), { when: 'skor >= 60' }),
      outcome('tidak', toStep('a'), { otherwise: true }),
    ]
    const run = submitted([step({ id: 'a', fields: ['skor'], outcomes })], skor)
    return ask(run, 'staf-1', completion('a.1', { outcome: 'tidak', fields: { skor: 60 } }))
  },
  ReasonMissing: () => ask(one(), 'pengawas', { ...cancellation, reason: ' ' }),
  OutputMissing: () =>
    ask(
      submitted([step({ id: 'a', next: end, outputs: [output('hasil')] })], papers),
      'staf-1',
      completion('a.1'),
    ),
  DocumentNotExpected: () => ask(one(), 'staf-1', completion('a.1', giving('surat'))),
  FieldMissing: () =>
    ask(submitted([step({ id: 'a', next: end, fields: ['skor'] })], skor), 'staf-1', completion('a.1')),
  FieldInvalid: () =>
    ask(
      submitted([step({ id: 'a', next: end, fields: ['skor'] })], skor),
      'staf-1',
      completion('a.1', { fields: { skor: 'banyak' } }),
    ),
  FieldNotExpected: () => ask(one(), 'staf-1', completion('a.1', { fields: { skor: 1 } })),
  TeamMissing: () => ask(one({ appoints: ['tim'] }), 'staf-1', completion('a.1')),
  TeamNotExpected: () => ask(one(), 'staf-1', completion('a.1', { appointments: { tim: ['x'] } })),
  DateMissing: () => ask(two({ sets: ['b'] }), 'staf-1', completion('a.1')),
  DateInvalid: () =>
    ask(two({ sets: ['b'] }), 'staf-1', completion('a.1', { schedule: { b: '2026-02-30' } })),
  DateInPast: () => ask(two({ sets: ['b'] }), 'staf-1', completion('a.1', { schedule: { b: '2026-11-15' } })),
  DateTooFar: () => ask(two({ sets: ['b'] }), 'staf-1', completion('a.1', { schedule: { b: '3026-12-01' } })),
  DateNotExpected: () => ask(two(), 'staf-1', completion('a.1', { schedule: { b: '2026-12-01' } })),
  StartAfterEnd: () =>
    ask(
      two({ sets: ['b'] }),
      'staf-1',
      completion('a.1', { schedule: { b: '2026-11-20' }, starts: { b: '2026-11-21' } }),
    ),
  StartInPast: () => ask(scheduled(), 'staf-1', revising({ starts: { c: '2026-11-15' } })),
  TextTooLong: () => ask(one(), 'staf-1', { type: 'AddNote', text: 'a'.repeat(4001) }),
  MilestoneNameTooLong: () =>
    ask(scheduled(), 'staf-1', revising({ milestones: [{ text: 'a'.repeat(201), on: '2026-11-20' }] })),
  MilestoneTwice: () => {
    const uat = { text: 'UAT', on: '2026-11-20' }
    return ask(scheduled(), 'staf-1', revising({ milestones: [uat, uat] }))
  },
  MilestoneInvalid: () =>
    ask(scheduled(), 'staf-1', revising({ milestones: [{ text: ' ', on: '2026-11-20' }] })),
  MilestoneInPast: () =>
    ask(scheduled(), 'staf-1', revising({ milestones: [{ text: 'UAT', on: '2026-11-13' }] })),
  MilestoneNotExpected: () =>
    ask(one(), 'staf-1', completion('a.1', { milestones: [{ text: 'UAT', on: '2026-11-20' }] })),
  ScheduleNotFixed: () => ask(two({ sets: ['b'] }), 'staf-1', revising({ schedule: { b: '2026-11-23' } })),
  NotScheduler: () => ask(scheduled(), 'kepala-1', revising({ schedule: { b: '2026-11-23' } })),
  ScheduledStepDone: () =>
    ask(
      done(scheduled(), ['staf-1', completion('b.1')]),
      'pengawas',
      revising({ schedule: { b: '2026-11-23' } }),
    ),
  NothingRevised: () => ask(scheduled(), 'staf-1', revising({ schedule: { b: '2026-11-20' } })),
  PartAlreadyGiven: () => ask(done(joint(), ['staf-1', completion('a.1')]), 'staf-2', completion('a.1')),
  PartOnlyConfirms: () =>
    ask(done(joint(), ['staf-1', completion('a.1')]), 'kepala-1', completion('a.1', giving('hasil'))),
  NotSigner: () => ask(halfSigned(), 'rekanan-1', { type: 'SignOutput', task: 'a.1', document: 'hasil' }),
  AlreadySigned: () => ask(halfSigned(), 'staf-1', { type: 'SignOutput', task: 'a.1', document: 'hasil' }),
  SignatureNotDue: () =>
    ask(
      submitted([step({ id: 'a', next: end, outputs: [output('hasil', ['staf', 'kepala'])] })], papers),
      'kepala-1',
      { type: 'SignOutput', task: 'a.1', document: 'hasil' },
    ),
  DocumentIsRejected: () =>
    ask(done(halfSigned(), ['kepala-1', rejection]), 'kepala-1', {
      type: 'SignOutput',
      task: 'a.1',
      document: 'hasil',
    }),
  StepNotOptional: () => ask(one(), 'staf-1', { type: 'SkipStep', task: 'a.1', reason }),
  NothingToReturnTo: () => ask(one(), 'staf-1', returning('a.1', 'a')),
  StepNotBehind: () => ask(done(two(), ['staf-1', completion('a.1')]), 'staf-1', returning('b.1', 'c')),
  ReturnWouldStrand: () => ask(strandable(), 'staf-1', returning('putus.2', 's')),
  PointsMissing: () =>
    ask(done(two(), ['staf-1', completion('a.1')]), 'staf-1', returning('b.1', 'a', [' '])),
  StepNotDone: () => ask(two(), 'staf-1', { type: 'WithdrawCompletion', step: 'a', reason }),
  SkippedByCondition: () => {
    const run = submitted(
      [
        step({ id: 'a', next: after('b'), fields: ['skor'] }),
        step({ id: 'b', next: after('c'), skipWhen: 'skor > 0' }),
        step({ id: 'c', next: end }),
      ],
      skor,
    )
    done(run, ['staf-1', completion('a.1', { fields: { skor: 1 } })])
    return ask(run, 'staf-1', { type: 'WithdrawCompletion', step: 'b', reason })
  },
  NotYourCompletion: () =>
    ask(done(two(), ['staf-1', completion('a.1')]), 'staf-2', {
      type: 'WithdrawCompletion',
      step: 'a',
      reason,
    }),
  FollowerActed: () =>
    ask(
      done(two(), ['staf-1', completion('a.1')], ['staf-2', { type: 'ClaimTask', task: 'b.1' }]),
      'staf-1',
      { type: 'WithdrawCompletion', step: 'a', reason },
    ),
  CalledProcedureOver: () =>
    ask(done(called(), ['staf-1', completion('a.1')], ['staf-1', completion('p/s.1')]), 'staf-1', {
      type: 'WithdrawCompletion',
      step: 'p/s',
      reason,
    }),
  NothingToReopen: () =>
    ask(done(drafted(), ['pemohon-1', { type: 'WithdrawCase', reason }]), 'pengawas', reopening('a')),
  PaperNotBegun: () => ask(unwritten(), 'staf-1', about('ForwardPaper')),
  PaperForwarded: () => ask(written(['staf-1', about('ForwardPaper')]), 'staf-1', writing),
  PaperUnsigned: () => ask(unsigned(), 'staf-1', about('ForwardPaper')),
  PaperMustBeSigned: () => ask(written(), 'staf-1', { ...about('FinishPaper'), file: aFile }),
  PaperMustBeInitialled: () =>
    ask(done(unwritten(['kepala'], []), ['staf-1', writing]), 'staf-1', {
      ...about('FinishPaper'),
      file: aFile,
    }),
  PaperNotSet: () =>
    ask(
      done(unwritten(['kepala'], []), ['staf-1', writing], ['staf-1', about('ForwardPaper')]),
      'kepala-1',
      about('InitialPaper'),
    ),
  PaperWithYou: () => ask(written(), 'staf-1', about('RecallPaper')),
  InitialsNotDue: () => ask(written(), 'kepala-1', about('InitialPaper')),
  PaperSignatureNotDue: () => ask(written(), 'kepala-1', signing),
  NotInitialler: () => ask(written(['staf-1', about('ForwardPaper')]), 'pemohon-1', about('InitialPaper')),
  NotYourTurn: () => ask(written(), 'kepala-1', { ...about('RefusePaper'), reason }),
  DocumentNotHeld: () => ask(one(), 'pengawas', rejection),
  DocumentAlreadyRejected: () => ask(done(withHeld(), ['kepala-1', rejection]), 'pengawas', rejection),
  MayNotReject: () => ask(withHeld(), 'rekanan-1', rejection),
  MayNotReplace: () =>
    ask(withHeld(), 'kepala-1', { type: 'ReplaceDocument', document: 'hasil', file: aFile }),
  DocumentInUse: () =>
    ask(done(withHeld(), ['kepala-1', completion('b.1')]), 'staf-1', {
      type: 'ReplaceDocument',
      document: 'hasil',
      file: aFile,
    }),
  ApplicationIncomplete: () => ask(drafted(), 'pemohon-1', { type: 'SubmitCase', reference: 'A' }),
  TextMissing: () => ask(one(), 'staf-1', { type: 'AddNote', text: '' }),
  ProblemUnknown: () => ask(one(), 'staf-1', { type: 'RecordSolution', problem: '9', text: 'x' }),
  VersionNotGiven: () => {
    const run = one()
    return run.decide({ type: 'MoveToVersion', version: 2, reason }, run.person('pengawas'))
  },
  AlreadyOnVersion: () => ask(one(), 'pengawas', { type: 'MoveToVersion', version: 1, reason }),
  OtherProcedure: () => moved([step({ id: 'a', next: end })], 'lain'),
  StepsGone: () => moved([step({ id: 'a', next: end })]),
  VersionWouldStrand: () => {
    const run = parallel()
    done(run, ['staf-1', completion('bagi.1')], ['staf-1', completion('kiri.1')])
    const next = graphOf(
      procedure('uji', [
        step({ id: 'bagi', next: after('kiri') }),
        step({ id: 'kiri', next: after('kanan') }),
        step({ id: 'kanan', next: after('temu') }),
        step({ id: 'temu', next: end }),
      ]),
    )
    return run.decide({ type: 'MoveToVersion', version: 2, reason }, run.person('pengawas'), next)
  },
  NotDispositionStep: () => ask(one({ by: 'kepala' }), 'kepala-1', disposing),
  NobodyBelow: () => {
    const { task: _, sheet: __, ...onCase } = disposing
    const supervisor = { ...undisposed().person('registrasi'), capabilities: ['supervise'] as const }
    return undisposed().decide(onCase, supervisor)
  },
  RecipientMissing: () => ask(undisposed(), 'kepala-1', { ...disposing, positions: [] }),
  NotBelow: () => ask(undisposed(), 'kepala-1', { ...disposing, positions: ['kursi-pengawas'] }),
  InstructionMissing: () => ask(undisposed(), 'kepala-1', { ...disposing, instructions: [] }),
  InstructionUnknown: () => ask(undisposed(), 'kepala-1', { ...disposing, instructions: ['entah'] }),
  DispositionDueInPast: () => ask(undisposed(), 'kepala-1', { ...disposing, dueOn: '2026-11-15' }),
  DispositionOver: () => ask(undisposed(), 'staf-2', settling),
  NotRecipient: () => ask(disposed(), 'staf-1', settling),
  DispositionAnswered: () => ask(disposed(['staf-2', settling]), 'staf-2', settling),
  NotYourDisposition: () => ask(disposed(), 'staf-2', takingBack),
  NothingToTakeBack: () => ask(disposed(['staf-2', settling]), 'kepala-1', takingBack),
  NotOwedBy: () => ask(disposed(), 'kepala-1', { ...takingBack, positions: ['kursi-kepala-2'] }),
  DeviationOver: () => ask(returned(), 'staf-1', { ...accounting, deviation: '7' }),
  NotYoursToAccount: () => ask(returned(), 'kepala-1', accounting),
  AccountGiven: () => ask(returned(['staf-1', accounting]), 'staf-2', accounting),
  AccountMissing: () => ask(returned(), 'pengawas', accepting),
  OwnDeviation: () => ask(returned(['staf-2', accounting]), 'staf-2', accepting),
  MayNotJudge: () => ask(returned(['staf-2', accounting]), 'kepala-1', accepting),
  MayNotRecordDeviation: () => ask(two(), 'pemohon-1', recording),
  NobodyAccounts: () => ask(one({ by: 'pemohon' }), 'pengawas', recording),
  StepNotRecordable: () => ask(two(), 'pengawas', { ...recording, step: 'b' }),
  ExplanationMissing: () => ask(returned(), 'staf-1', { ...accounting, explanation: ' ' }),
  CorrectionMissing: () => ask(returned(), 'staf-1', { ...accounting, correction: '' }),
  DutyNotOwed: () =>
    ask(done(one(), ['staf-1', completion('a.1')]), 'pemohon-1', {
      type: 'FulfilDuty',
      duty: 'dipakai',
      note: '',
    }),
  MayNotFulfil: () =>
    ask(done(submitted([step({ id: 'a', next: end })], duty), ['staf-1', completion('a.1')]), 'staf-1', {
      type: 'FulfilDuty',
      duty: 'dipakai',
      note: '',
    }),
}

for (const code of refusalCodes)
  test(`${code} is said where it is so, with its facts`, () => {
    const decision = situations[code]()
    assert.ok(!decision.accepted, 'accepted')
    assert.equal(decision.refusal.code, code, JSON.stringify(decision.refusal))
    assert.deepEqual(Object.keys(decision.refusal.facts).sort(), [...refusalFacts[code]].sort())
  })
