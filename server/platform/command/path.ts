import type pg from 'pg'
import type { Decider, Refusal } from '#engine/kernel/index.ts'
import { canonicalJson } from '../event-log/canonical.ts'
import { type Act, hashAct, hashSnapshot } from '../event-log/hash.ts'
import { leanEvents, wholeEvents } from '../event-log/lean.ts'
import type { Authority, KnownAuthority } from './authority.ts'
import { createHeads, type Head } from './heads.ts'
import type { ProjectedRows } from './rows.ts'
import { createStreamStore, type Loaded, type StreamAddress } from './store.ts'

export interface CommandRequest<Command> extends StreamAddress {
  /** Chosen by the caller; a repeat with the same id gets the first answer. */
  readonly commandId: string
  readonly official: string
  /** ISO instant. */
  readonly now: string
  readonly command: Command
  /** Answer `conflict` unless the stream still stands at this version; 0: must not exist yet. */
  readonly expectedVersion?: number
}

export type CommandAnswer<Event, Code extends string = string> =
  /** `repeated`: this command was stored earlier, and these are the version and events it led to then. */
  | {
      readonly kind: 'accepted'
      readonly version: number
      readonly events: readonly Event[]
      readonly repeated: boolean
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal<Code> }
  /** Others were faster twice, the expected version is gone, or the command id was used for something else. */
  | { readonly kind: 'conflict'; readonly version: number }

/** What has been loaded, for building the facts of a decision. */
export interface CommandContext<State, Command> {
  readonly request: CommandRequest<Command>
  readonly state: State
  readonly version: number
  readonly authority: Authority | null
  /** Under which the authority holds; another one when somebody has changed what authorities or calendars are made of. */
  readonly mark: string
}

/** What became true, for the projection. */
export interface AcceptedAct<State, Command, Event, Facts> {
  readonly request: CommandRequest<Command>
  readonly before: State
  readonly after: State
  readonly events: readonly Event[]
  readonly facts: Facts
  /** Of the stream after this act. */
  readonly version: number
}

export interface CommandPathOptions<State, Command, Event, Facts, Code extends string> {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly decider: Decider<State, Command, Event, Facts, Code>
  /** The act's name in the log, e.g. `CompleteStep`. */
  nameOf(command: Command): string
  /** Facts, or a refusal when the official may not act at all. */
  facts(context: CommandContext<State, Command>): Promise<{ facts: Facts } | { refusal: Refusal<Code> }>
  /** Who acts, as the log keeps it. */
  actor(facts: Facts): Readonly<Record<string, unknown>>
  project(act: AcceptedAct<State, Command, Event, Facts>): ProjectedRows
  /** Called after a commit that left something in the outbox. */
  readonly onOutbox?: () => void
}

export type CommandPath<Command, Event, Code extends string> = (
  request: CommandRequest<Command>,
) => Promise<CommandAnswer<Event, Code>>

/**
 * The one way a command takes: load, decide, store. A stream that this process knows is decided without loading it, and
 * only what was accepted and stored counts then. A lost race is tried once more with fresh state. Throws only for defects (a state that isn't what its act recorded) and when the database can't be reached; then nothing is known
 * of the outcome, and sending the same command id again is safe.
 */
