import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'

type Opening = Extract<CaseCommand, { type: 'OpenCase' }>
type Channel = Opening['channel']

/**
 * The ways in which the actor may open a case: for its own unit; from a letter on paper, with the right to register
 * them; on behalf of an agency, as one who performs something in the procedure, registers or supervises.
 */
export function openChannels({ facts }: Context): readonly Channel[] {
  const { capabilities, performs } = facts.actor
  const registers = capabilities.includes('register')
  const onBehalf = registers || capabilities.includes('supervise') || performs.length > 0
  return [
    'applicant',
    ...(registers ? ['registry' as const] : []),
    ...(onBehalf ? ['on-behalf' as const] : []),
  ]
}

export function mayOpen({ state }: Context): Denial {
  return state.status === 'none' ? null : deny('CaseAlreadyOpen')
}

function mayOpenBy({ channel, applicant }: Opening, context: Context): Denial {
  const own = channel !== 'applicant' || applicant === context.facts.actor.unit
  return own && openChannels(context).includes(channel) ? null : deny('MayNotOpen', { channel })
}

export function openCase(command: Opening, context: Context): CaseDecision {
  const { procedure, applicant, channel, linkedTo } = command
  const { now, actor } = context.facts
  return unless(mayOpen(context) ?? mayOpenBy(command, context), () => [
    {
      type: 'CaseOpened',
      procedure,
      applicant,
      channel,
      by: actor.official,
      at: now,
      ...(linkedTo ? { linkedTo } : {}),
    },
  ])
}
