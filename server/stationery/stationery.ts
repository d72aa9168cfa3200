import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { refusal } from '#engine/kernel/index.ts'
import { paperWords, templatePath, wordsOfTemplate } from '#library/index.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { Typesetting } from '#server/typesetting/contract.ts'
import type { Stationery } from './contract.ts'
import { kindsOf } from './example-paper.ts'
import { readExample } from './examples.ts'
import { putLetterhead, tryLetterhead } from './letterhead-acts.ts'
import { readLetterheads } from './letterheads.ts'
import { mayChange, mayLook } from './may.ts'
import type { Setting } from './setting.ts'
import { readStyle } from './style.ts'
import { putTemplate, tryTemplate } from './template-acts.ts'
import { readTemplates } from './templates.ts'

/** Letterheads and templates over PostgreSQL. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function createStationery(
  pool: pg.Pool,
  typesetting: Pick<Typesetting, 'set' | 'preview'>,
  now: () => string,
): Stationery {
  const tenants = openTenantDatabase(pool)
  const setting: Setting = {
    typesetting,
    now,
    within: ({ tenant }, work) => tenants.withTenant(tenant.id, work),
  }
  const { within } = setting
  const mayNot = { kind: 'refused', refusal: refusal('MayNotSetStationery') } as const

  return {
    styleFor: (tenant, asked) => tenants.withTenant(tenant, (queries) => readStyle(queries, tenant, asked)),

    listLetterheads: async (viewer) =>
      mayLook(viewer)
        ? within(viewer, (queries) => readLetterheads(queries, viewer.tenant.id, { at: now() }))
        : null,

    listLetterheadVersions: async (viewer, unit) =>
      mayLook(viewer)
        ? within(viewer, (queries) => readLetterheads(queries, viewer.tenant.id, { unit }))
        : [],

    async listTemplates(viewer) {
      if (!mayLook(viewer)) return null
      const current = await within(viewer, (queries) =>
        readTemplates(queries, viewer.tenant.id, { at: now() }),
      )
      return Object.entries(wordsOfTemplate).map(([template, words]) => ({
        template,
        words: words.map((word) => ({ word, shipped: paperWords[word] })),
        shipped: readFileSync(templatePath(template), 'utf8'),
        kinds: kindsOf(template).map(({ id, kind }) => ({ id, title: kind.title })),
        current: current.find((each) => each.template === template) ?? null,
      }))
    },

    listTemplateVersions: async (viewer, template) =>
      mayLook(viewer)
        ? within(viewer, (queries) => readTemplates(queries, viewer.tenant.id, { template }))
        : [],

    tryLetterhead: async (viewer, proposal) =>
      mayChange(viewer) ? tryLetterhead(setting, viewer, proposal) : mayNot,
    tryTemplate: async (viewer, proposal) =>
      mayChange(viewer) ? tryTemplate(setting, viewer, proposal) : mayNot,
    putLetterhead: async (viewer, proposal, making) =>
      mayChange(viewer) ? putLetterhead(setting, viewer, proposal, making) : mayNot,
    putTemplate: async (viewer, proposal, making) =>
      mayChange(viewer) ? putTemplate(setting, viewer, proposal, making) : mayNot,

    async previewExample(viewer, asked) {
      const ready = mayLook(viewer) ? await readExample(setting, viewer, asked) : null
      return ready && typesetting.preview(ready.paper, ready.how)
    },

    async setExample(viewer, asked) {
      const ready = mayLook(viewer) ? await readExample(setting, viewer, asked) : null
      return ready && (await typesetting.set(ready.paper, ready.how)).pdf
    },
  }
}
