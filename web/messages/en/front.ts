import type { front as source } from '../id/front.ts'

export const front: typeof source = {
  title: 'Requests for applications, run by the SOP',
  lead: 'A government agency that needs an application asks for it here. The request runs step by step by the SOP of the communication and informatics office: who does what, until when and with what result can always be seen.',
  governments: 'Local governments',
  chooseGovernment:
    'Choose a government to see its services, the papers to have ready and how long it takes.',
  noGovernments: 'No local government uses this system yet.',
  lookUp: 'Look up a request',
  lookUpHelp: 'No account needed. The number is on your receipt.',
  how: 'How it works',
  steps: [
    {
      name: 'Get the papers ready',
      text: 'The page of a service names the papers you need before you begin.',
    },
    {
      name: 'Ask',
      text: 'Sign in with your agency’s account, fill in a short form, attach the files. You get a number.',
    },
    {
      name: 'Follow',
      text: 'Every step of the SOP, its due time and its result can be seen until the application is handed over.',
    },
  ],
}
