/** Bodies that fit, so that it is not their form that is refused. */
export const bodies: Readonly<Record<string, object>> = {
  '/api/v1/cases/:case/acts': { commandId: crypto.randomUUID(), command: { type: 'AddNote', text: 'x' } },
  '/api/v1/cases/:case/dispositions': {
    commandId: crypto.randomUUID(),
    positions: ['kabid-ti'],
    instructions: ['pelajari'],
    urgency: 'biasa',
  },
  '/api/v1/workload/hand-overs/plan': { moves: [{ caseId: crypto.randomUUID(), taskId: 'x.1', to: 'x' }] },
  '/api/v1/workload/hand-overs': {
    commandId: crypto.randomUUID(),
    moves: [{ caseId: crypto.randomUUID(), taskId: 'x.1', to: 'x' }],
  },
  '/api/v1/tokens': { name: 'x' },
  '/api/v1/certificates': { password: 'x', passphrase: 'tiga kata rahasia saya' },
  '/api/v1/certificates/:serial/revocation': { reason: 'cessation' },
  '/api/v1/registers/:register/letters': { paper: 'x', subject: 'x' },
  '/api/v1/registers/:register/numbering': { template: '{running}/{year}', seenVersion: 0 },
  '/api/v1/letterheads': {
    ...Object.fromEntries(
      ['government', 'office', 'address', 'phone', 'email', 'website', 'footer', 'place'].map((name) => [
        name,
        'x',
      ]),
    ),
    seenVersion: 1,
    reason: 'x',
  },
  '/api/v1/templates/:template': {
    source: null,
    wording: { subject: 'Perihal' },
    seenVersion: 0,
    reason: 'x',
  },
  '/api/v1/letters/:letter/void': { reason: 'x' },
  '/api/v1/archive/files/:case/holds': { reason: 'x' },
  '/api/v1/archive/files/:case/holds/:hold/lift': { reason: 'x' },
  '/api/v1/archive/files/:case/assessment': { as: 'keep', reason: 'x' },
  '/api/v1/archive/files/:case/personal-data/erasure': { reason: 'x' },
  '/api/v1/archive/destructions': { title: 'x', cases: [crypto.randomUUID()] },
  '/api/v1/archive/destructions/:list/decision': { approved: true, words: 'x' },
  '/api/v1/archive/destructions/:list/carrying-out': { number: '1', place: 'x', witnesses: ['a', 'b'] },
  '/api/v1/archive/schedule': {
    ...{ validFrom: '2026-01-01', basis: 'x', rules: [], personalYears: null },
    ...{ erasesPersonal: false, seenVersion: 0 },
  },
  '/api/v1/escalation': { procedure: '', step: '', rungs: null, reason: 'x', seenVersion: 0 },
  '/api/v1/notices/preferences': {
    mail: Object.fromEntries(
      ['tasks', 'deadlines', 'papers', 'dispositions', 'documents', 'course', 'keeping', 'other'].map(
        (topic) => [topic, 'never'],
      ),
    ),
    ...{ locale: 'id', quiet: { from: '20:00', until: '06:00' }, digestHour: 7 },
  },
  '/api/v1/feeds': { kind: 'tasks' },
  '/api/v1/notices/messenger': { address: '+6281200000000' },
  '/api/v1/notices/messenger/confirmation': { code: '123456' },
  '/api/v1/webhooks': { url: 'https://contoh.go.id/x', description: 'x', kinds: ['case.submitted'] },
  '/api/v1/webhooks/:webhook': { url: 'https://contoh.go.id/x', description: 'x', kinds: ['case.submitted'] },
  '/api/v1/webhooks/:webhook/active': { active: false },
  '/api/v1/webhooks/:webhook/replays': { since: '2026-11-01T00:00:00.000Z' },
  '/api/v1/letters/:letter/case': { case: crypto.randomUUID() },
  ...bodiesOfPapers(),
}

function bodiesOfPapers(): Record<string, object> {
  const paper = '/api/v1/cases/:case/tasks/:task/papers/:document'
  const seen = { commandId: crypto.randomUUID(), revision: 1 }
  const signing = { provider: 'local', secret: { passphrase: 'x' } }
  return {
    [paper]: { ...seen, content: {} },
    [`${paper}/check`]: { content: {} },
    ...Object.fromEntries(
      ['forward', 'finish', 'recall', 'initial', 'remind'].map((act) => [`${paper}/${act}`, seen]),
    ),
    [`${paper}/refuse`]: { ...seen, reason: 'x' },
    [`${paper}/sign`]: { ...seen, ...signing },
    '/api/v1/papers/signatures': {
      ...signing,
      papers: [{ case: crypto.randomUUID(), task: 'x', document: 'x', ...seen }],
    },
  }
}
