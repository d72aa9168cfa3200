import { randomUUID } from 'node:crypto'
import { openTenantDatabase } from '#server/platform/index.ts'
import { loadNumberings } from '#server/registers/index.ts'
import { rounded, type Spread, spreadOf } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'

export interface NumberingFigures {
  readonly concurrent: number
  readonly numbersPerSecond: number
  /** Milliseconds until a number is there, while fifty ask at once. */
  readonly wait: Spread
  readonly gaps: number
  readonly doubles: number
}

const concurrent = 50
const register = 'outgoing'

/** Fifty who take numbers of one book at once, over and over: the worst case, since a book gives them one by one. */
export async function measureNumbering(
  office: BenchOffice,
  size: Size,
): Promise<{ figures: NumberingFigures; targets: readonly Target[] }> {
  const { app, database, government } = office
  const numbering = {
    ...{ register, kind: '', title: '', template: '{class}/{running}/{unit}/{year}' },
    ...{ system: null, unitCode: 'DISKOMINFO', archiveClass: '800' },
  }
  await loadNumberings(openTenantDatabase(database.pools.app), government.id, [numbering], office.now())
  const viewer = await office.viewer('umum')
  const each = Math.max(1, Math.round(size.samples / 20))
  const times: number[] = []
  const taken: number[] = []
  const began = performance.now()
  await Promise.all(Array.from({ length: concurrent }, takeSome))
  const seconds = (performance.now() - began) / 1000
  const different = new Set(taken)
  const doubles = taken.length - different.size
  const gaps = Math.max(...taken) - Math.min(...taken) + 1 - different.size
  const wait = spreadOf(times)
  return {
    figures: { concurrent, numbersPerSecond: rounded(taken.length / seconds), wait, gaps, doubles },
    targets: [
      atMost(`gaps among ${taken.length} letter numbers, ${concurrent} at once`, gaps, 0),
      atMost(`doubles among ${taken.length} letter numbers, ${concurrent} at once`, doubles, 0),
      atMost(`a letter number with ${concurrent} at once, p95`, wait.p95, 1000, 'ms'),
    ],
  }

  async function takeSome(): Promise<void> {
    const on = dayIn(government.zone, office.now())
    for (let n = 0; n < each; n++) {
      const asked = performance.now()
      const answer = await app.registers.take(viewer, {
        register,
        paper: randomUUID(),
        on,
        subject: 'Undangan rapat',
      })
      if (answer.kind === 'refused') throw new Error(`no number: ${answer.refusal.code}`)
      times.push(performance.now() - asked)
      taken.push(answer.letter.running!)
    }
  }
}

function dayIn(timeZone: string, at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))
}
