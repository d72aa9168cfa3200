import { type DemoTenant, listDemoRamadans } from '#library/index.ts'
import type { WiredApp } from './wiring.ts'

/**
 * The demo governments shorten their hours in Ramadan, each by its own administrator, so that the register has a ground
 * for it as for any other change. Safe to repeat: what stands already is no change.
 */
export async function loadDemoCalendars(
  { calendars, directory }: Pick<WiredApp, 'calendars' | 'directory'>,
  tenants: readonly DemoTenant[],
): Promise<void> {
  for (const tenant of tenants) {
    const position = tenant.positions.find(({ capabilities }) => capabilities.includes('administer'))
    const holder = tenant.officials.find(({ holds }) => holds.some((one) => one.position === position?.id))
    const viewer = holder && (await directory.findViewer({ tenant: tenant.id, official: holder.id }))
    if (!viewer)
      throw new Error(`the demo government ${tenant.id} has no administrator who could set its calendar`)
    for (const { span, reason } of listDemoRamadans()) {
      const trial = await calendars.tryChange(viewer, change(span))
      if (trial.kind !== 'tried') continue
      await calendars.change(viewer, change(span), { reason, seenVersion: trial.version })
    }
  }
}

const change = (span: ReturnType<typeof listDemoRamadans>[number]['span']) =>
  ({ unit: '', change: { what: 'set-span', span }, forgives: false }) as const
