import type { StepId } from '../../procedure/definition.ts'
import type { Act } from '../act.ts'
import type { GivenDocument } from '../commands.ts'

/** Takes documents in, each as the next version of its kind. */
export function receive(act: Act, documents: readonly GivenDocument[], step: StepId | 'application'): void {
  for (const { document, file } of documents)
    act.emit({
      type: 'DocumentReceived',
      document,
      file,
      version: (act.state.documents[document]?.version ?? 0) + 1,
      step,
      by: act.facts.actor.official,
      at: act.facts.now,
    })
}
