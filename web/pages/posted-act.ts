import type { PostedForm } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What every form of an act carries: the id that makes a repeat harmless, and the version the person looked at. */
export function postedAct(form: PostedForm): { readonly commandId: string; readonly seenVersion?: number } {
  const posted = form.text('commandId')
  const seen = form.text('seenVersion')
  return {
    commandId: uuid.test(posted) ? posted : newCommandId(),
    ...(/^\d{1,9}$/.test(seen) && { seenVersion: Number(seen) }),
  }
}
