import { dispositionSheet } from '../../disposition/index.ts'
import type {
  CaseField,
  ProcedureDefinition,
  Requirement,
  StepDefinition,
  TimeUnit,
} from '../../procedure/definition.ts'
import { type Draw, oneOf, rarely } from '../draw.ts'
import { invented, sourced } from '../sketch.ts'

type Draft = { -readonly [K in keyof StepDefinition]: StepDefinition[K] }

/** Fields that generated conditions speak of. */
export const fields: readonly CaseField[] = [
  { id: 'skor', label: 'Skor', type: 'number', required: true },
  { id: 'cukup', label: 'Cukup', type: 'boolean', required: true },
  { id: 'lewati', label: 'Lewati', type: 'boolean', required: true },
  {
    id: 'jenis',
    label: 'Jenis',
    type: 'choice',
    required: false,
    options: [
      { id: 'baru', label: 'Baru' },
      { id: 'lanjutan', label: 'Lanjutan' },
    ],
  },
  { id: 'tanggal', label: 'Tanggal', type: 'date', required: false },
]

export const documents: Readonly<Record<string, string>> = {
  surat: 'Surat',
  kajian: 'Kajian',
  rancangan: 'Rancangan',
  'berita-acara': 'Berita acara',
  hasil: 'Hasil',
}

const units: readonly TimeUnit[] = ['minute', 'hour', 'clock-hour', 'working-day', 'calendar-day', 'month']
const performers = ['pemohon', 'staf', 'kepala', 'tim', 'rekanan'] as const

/** Gives a step, by chance, everything the language has for one. Conditions read what the first step has asked for. */
export function furnish(step: Draft, draw: Draw, others: readonly Draft[]): void {
  step.performers = drawPerformers(draw)
  if (step.calls) {
    if (step.nature === 'execute' && rarely(draw, 4)) step.skipWhen = 'lewati'
    return
  }
  papers(step, draw)
  if (rarely(draw, 3))
    step.time = sourced({
      kind: 'length',
      aim: 1,
      limit: 1 + draw(9),
      unit: oneOf(draw, units),
      approximate: rarely(draw, 3),
    })
  if (rarely(draw, 8)) step.waitsFor = 'Penyedia'
  if (rarely(draw, 5)) step.performersWhen = [{ when: 'jenis = "baru"', rule: drawPerformers(draw).value }]
  if (rarely(draw, 6)) dates(step, draw, others)
  if (rarely(draw, 5)) step.checklist = [{ id: 'periksa', label: 'Diperiksa' }]
  if (step.nature === 'decide') decision(step, draw)
  else execution(step, draw)
}

function drawPerformers(draw: Draw): StepDefinition['performers'] {
  const first = oneOf(draw, performers)
  const second = oneOf(draw, performers)
  if (first === second || !rarely(draw, 3)) return sourced({ mode: 'one', performers: [first] })
  return sourced({ mode: oneOf(draw, ['any-of', 'all-of'] as const), performers: [first, second] })
}

/** Some documents are made as papers: by nobody's signature, one, or several, with or without initials, or signed elsewhere. */
export function drawUses(draw: Draw): ProcedureDefinition['documentUses'] {
  const some = () => [...new Set([oneOf(draw, performers), oneOf(draw, performers)])]
  const made = Object.keys(documents).filter(() => draw(2) > 0)
  return Object.fromEntries(
    made.map((id) => {
      const kind = rarely(draw, 2) ? dispositionSheet : 'naskah'
      const initials = rarely(draw, 2) ? some() : []
      const signers = draw(2) > 0 ? some() : []
      const elsewhere = initials.length + signers.length === 0 && rarely(draw, 3)
      return [
        id,
        { kind, initials, signers, ...(elsewhere ? { signedElsewhere: true } : {}), because: 'Diuji' },
      ]
    }),
  )
}

function papers(step: Draft, draw: Draw): void {
  const names = Object.keys(documents)
  const provenance = invented
  if (rarely(draw, 3))
    step.outputs = [
      {
        document: oneOf(draw, names),
        optional: rarely(draw, 3),
        signedBy: rarely(draw, 2) ? [...new Set([oneOf(draw, performers), oneOf(draw, performers)])] : [],
        provenance,
      },
    ]
  const requirements: Requirement[] = []
  if (rarely(draw, 3))
    requirements.push({
      kind: 'document',
      document: oneOf(draw, names),
      from: oneOf(draw, ['outside', 'self'] as const),
      optional: rarely(draw, 3),
      provenance,
    })
  if (rarely(draw, 3))
    requirements.push({
      kind: 'document',
      document: 'surat',
      from: 'application',
      optional: false,
      provenance,
    })
  if (rarely(draw, 5)) requirements.push({ kind: 'item', item: 'Laptop', optional: false, provenance })
  step.requirements = requirements.filter(
    (one) =>
      one.kind === 'item' ||
      one.from !== 'self' ||
      step.outputs.some((output) => output.document === one.document),
  )
}

/** This step sets the date of a later one. */
function dates(step: Draft, draw: Draw, others: readonly Draft[]): void {
  const later = others.filter((other) => other.id !== step.id && !other.calls)
  if (later.length === 0) return
  const dated = oneOf(draw, later)
  step.sets = [dated.id]
  dated.time = sourced({ kind: 'set-by', step: step.id })
}

function decision(step: Draft, draw: Draw): void {
  if (rarely(draw, 2)) return
  step.fields = rarely(draw, 2) ? ['skor'] : []
  step.outcomes = step.outcomes.map((outcome, index) => ({
    ...outcome,
    reasonRequired: rarely(draw, 3),
    requiresChecklist: step.checklist.length > 0 && rarely(draw, 2) ? ['periksa'] : [],
    ...(index === 0 ? { otherwise: true } : index === 1 ? { when: 'skor >= 80' } : { when: 'skor < 60' }),
  }))
}

function execution(step: Draft, draw: Draw): void {
  if (rarely(draw, 6)) step.optional = true
  if (rarely(draw, 6)) step.skipWhen = 'lewati'
  if (rarely(draw, 6)) {
    step.repeatUntil = 'cukup'
    step.fields = ['cukup']
  }
  if (rarely(draw, 6)) {
    step.guard = { when: 'skor >= 60', otherwise: 'Skor paling sedikit 60' }
    step.fields = [...step.fields, 'skor']
  }
  if (rarely(draw, 6)) step.fields = [...step.fields, 'lewati', 'jenis', 'tanggal']
}
