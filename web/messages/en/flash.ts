import type { flash as source } from '../id/flash.ts'

export const flash: typeof source = {
  signedIn: 'You are signed in.',
  signedOut: 'You are signed out.',
  positionSwitched: 'Position switched.',
  tokenRevoked: 'The token is revoked and no longer works.',
  draftSaved: 'Draft saved.',
}
