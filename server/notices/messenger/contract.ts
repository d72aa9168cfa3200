import type { Viewer } from '#server/directory/contract.ts'

/** Where an official is told by messenger, as far as it is shown again. */
export interface MessengerAddress {
  /** Only its last three signs: `…789`. */
  readonly masked: string
  /** Nothing but codes is sent before. */
  readonly confirmed: boolean
  /** Until when the code sent last is taken; null: none is awaited. */
  readonly codeUntil: string | null
}

/**
 * What became of a code that was to be sent. `not-known`: the gateway can't reach that address. `too-soon`: one a minute,
 * and five until a day has passed without any.
 */
export type CodeAnswer =
  | 'sent-off'
  | 'no-messenger'
  | 'bad-address'
  | 'no-address'
  | 'too-soon'
  | 'not-known'
  | 'gateway-away'

/** `over`: it was sent too long ago, or there is none. `too-often`: five were wrong; only a new one helps. */
export type ConfirmAnswer = 'confirmed' | 'wrong' | 'over' | 'too-often'

/** The address of an official's own for messages. */
export interface MessengerAddresses {
  /** Takes the place of the one before, and waits to be confirmed with the code that is sent there. */
  enter(viewer: Viewer, address: string): Promise<CodeAnswer>
  /** Another code to the address that waits to be confirmed. */
  sendCode(viewer: Viewer): Promise<CodeAnswer>
  confirm(viewer: Viewer, code: string): Promise<ConfirmAnswer>
  remove(viewer: Viewer): Promise<void>
}
