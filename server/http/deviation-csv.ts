import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import type { App } from '#server/app.ts'
import { deviationQuery } from '#server/deviations/index.ts'
import { apiPrefix } from './api-server.ts'
import { attachmentHeaders } from './attachment.ts'
import { downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

/** The register of missed standards for a spreadsheet, for people and programs. */
export function registerDeviationCsv(server: FastifyInstance, app: App): void {
  server.get(
    `${apiPrefix}/deviations.csv`,
    {
      config: { who: 'official', json: true },
      schema: {
        tags: ['Deviations'],
        summary: 'Read the register of missed standards as CSV',
        description:
          'As the page shows it, in Indonesian, oldest first; all of them. Columns are parted by semicolons, as spreadsheets set to Indonesian read them; dates and times are `2026-08-19 14:05` in the zone of the government.',
        querystring: deviationQuery,
        response: downloadAnswers(deviationQuery),
      },
    },
    async ({ viewer, query }, reply) => {
      if (!viewer) throw new Problem(404, 'NotFound')
      const text = await app.deviations.csv(viewer, query as Static<typeof deviationQuery>)
      return reply.headers(attachmentHeaders('penyimpangan.csv', 'text/csv')).send(text)
    },
  )
}
