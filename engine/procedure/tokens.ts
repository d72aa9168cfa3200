import type { StepId, Target } from './definition.ts'
import { targetsAfter } from './flow-edges.ts'
import type { StepGraph } from './graph.ts'

/** Where the tokens of a case stand: open steps (calling ones too), and branches that wait at joins. */
export interface Marking {
  readonly open: readonly StepId[]
  readonly arrivals: readonly { readonly at: StepId; readonly from: StepId }[]
}

/** `${step}` for an open step, `${join}<${from}` for an arrival. No id holds "<". */
type Token = string
export type Tokens = ReadonlySet<Token>

/** What completing one step may lead to. */
export type Move =
  | { readonly kind: 'moved'; readonly tokens: Tokens }
  | { readonly kind: 'ended'; readonly ending: string; readonly by: StepId; readonly left: Tokens }
  /** A second token would come to a step, or to the same side of a join. */
  | { readonly kind: 'crowded'; readonly step: StepId; readonly by: StepId }
  /** A branch came to a join that doesn't wait for it. */
  | { readonly kind: 'stray'; readonly join: StepId; readonly from: StepId }
  /** A called procedure ended while other steps of it were open. */
  | { readonly kind: 'cut'; readonly caller: StepId; readonly by: StepId; readonly left: Tokens }

export function tokensOf(marking: Marking): Tokens {
  return new Set([...marking.open, ...marking.arrivals.map(({ at, from }) => `${at}<${from}`)])
}

/** The same text for the same tokens, in whatever order they came. */
export function keyOf(tokens: Tokens): string {
  return [...tokens].sort().join(' ')
}

export function joinsWaiting(tokens: Tokens): readonly StepId[] {
  return [...new Set([...tokens].filter((token) => token.includes('<')).map((token) => token.split('<')[0]!))]
}

export function openSteps(tokens: Tokens): readonly StepId[] {
  return [...tokens].filter((token) => !token.includes('<'))
}

/** Submitting a case. */
export function firstMoves(graph: StepGraph): readonly Move[] {
  return openStep(graph.start, { tokens: new Set(), graph, by: graph.start })
}

/** Completing `step`, which is open, in every way there is: each outcome; skipping leads where completing does. */
export function movesOf(step: StepId, tokens: Tokens, graph: StepGraph): readonly Move[] {
  const { entry, nature, outcomes, next } = graph.byId.get(step)!
  if (entry !== null) return []
  const rest = without(tokens, (token) => token === step)
  const ways = nature === 'decide' ? outcomes.map((outcome) => [outcome.to]) : [next]
  return ways.flatMap((targets) => deliver(targets, step, { tokens: rest, graph, by: step }))
}

interface Board {
  readonly tokens: Tokens
  readonly graph: StepGraph
  /** The step just completed, for what is told. */
  readonly by: StepId
}

/** Puts one token on each target, in order. An ending stops it: nothing more is opened where all is closed. */
function deliver(targets: readonly Target[], from: StepId, board: Board): readonly Move[] {
  const { scope } = board.graph.byId.get(from)!
  const over = (tokens: Tokens) => scope !== null && !tokens.has(scope)
  let moves: readonly Move[] = [{ kind: 'moved', tokens: board.tokens }]
  for (const target of targets)
    moves = moves.flatMap((move) =>
      move.kind === 'moved' && !over(move.tokens)
        ? arrive(target, from, { ...board, tokens: move.tokens })
        : [move],
    )
  return moves
}

function arrive(target: Target, from: StepId, board: Board): readonly Move[] {
  const { graph, tokens, by } = board
  if (target.kind === 'ending') return end(target.ending, board)
  const { id, join } = graph.byId.get(target.step)!
  if (join.length === 0) return openStep(id, board)
  if (!join.includes(from)) return [{ kind: 'stray', join: id, from }]
  const arrival = `${id}<${from}`
  if (tokens.has(arrival)) return [{ kind: 'crowded', step: id, by }]
  const waiting = new Set(tokens).add(arrival)
  if (!join.every((branch) => waiting.has(`${id}<${branch}`))) return [{ kind: 'moved', tokens: waiting }]
  return openStep(id, { ...board, tokens: without(waiting, (token) => token.startsWith(`${id}<`)) })
}

function openStep(id: StepId, board: Board): readonly Move[] {
  const { graph, tokens, by } = board
  const step = graph.byId.get(id)!
  if (tokens.has(id)) return [{ kind: 'crowded', step: id, by }]
  const opened = { ...board, tokens: new Set(tokens).add(id) }
  if (step.entry === null) return [{ kind: 'moved', tokens: opened.tokens }]
  const entered = openStep(step.entry, opened)
  return step.skipWhen === undefined ? entered : [...entered, ...deliver(step.next, id, board)]
}

function end(id: string, board: Board): readonly Move[] {
  const { graph, tokens, by } = board
  const ending = graph.endings.get(id)!
  if (ending.scope === null) return [{ kind: 'ended', ending: id, by, left: tokens }]
  const caller = graph.byId.get(ending.scope)!
  const inside = (token: Token) => token.startsWith(`${caller.id}/`)
  const left = new Set([...tokens].filter(inside))
  const rest = without(tokens, (token) => inside(token) || token === caller.id)
  const onward = deliver(targetsAfter(caller, ending.outcome), caller.id, { ...board, tokens: rest })
  return left.size === 0 ? onward : [{ kind: 'cut', caller: caller.id, by, left }, ...onward]
}

function without(tokens: Tokens, gone: (token: Token) => boolean): Tokens {
  return new Set([...tokens].filter((token) => !gone(token)))
}
