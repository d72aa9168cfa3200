import type pg from 'pg'
import type { Cases } from '#server/cases/contract.ts'
import type { Documents } from '#server/documents/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { Stationery } from '#server/stationery/contract.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import { bagStream } from './bag/bag.ts'
import { loadCaseToBundle } from './case-to-bundle.ts'
import type { Bundles, BundleWords } from './contract.ts'
import { dayIn } from './day-in.ts'
import { casePdf } from './pdf/case-pdf.ts'

export interface BundlesOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly tenants: TenantDatabase
  readonly cases: Cases
  readonly documents: Documents
  readonly typesetting: Typesetting
  readonly stationery: Pick<Stationery, 'styleFor'>
  readonly words: BundleWords
  /** An ISO instant. */
  readonly now: () => string
}

/** A whole case as one file, for whoever may see the case. */
export function createBundles(options: BundlesOptions): Bundles {
  const { pool, tenants, cases, documents, words, now } = options
  let queue: Promise<unknown> = Promise.resolve()
  return {
    async asPdf(viewer, caseId) {
      const found = await cases.findPapers(viewer, caseId)
      if (!found) return null
      // A PDF is put together in memory: one at a time.
      const turn = queue.then(() => casePdf(options, viewer, found))
      queue = turn.catch(() => undefined)
      return { name: `${nameOf(found.case.state.reference, caseId)}.pdf`, pdf: await turn }
    },

    async asBag(viewer, caseId) {
      const bundle = await loadCaseToBundle(pool, tenants, cases, viewer, caseId)
      if (!bundle) return null
      const root = nameOf(bundle.view.state.reference, caseId)
      const today = dayIn(viewer.tenant.zone, now())
      return { name: `${root}.zip`, bytes: bagStream({ documents, viewer, bundle, words, root, today }) }
    },
  }
}

/** The reference as a name of a file; the id of a draft. */
function nameOf(reference: string | undefined, caseId: string): string {
  return (reference ?? caseId).replace(/[^A-Za-z0-9.-]+/g, '-')
}
