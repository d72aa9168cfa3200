import type { TaskEscalation } from '#server/cases/contract.ts'
import { Moment } from './moment.tsx'
import { useScreen } from './screen.ts'
import { Tag } from './tag.tsx'

/** How far up the clock brought a task: the last rung, in words. Nothing where it brought it to nobody. */
export function EscalationTag({ of }: { of: TaskEscalation | null | undefined }) {
  const { marks } = useScreen().words.escalation
  if (!of) return null
  return <Tag tone={of.lateMinutes > 0 ? 'late' : 'wait'}>{marks[highest(of)]}</Tag>
}

/** The chairs that were told, and when. */
export function EscalatedTo({ of }: { of: TaskEscalation | null }) {
  if (!of) return null
  return (
    <p class="quiet small">
      {of.positions.length > 0 && `${of.positions.join(', ')} · `}
      <Moment at={of.at} />
    </p>
  )
}

/** Where nobody stands above, the performer alone was told. */
const highest = ({ to, positions }: TaskEscalation) => {
  if (positions.length === 0) return 'performer'
  return to.includes('head') ? 'head' : 'superior'
}
