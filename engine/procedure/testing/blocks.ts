import type { ProcedureDefinition } from '../definition.ts'
import { end, outcomes, sketch, step, type Written } from './sketch.ts'

/** What a procedure that is sound by construction is made of: rows, choices, loops, and forks that join. */
export type Block =
  | { readonly kind: 'row' }
  | { readonly kind: 'choice' | 'fork' | 'loop'; readonly inside: readonly (readonly Block[])[] }

/** Lays blocks out as the rows of a procedure file. */
export function built(list: readonly Block[]): ProcedureDefinition {
  const rows: Written[] = []
  const open = (more: Written): string => {
    const id = `s${rows.length}`
    rows.push(step(id, more))
    return id
  }
  /** Lays out blocks so that they lead to `after`, and says where they begin and which step comes last. */
  const lay = (inner: readonly Block[], after: unknown): { first: unknown; last: string | null } => {
    let next = after
    let last: string | null = null
    for (const block of inner.toReversed()) {
      const laid = layOne(block, next)
      next = laid.first
      last ??= laid.last
    }
    return { first: next, last }
  }
  const layOne = (block: Block, after: unknown): { first: string; last: string } => {
    if (block.kind === 'row') {
      const id = open({ next: after })
      return { first: id, last: id }
    }
    if (block.kind === 'loop') {
      const index = rows.length
      const again = open({})
      const { first } = lay(block.inside[0]!, again)
      rows[index] = step(again, outcomes(after, first))
      return { first: again, last: again }
    }
    const index = rows.length
    const meeting = open({ next: after })
    const sides = block.inside.map((side) => lay([...side, { kind: 'row' }], meeting))
    if (block.kind === 'fork')
      rows[index] = step(meeting, { next: after, join: sides.map((side) => side.last) })
    const targets = sides.map((side) => side.first)
    const first = open(block.kind === 'fork' ? { next: targets } : outcomes(...targets))
    return { first, last: meeting }
  }
  const { first } = lay(list, end)
  return sketch([step('begin', { next: first }), ...rows])
}
