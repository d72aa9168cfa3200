import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import type {
  LetterheadProposal,
  LetterheadWords,
  Logo,
  Making,
  MakingAnswer,
  StationeryFault,
  TrialAnswer,
} from './contract.ts'
import { dropDraft, readDraft, storeDraft } from './drafts.ts'
import { judgeWords, trimmed } from './judge.ts'
import { readLetterheadAt, readLetterheads, storeLetterhead } from './letterheads.ts'
import { fault, readLogo } from './logo.ts'
import { readMaking } from './making.ts'
import { proveLetterhead } from './prove.ts'
import { draftKey, type Setting, todayIn } from './setting.ts'
import { styleOf } from './style.ts'

/** Checks a letterhead and keeps it as the viewer's draft; a good logo is kept even where words are to be mended. */
export async function tryLetterhead(
  setting: Setting,
  viewer: Viewer,
  proposal: LetterheadProposal,
): Promise<TrialAnswer> {
  const { within, now, typesetting } = setting
  const read = await within(viewer, (queries) => readProposal(queries, viewer, proposal, now()))
  const faults = [...read.faults, ...(await proved(typesetting, read, todayIn(viewer, now())))]
  if (!faults.some(({ field }) => field === 'logo' || field === 'unit'))
    await within(viewer, (queries) =>
      storeDraft(
        queries,
        draftKey(viewer, 'letterhead', proposal.unit),
        { content: { ...read.words }, logo: read.logo },
        now(),
      ),
    )
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'tried' }
}

export async function putLetterhead(
  setting: Setting,
  viewer: Viewer,
  proposal: LetterheadProposal,
  making: Making,
): Promise<MakingAnswer> {
  const { within, now, typesetting } = setting
  const { tenant } = viewer
  const read = await within(viewer, (queries) => readProposal(queries, viewer, proposal, now()))
  const made = readMaking(viewer, making, now())
  const faults = [
    ...read.faults,
    ...(await proved(typesetting, read, todayIn(viewer, now()))),
    ...('version' in made ? [] : made),
  ]
  if (faults.length > 0 || !('version' in made)) return { kind: 'faulty', faults }
  return within(viewer, async (queries) => {
    const [latest] = await readLetterheads(queries, tenant.id, { unit: proposal.unit })
    const version = latest?.version ?? 0
    const fits = version === making.seenVersion
    if (!fits || !(await storeLetterhead(queries, tenant.id, proposal.unit, read.words, read.logo, made)))
      return { kind: 'conflict', version }
    await dropDraft(queries, draftKey(viewer, 'letterhead', proposal.unit))
    return { kind: 'done', version: made.version }
  })
}

interface Read {
  readonly words: LetterheadWords
  readonly logo: Logo | null
  readonly faults: readonly StationeryFault[]
}

async function readProposal(
  queries: TenantQueries,
  viewer: Viewer,
  { unit, words: given, logo }: LetterheadProposal,
  at: string,
): Promise<Read> {
  const words = trimmed(given)
  const faults = [
    ...judgeWords(words),
    ...((await isUnit(queries, viewer, unit)) ? [] : [fault('Unknown', {}, 'unit')]),
  ]
  if (logo === null) return { words, logo, faults }
  if (logo instanceof Uint8Array) {
    const read = readLogo(logo)
    return 'code' in read ? { words, logo: null, faults: [...faults, read] } : { words, logo: read, faults }
  }
  return { words, logo: await logoThereIs(queries, viewer, unit, logo, at), faults }
}

async function logoThereIs(
  queries: TenantQueries,
  viewer: Viewer,
  unit: string,
  which: 'in-force' | 'of-draft' | number,
  at: string,
): Promise<Logo | null> {
  if (which === 'of-draft') {
    const draft = await readDraft(queries, draftKey(viewer, 'letterhead', unit))
    return draft?.logo ?? null
  }
  const { tenant } = viewer
  if (which === 'in-force') return (await readLetterheadAt(queries, tenant.id, unit, at))?.logo ?? null
  const versions = await readLetterheads(queries, tenant.id, { unit })
  return versions.find(({ version }) => version === which)?.logo ?? null
}

async function isUnit(queries: TenantQueries, { tenant }: Viewer, unit: string): Promise<boolean> {
  if (unit === '') return true
  const found = await queries
    .selectFrom('unit')
    .select('unit_id')
    .where('tenant_id', '=', tenant.id)
    .where('unit_id', '=', unit)
    .executeTakeFirst()
  return found !== undefined
}

async function proved(
  typesetting: Pick<Typesetting, 'set'>,
  { words, logo }: Read,
  date: string,
): Promise<readonly StationeryFault[]> {
  return logo === null ? [] : proveLetterhead(typesetting, styleOf(words, logo, null), date)
}
