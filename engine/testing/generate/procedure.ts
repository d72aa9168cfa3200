import { compileProcedure } from '../../procedure/compile.ts'
import type { ProcedureDefinition } from '../../procedure/definition.ts'
import type { StepGraph } from '../../procedure/graph.ts'
import { type Draw, rarely } from '../draw.ts'
import { invented, procedure, sourced, toEnding } from '../sketch.ts'
import { documents, drawUses, fields, furnish } from './furnish.ts'
import { Shape } from './shape.ts'

interface Drawn {
  readonly definition: ProcedureDefinition
  readonly resolve: (id: string) => ProcedureDefinition | undefined
}

/** A procedure by chance, with the ones it calls. It parses; whether it compiles, the checks decide. */
function drawProcedure(draw: Draw): Drawn {
  const called = draw(1) > 0 ? [drawCalled(draw, 'sub')] : []
  const shape = new Shape(draw, {
    prefix: 'l',
    endings: ['selesai', 'ditolak'],
    calls: called.map(({ id }) => id),
  })
  const whole = shape.sequence(2, true, 4)
  whole.goOn(toEnding('selesai'))
  for (const step of shape.steps) furnish(step, draw, shape.steps)
  const first = shape.steps[0]!
  first.performers = sourced({ mode: 'one', performers: ['pemohon'] })
  first.appoints = ['tim']
  first.fields = [...new Set([...first.fields, 'skor', 'lewati', 'jenis', 'cukup'])]
  first.optional = false
  first.performersWhen = []
  delete first.skipWhen
  const definition = procedure('utama', shape.steps, {
    documents,
    documentUses: drawUses(draw),
    fields,
    application: [
      { kind: 'document', document: 'surat', from: 'application', optional: false, provenance: invented },
      { kind: 'document', document: 'kajian', from: 'application', optional: true, provenance: invented },
    ],
    endings: [
      {
        id: 'selesai',
        kind: 'finished',
        label: sourced('Selesai'),
        ...(rarely(draw, 3) ? { yields: 'hasil' } : {}),
      },
      { id: 'ditolak', kind: 'refused', label: sourced('Ditolak') },
    ],
    duties: [
      {
        id: 'dipakai',
        text: sourced('Dipakai tiga bulan'),
        performer: 'pemohon',
        endings: ['selesai'],
        after: { aim: 3, limit: 3, unit: 'month', approximate: false },
        times: 1 + draw(1),
      },
    ],
  })
  return { definition, resolve: (id) => called.find((one) => one.id === id) }
}

function drawCalled(draw: Draw, id: string): ProcedureDefinition {
  const shape = new Shape(draw, { prefix: 's', endings: ['baik', 'buruk'] })
  shape.sequence(1, true, 2).goOn(toEnding('baik'))
  for (const step of shape.steps) furnish(step, draw, shape.steps)
  return procedure(id, shape.steps, {
    documents,
    documentUses: drawUses(draw),
    fields,
    endings: [
      { id: 'baik', kind: 'finished', label: sourced('Baik') },
      { id: 'buruk', kind: 'refused', label: sourced('Buruk') },
    ],
  })
}

/** A graph by chance: draws until one passes every check, which most do. */
export function drawGraph(draw: Draw): StepGraph {
  for (let tried = 0; tried < 50; tried++) {
    const { definition, resolve } = drawProcedure(draw)
    const compiled = compileProcedure(definition, resolve)
    if ('graph' in compiled) return compiled.graph
  }
  throw new Error('Fifty drawn procedures in a row fail the checks: the drawing is broken')
}
