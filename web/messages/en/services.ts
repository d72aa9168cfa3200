import type { services as source } from '../id/services.ts'

export const services: typeof source = {
  title: 'Application development services',
  lead: 'Served by {office}.',
  none: 'This government has no SOP in force yet.',
  noneHelp: 'Services appear here once their SOP has been ratified and loaded.',
  steps: 'Steps',
  stepCount: '{count} {count:step|steps}',
  decisions: 'Decisions',
  decisionCount: '{count} {count:decision|decisions}',
  time: 'Time by the SOP',
  papers: 'Papers to have ready',
  noPapers: 'The SOP names no papers to begin with.',
  seeProcedure: 'See the SOP',
  begin: 'Make a request',
  beginSignIn: 'Sign in to make a request',
  howToBegin: 'How to begin',
  beginText:
    'Requests come from government agencies, not from persons. Sign in with your agency’s account and choose a service. A letter already sent on paper is registered by the office.',
  number: 'SOP number',
}
