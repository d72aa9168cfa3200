import type { Deliveries, TenantDatabase } from '#server/platform/index.ts'
import type { PaperToPublish, PublishedPapers } from '#server/signatures/contract.ts'
import { findPrint } from './prints.ts'

export interface PaperDeliveriesOptions {
  readonly tenants: TenantDatabase
  readonly published: Pick<PublishedPapers, 'publish'>
}

/** What the worker does for papers: one that has become final can be looked up by the code on it. */
export function paperDeliveries({ tenants, published }: PaperDeliveriesOptions): Deliveries {
  return new Map([
    [
      'publish-paper',
      async ({ tenant, body }) => {
        const { file, sha256, title, number } = body as unknown as Omit<PaperToPublish, 'code' | 'on'>
        const print = await findPrint(tenants, tenant, file)
        if (print === null || print.code === null) return
        await published.publish(tenant, { code: print.code, file, sha256, title, number, on: print.on })
      },
    ],
  ])
}