export function createCommandPath<State, Command, Event, Facts, Code extends string>(
  options: CommandPathOptions<State, Command, Event, Facts, Code>,
): CommandPath<Command, Event, Code> {
  const { decider } = options
  const streams = createStreamStore(options.pool)
  const heads = createHeads<State>()
  type Answer = CommandAnswer<Event, Code>

  return async (request) =>
    (await attemptFromMemory(request)) ??
    (await attempt(request)) ??
    (await attempt(request)) ??
    (await givenUp(request))

  /** Null: nothing was stored. Whatever isn't accepted is decided again on what the database says. */
  async function attemptFromMemory(request: CommandRequest<Command>): Promise<Answer | null> {
    const head = heads.find(request)
    const known = streams.knownAuthority(request)
    if (!head || !known || isUnexpected(request, head.version)) return null
    const answer = await decideAndStore(request, head, known)
    return answer?.kind === 'accepted' ? answer : null
  }

  /** Null: the race was lost. */
  async function attempt(request: CommandRequest<Command>): Promise<Answer | null> {
    const loaded = await streams.load(request)
    const answered = answeredBefore(request, loaded)
    if (answered) return answered
    const { version, lastHash } = loaded
    const head = { version, lastHash, state: readState(decider, request, loaded) }
    return decideAndStore(request, head, loaded)
  }

  async function decideAndStore(
    request: CommandRequest<Command>,
    { state: before, version, lastHash }: Head<State>,
    { mark, authority }: KnownAuthority,
  ): Promise<Answer | null> {
    const found = await options.facts({ request, state: before, version, authority, mark })
    if ('refusal' in found) return { kind: 'refused', refusal: found.refusal }
    const { facts } = found

    const decision = decider.decide(request.command, before, facts)
    if (!decision.accepted) return { kind: 'refused', refusal: decision.refusal }
    const shared = { at: request.now, actor: options.actor(facts) }
    const events = wholeEvents<Event>(decision.events, shared)
    const after = events.reduce(decider.evolve, before)

    const snapshot = canonicalJson(after)
    const act: Act = {
      tenant: request.tenant,
      stream: request.stream,
      version: version + 1,
      commandId: request.commandId,
      act: options.nameOf(request.command),
      ...shared,
      events: leanEvents(events, shared),
      previousHash: lastHash,
      snapshotHash: hashSnapshot(snapshot),
    }
    const hash = hashAct(act)
    const rows = options.project({ request, before, after, events, facts, version: act.version })
    heads.forget(request)
    if (!(await streams.store({ act, hash, mark, state: snapshot, projected: rows }))) return null
    heads.keep(request, { version: act.version, lastHash: hash, state: after }, snapshot.length)
    if (rows.outbox && rows.outbox.length > 0) options.onOutbox?.()
    return { kind: 'accepted', version: act.version, events, repeated: false }
  }

  function answeredBefore(request: CommandRequest<Command>, loaded: Loaded): Answer | null {
    const { earlier, version } = loaded
    if (earlier) {
      const same = earlier.stream === request.stream && earlier.act === options.nameOf(request.command)
      if (!same) return { kind: 'conflict', version }
      return {
        kind: 'accepted',
        version: earlier.version,
        events: wholeEvents<Event>(earlier.events, earlier),
        repeated: true,
      }
    }
    return isUnexpected(request, version) ? { kind: 'conflict', version } : null
  }

  async function givenUp(request: CommandRequest<Command>): Promise<Answer> {
    const loaded = await streams.load(request)
    return answeredBefore(request, loaded) ?? { kind: 'conflict', version: loaded.version }
  }
}

const isUnexpected = ({ expectedVersion }: CommandRequest<unknown>, version: number): boolean =>
  expectedVersion !== undefined && expectedVersion !== version

/**
 * The state after the last act: as it was kept last, and evolved by the acts since. Checked against the hash which the
 * last act recorded in the chain.
 */
function readState<State, Event>(
  decider: { readonly initial: State; evolve(state: State, event: Event): State },
  at: StreamAddress,
  { version, snapshot, later, snapshotHash }: Loaded,
): State {
  if (version === 0) return decider.initial
  const kept = snapshot === null ? decider.initial : (JSON.parse(snapshot) as State)
  const state = later.flatMap((act) => wholeEvents<Event>(act.events, act)).reduce(decider.evolve, kept)
  const text = later.length === 0 ? snapshot : canonicalJson(state)
  if (text === null || snapshotHash === null || !hashSnapshot(text).equals(snapshotHash))
    throw new Error(`the state of ${at.tenant}/${at.stream} is not what its last act recorded`)
  return state
}
