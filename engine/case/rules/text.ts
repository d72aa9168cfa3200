import { type Denial, deny } from '../refusals.ts'

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

export function mustGiveReason(reason: string | undefined): Denial {
  return isBlank(reason) ? deny('ReasonMissing') : null
}

export function mustGiveText(text: string): Denial {
  return isBlank(text) ? deny('TextMissing') : null
}
