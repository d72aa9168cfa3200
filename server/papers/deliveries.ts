import type { Deliveries, TenantDatabase } from '#server/platform/index.ts'
import { markUsed } from '#server/registers/index.ts'
import type { PaperToPublish, PublishedPapers } from '#server/signatures/contract.ts'
import { findPrint } from './prints.ts'

export interface PaperDeliveriesOptions {
  readonly tenants: TenantDatabase
  readonly published: Pick<PublishedPapers, 'publish' | 'withdraw'>
}

/** What the worker does for papers: one that has become final can be looked up by the code on it, until it is taken back,
 * and the number on it is used in its book. */
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
    [
      'use-number',
      ({ tenant, body }) =>
        tenants.withTenant(tenant, (queries) =>
          markUsed(queries, tenant, body as unknown as Parameters<typeof markUsed>[2]),
        ),
    ],
    [
      'withdraw-paper',
      async ({ tenant, body }) => {
        const { file, sha256, at } = body as unknown as { file: string; sha256: string; at: string }
        const print = await findPrint(tenants, tenant, file)
        if (print === null || print.code === null) return
        const known = await published.withdraw(tenant, { code: print.code, sha256, at })
        // Tried again: its publication is still under way.
        if (!known) throw new Error(`the paper ${print.code} is withdrawn before it is published`)
      },
    ],
  ])
}
