import type { Content } from '#engine/document-kind/index.ts'
import type { Paper } from '#engine/paper/index.ts'
import { getDocumentKind } from '#library/index.ts'
import type {
  PaperAct,
  PaperAnswer,
  PaperHand,
  PaperOffer,
  Papers,
  PaperView,
  SigningChoice,
} from '#server/papers/contract.ts'

export const hand: PaperHand = { id: 'o2', name: 'Pejabat Kedua', position: 'Staf', actingFor: null }
const at = { caseId: 'c', task: 'draft.1', document: 'spt' }

/** A paper as somebody sees it who may do the acts named. */
export function paperViewOf(given: {
  readonly kind?: string
  readonly may: readonly PaperAct[]
  readonly content?: Content
  readonly paper?: Partial<Paper>
  readonly view?: Partial<PaperView>
}): PaperView {
  const { kind, example } = getDocumentKind(given.kind ?? 'surat-perintah-tugas')
  const offers = given.may.map((act) => ({
    act,
    allowed: true,
    task: at.task,
    document: at.document,
    needs: {},
  }))
  return {
    at,
    caseVersion: 7,
    reference: 'APL/2026/0007',
    subject: 'Aplikasi Antrean',
    title: 'Surat perintah tugas tim',
    because: null,
    kind,
    open: true,
    paper: {
      task: at.task,
      document: at.document,
      kind: kind.id,
      kindVersion: 1,
      standing: 'drafting',
      revision: 2,
      content: '0'.repeat(64),
      authors: ['o2'],
      initials: [],
      signatures: [],
      ...given.paper,
    },
    content: { kind: 'content', content: given.content ?? example },
    problems: [],
    offers: offers as unknown as readonly PaperOffer[],
    initials: [party('kasi', 'Kepala Seksi', given.paper?.standing === 'initialling')],
    signers: [party('kepala', 'Kepala Dinas', given.paper?.standing === 'signing')],
    revisions: [
      { revision: 2, by: hand, at: '2026-11-20T02:00:00Z' },
      { revision: 1, by: hand, at: '2026-11-20T01:00:00Z' },
    ],
    deeds: [
      { act: 'WritePaper', by: hand, at: '2026-11-20T01:00:00Z', revision: 1 },
      { act: 'WritePaper', by: hand, at: '2026-11-20T02:00:00Z', revision: 2 },
    ],
    reminding: 'no',
    refused: null,
    number: 'later',
    signedElsewhere: false,
    ...given.view,
  }
}

const party = (performer: string, title: string, waiting: boolean) => ({
  performer,
  title,
  positions: [`Jabatan ${title}`],
  waiting,
  done: null,
})

export const localChoice: SigningChoice = {
  provider: 'local',
  secrets: ['passphrase'],
  needsNik: false,
  status: { kind: 'ready' },
}
export const bsreChoice: SigningChoice = {
  provider: 'bsre',
  secrets: ['passphrase', 'totp'],
  needsNik: true,
  status: null,
}

/** What was asked of the papers, and with what. */
export type Asked = [what: string, ...given: unknown[]]

/** One paper that is as it is, whatever is asked; every act gets the same answer. */
export function papersAround(
  view: PaperView,
  answer: PaperAnswer,
  choices: readonly SigningChoice[] = [localChoice],
): { readonly papers: Papers; readonly asked: Asked[] } {
  const asked: Asked[] = []
  const act =
    (what: string) =>
    async (_viewer: unknown, ...given: unknown[]) => {
      asked.push([what, ...given])
      return answer
    }
  const papers: Partial<Papers> = {
    find: async () => view,
    preview: async () => ({ kind: 'set', pages: ['<svg/>', '<svg/>'], replaced: [] }),
    listSigningChoices: async () => choices,
    countWaiting: async () => ({ total: 0 }),
    listWaiting: async () => ({ items: [], page: 1, pageSize: 25, total: 0 }),
    write: act('write'),
    forward: act('forward'),
    finish: act('finish'),
    recall: act('recall'),
    initial: act('initial'),
    refuse: act('refuse'),
    sign: act('sign'),
    signMany: async (_viewer, given, how) => {
      asked.push(['signMany', given, how])
      return given.map(() => answer)
    },
  }
  return { papers: papers as Papers, asked }
}
