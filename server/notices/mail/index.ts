import type { DeliveryChannel } from '../channel.ts'
import { digestChannel } from './digest-channel.ts'
import { mailChannel } from './mail-channel.ts'
import type { MailChannelOptions } from './sending.ts'

/** The ways by which a mail goes: one for each notice, and collected once a day. */
export const mailChannels = (options: MailChannelOptions): readonly DeliveryChannel[] => [
  mailChannel(options),
  digestChannel(options),
]
