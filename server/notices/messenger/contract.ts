import type { Viewer } from '#server/directory/contract.ts'

/** Where an official is told by messenger, as far as it is shown again: the last three signs, `…789`. */
export interface MessengerAddress {
  /** Where messages go; null: nowhere yet. */
  readonly confirmed: string | null
  /** One that was entered and gets nothing but codes; until it is confirmed the one before holds. */
  readonly waiting: {
    readonly masked: string
    /** Until when the code sent last is taken; null: none is awaited. */
    readonly codeUntil: string | null
  } | null
}

/**
 * What became of a code that was to be sent. `not-known`: the gateway can't reach that address. `refused`: it takes nothing
 * for it. `unsure`: it may have gone out. `gateway-away`: nothing is taken from anybody now; this isn't
 * counted, and the address waits for a code.
 * `too-soon`: one was asked for within the last minute. `too-many`: five were, the last of them within a day.
 */
export type CodeAnswer =
  | 'sent-off'
  | 'no-messenger'
  | 'bad-address'
  | 'no-address'
  | 'too-soon'
  | 'too-many'
  | 'not-known'
  | 'refused'
  | 'unsure'
  | 'gateway-away'

/** `over`: it was sent too long ago, or there is none. `too-often`: five were wrong; only a new one helps. */
export type ConfirmAnswer = 'confirmed' | 'wrong' | 'over' | 'too-often'

/** The address of an official's own for messages. */
export interface MessengerAddresses {
  /** Takes the place of the one before once it is confirmed with the code that is sent there. */
  enter(viewer: Viewer, address: string): Promise<CodeAnswer>
  /** Another code to the address that waits to be confirmed. */
  sendCode(viewer: Viewer): Promise<CodeAnswer>
  confirm(viewer: Viewer, code: string): Promise<ConfirmAnswer>
  /** Gives up the address that waits to be confirmed; the one before goes on. */
  dropWaiting(viewer: Viewer): Promise<void>
  /** No address is left. */
  remove(viewer: Viewer): Promise<void>
}
