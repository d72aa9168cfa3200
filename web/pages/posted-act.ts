import type { PostedForm } from '#server/http/page.ts'
import { newCommandId } from '#web/command-id.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The id of a command as the form carries it, so that a repeat is harmless; a new one where it carries none. */
export function commandIdOf(form: PostedForm, name = 'commandId'): string {
  const posted = form.text(name)
  return uuid.test(posted) ? posted : newCommandId()
}

/** What every form of an act carries: the id of its command, and the version the person looked at. */
export function postedAct(form: PostedForm): { readonly commandId: string; readonly seenVersion?: number } {
  const seen = form.text('seenVersion')
  return {
    commandId: commandIdOf(form),
    ...(/^\d{1,9}$/.test(seen) && { seenVersion: Number(seen) }),
  }
}
