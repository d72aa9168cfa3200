import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Making, MakingAnswer, StationeryFault, TemplateProposal, TrialAnswer } from './contract.ts'
import { dropDraft, storeDraft } from './drafts.ts'
import { judgeTemplate } from './judge.ts'
import { readMaking } from './making.ts'
import { proveTemplate } from './prove.ts'
import { draftKey, type Setting, todayIn } from './setting.ts'
import { readStyle } from './style.ts'
import { readTemplates, storeTemplate } from './templates.ts'

/** Tries a template; kept as the viewer's draft only where every kind it serves can be set. */
export async function tryTemplate(
  setting: Setting,
  viewer: Viewer,
  proposal: TemplateProposal,
): Promise<TrialAnswer> {
  const faults = await faultsOf(setting, viewer, proposal)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const { source, wording } = proposal
  await setting.within(viewer, (queries) =>
    storeDraft(
      queries,
      draftKey(viewer, 'template', proposal.template),
      { content: { source, wording }, logo: null },
      setting.now(),
    ),
  )
  return { kind: 'tried' }
}

export async function putTemplate(
  setting: Setting,
  viewer: Viewer,
  proposal: TemplateProposal,
  making: Making,
): Promise<MakingAnswer> {
  const made = readMaking(viewer, making, setting.now())
  const faults = [...(await faultsOf(setting, viewer, proposal)), ...('version' in made ? [] : made)]
  if (faults.length > 0 || !('version' in made)) return { kind: 'faulty', faults }
  return setting.within(viewer, async (queries: TenantQueries) => {
    const { template } = proposal
    const [latest] = await readTemplates(queries, viewer.tenant.id, { template })
    const version = latest?.version ?? 0
    const fits = version === making.seenVersion
    if (!fits || !(await storeTemplate(queries, viewer.tenant.id, proposal, made)))
      return { kind: 'conflict', version }
    await dropDraft(queries, draftKey(viewer, 'template', template))
    return { kind: 'done', version: made.version }
  })
}

async function faultsOf(
  { typesetting, now, within }: Setting,
  viewer: Viewer,
  proposal: TemplateProposal,
): Promise<readonly StationeryFault[]> {
  const faults = judgeTemplate(proposal)
  if (faults.length > 0) return faults
  const inForce = await within(viewer, (queries) =>
    readStyle(queries, viewer.tenant.id, { template: proposal.template, at: now() }),
  )
  const { letterhead, place } = inForce
  const style = {
    ...{ letterhead, place, wording: proposal.wording },
    ...(proposal.source !== null && { templateSource: proposal.source }),
  }
  return proveTemplate(typesetting, proposal, style, todayIn(viewer, now()))
}
