import { networkFrom, type OutgoingRules, StartupProblem } from '#server/platform/index.ts'

/** What webhooks need of the environment. */
export interface ChannelSettings {
  readonly outgoing: OutgoingRules
}

/** As typed in the environment. */
export interface ChannelEnvironment {
  readonly http: 'on' | 'off'
  readonly networks: string | undefined
}

/** Throws StartupProblem with one sentence for what makes no sense or is left out. */
export function channelSettings(typed: ChannelEnvironment): ChannelSettings {
  return { outgoing: { http: typed.http === 'on', networks: networksIn(typed.networks) } }
}

function networksIn(text: string | undefined): OutgoingRules['networks'] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const network = networkFrom(each)
      if (network !== null) return network
      throw new StartupProblem(
        `LAKSANA_WEBHOOK_NETWORKS has “${each}”: write networks like 10.20.0.0/16, with commas between.`,
      )
    })
}
