import { rounded } from './figures.ts'

/** What a figure should be at most or at least; `unit` is empty for a ratio. */
export interface Target {
  readonly name: string
  readonly measured: number
  readonly bound: 'at most' | 'at least'
  readonly target: number
  readonly unit: string
  readonly holds: boolean
}

export function atMost(name: string, measured: number, target: number, unit = ''): Target {
  return { name, measured: rounded(measured), bound: 'at most', target, unit, holds: measured <= target }
}

export function atLeast(name: string, measured: number, target: number, unit = ''): Target {
  return { name, measured: rounded(measured), bound: 'at least', target, unit, holds: measured >= target }
}
