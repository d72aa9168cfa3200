import { contentProblems, differences, readDraft } from '#engine/document-kind/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { RegisteredLetter } from '#server/registers/contract.ts'
import { dayOf } from '#server/registers/index.ts'
import type { PaperAddress, PaperContent, Papers } from './contract.ts'
import type { Desk } from './desk.ts'
import { listItemOf } from './list-item.ts'
import { type Known, prefilled } from './prefilled.ts'
import { orRefused } from './press.ts'
import { previewsOnce } from './previews.ts'
import { listReminders } from './reminders.ts'
import { remindingOf } from './reminding.ts'
import { readSeats } from './seats.ts'
import { findSeen, listSeen, type Seen } from './seen.ts'
import { fileNameOf, hashOfRevision, paperViewOf, revisionsOf } from './view.ts'
import { countWaiting, listWaiting } from './waiting.ts'

type Reading = Pick<
  Papers,
  | 'find'
  | 'findCase'
  | 'findTask'
  | 'list'
  | 'countWaiting'
  | 'listWaiting'
  | 'readRevision'
  | 'findDifferences'
  | 'check'
  | 'preview'
  | 'toDocx'
>

/** Looking at papers: nothing here changes one. */
export function reading(desk: Desk): Reading {
  const { contents, typesetting, press } = desk
  const previewOnce = previewsOnce(typesetting.preview)

  return {
    async find(viewer, at) {
      const seen = await findSeen(desk, viewer, at)
      if (!seen) return null
      const [content, reminders, reminding] = await Promise.all([
        contentOf(viewer, seen),
        seen.made ? remindersOf(viewer, at) : [],
        remindingOf(desk, viewer, seen, at),
      ])
      return paperViewOf(seen, content, reminders, reminding)
    },

    findCase,
    list: async (viewer, caseId) => (await findCase(viewer, caseId))?.papers ?? null,

    async findTask(viewer, caseId, taskId) {
      const within = await desk.cases.findTaskPapers(viewer, caseId, taskId)
      if (!within?.task) return null
      const seen = (await listSeen(desk, viewer, within)).filter(({ at }) => at.task === taskId)
      return { view: within.task, papers: seen.map(listItemOf) }
    },

    countWaiting: (viewer) => countWaiting(desk.tenants, viewer),
    listWaiting: (viewer, { page = 1 } = {}) => listWaiting(desk.tenants, viewer, page),

    async readRevision(viewer, at, revision) {
      const seen = await findSeen(desk, viewer, at)
      const found = revisionsOf(seen?.made ?? null).find((each) => each.revision === revision)
      if (!seen || !found) return null
      return { ...found, content: await contentOfRevision(viewer, seen, revision) }
    },

    async findDifferences(viewer, at, from, to) {
      const seen = await findSeen(desk, viewer, at)
      const revisions = revisionsOf(seen?.made ?? null)
      const [first, last] = [from, to].map((wanted) => revisions.find(({ revision }) => revision === wanted))
      if (!seen || !first || !last) return null
      const [before, after] = await Promise.all([
        contentOfRevision(viewer, seen, from),
        contentOfRevision(viewer, seen, to),
      ])
      const both = before.kind === 'content' && after.kind === 'content'
      return {
        from: first,
        to: last,
        written: revisions.filter(({ revision }) => revision > from && revision <= to),
        differences: both ? differences(seen.kind, before.content, after.content) : null,
      }
    },

    async check(viewer, at, sent) {
      const seen = await findSeen(desk, viewer, at)
      if (!seen) return null
      const { content, problems } = readDraft(seen.kind, sent)
      return [...problems, ...contentProblems(seen.kind, content)]
    },

    async preview(viewer, at, sent) {
      const seen = await findSeen(desk, viewer, at)
      if (!seen) return { kind: 'not-found' }
      const draft = sent === undefined ? null : readDraft(seen.kind, sent)
      if (draft && draft.problems.length > 0) return { kind: 'malformed', problems: draft.problems }
      const said: PaperContent = draft
        ? { kind: 'content', content: draft.content }
        : await contentOf(viewer, seen)
      if (said.kind === 'erased') return said
      const { paper, how } = await press.draft(viewer, seen, said.content)
      const set = await orRefused(() => previewOnce(paper, how))
      return 'refusal' in set ? set : { kind: 'set', ...set }
    },

    async toDocx(viewer, at) {
      const seen = await findSeen(desk, viewer, at)
      if (!seen) return { kind: 'not-found' }
      const said = await contentOf(viewer, seen)
      if (said.kind === 'erased') return said
      const { paper, how } = await press.draft(viewer, seen, said.content)
      const bytes = await typesetting.toDocx(paper, how.size ? { size: how.size } : {})
      return { kind: 'made', name: `${fileNameOf(seen)}.docx`, bytes }
    },
  }

  function remindersOf({ tenant }: Viewer, at: PaperAddress) {
    return desk.tenants.withTenant(tenant.id, (queries) => listReminders(queries, tenant.id, at))
  }

  async function findCase(...[viewer, caseId]: Parameters<Papers['findCase']>) {
    const within = await desk.cases.findPapers(viewer, caseId)
    return within && { view: within.case, papers: (await listSeen(desk, viewer, within)).map(listItemOf) }
  }

  /** Of the last revision; what a first draft would say where there is none. */
  async function contentOf(viewer: Viewer, seen: Seen): Promise<PaperContent> {
    if (seen.made) return contentOfRevision(viewer, seen, seen.made.paper.revision)
    const { within, at } = seen
    const tenant = viewer.tenant.id
    const hashes = within.papers.map(({ paper }) => paper.content)
    const [seats, letter, earlier] = await Promise.all([
      readSeats(desk.tenants, tenant, within.case, desk.now()),
      desk.registers.findLetterOfCase(viewer, at.caseId),
      contents.read(tenant, at.caseId, hashes),
    ])
    const today = dayOf(desk.now(), viewer.tenant.zone)
    const known = {
      tenant: viewer.tenant,
      seats,
      today,
      letter: letter ? askedBy(letter) : undefined,
      contents: earlier,
    }
    return { kind: 'content', content: prefilled(seen.kind, at.document, within, known) }
  }

  async function contentOfRevision(
    viewer: Viewer,
    { at, made }: Seen,
    revision: number,
  ): Promise<PaperContent> {
    const hash = hashOfRevision(made, revision)!
    return (await contents.read(viewer.tenant.id, at.caseId, [hash])).get(hash)!
  }
}

/** The letter that asked, as its sender numbered and dated it. */
function askedBy({ theirNumber, theirDate }: RegisteredLetter): Known['letter'] {
  return {
    ...(theirNumber !== null && { number: theirNumber }),
    ...(theirDate !== null && { date: theirDate }),
  }
}
