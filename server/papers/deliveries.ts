import type { Deliveries, TenantDatabase } from '#server/platform/index.ts'
import { findPrint } from './prints.ts'
import type { PaperToPublish, PublishedPapers } from './published.ts'

export interface PaperDeliveriesOptions {
  readonly tenants: TenantDatabase
  /** Null: nobody can look papers up. */
  readonly published: Pick<PublishedPapers, 'publish'> | null
}

/** What the worker does for papers: one that has become final can be looked up by the code on it. */
export function paperDeliveries({ tenants, published }: PaperDeliveriesOptions): Deliveries {
  return new Map([
    [
      'publish-paper',
      async ({ tenant, body }) => {
        const { file, sha256, title, number } = body as unknown as Omit<PaperToPublish, 'code' | 'on'>
        const print = await findPrint(tenants, tenant, file)
        if (!published || print === null || print.code === null) return
        await published.publish(tenant, { code: print.code, file, sha256, title, number, on: print.on })
      },
    ],
  ])
}
