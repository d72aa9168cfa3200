import type { about as source } from '../id/about.ts'

export const about: typeof source = {
  title: 'About Laksana',
  parts: [
    {
      name: 'What this is',
      text: [
        'Laksana runs the SOPs by which local governments build applications. Their form follows Regulation 35/2012 of the Minister of Administrative Reform: every step has performers, requirements, time and output.',
        'A request uses the version of the SOP in force when it was made. Every act is kept in the audit trail: who, in which position, when and why.',
      ],
    },
    {
      name: 'Accessibility',
      text: [
        'The pages are made to WCAG 2.2 level AA: they work with a keyboard and a screen reader, from 360 pixels, in light and dark, and without JavaScript. Every chart is also told step by step.',
        'If there is something you cannot use, tell the office that serves you; a request can still be made by letter.',
      ],
    },
    {
      name: 'Personal data',
      text: [
        'Under Law 27/2022, personal data is used only to carry out the request. Public pages show no names of applicants or officials.',
        'Laksana uses only necessary cookies: for your session, position and language. There are no trackers, and pages call no outside services.',
      ],
    },
  ],
}
