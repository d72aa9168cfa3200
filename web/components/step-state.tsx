import type { PublicCaseView } from '#server/cases/contract.ts'
import { useScreen } from './screen.ts'
import { Tag, type Tone } from './tag.tsx'

export type StepState = PublicCaseView['steps'][number]['state']

const tones: Readonly<Record<StepState, Tone>> = {
  done: 'good',
  now: 'now',
  ahead: 'plain',
  'passed-over': 'plain',
}

/** Where a step of a request stands; a late one says so beside it. */
export function StepStateTag({ state, overdue = false }: { state: StepState; overdue?: boolean }) {
  const { status } = useScreen().words
  return (
    <>
      <Tag tone={tones[state]}>{status.step[state]}</Tag>
      {overdue && (
        <>
          {' '}
          <Tag tone="late">{status.overdue}</Tag>
        </>
      )}
    </>
  )
}
