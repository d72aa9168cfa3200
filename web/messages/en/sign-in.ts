import type { signIn as source } from '../id/sign-in.ts'

export const signIn: typeof source = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  failed: {
    wrong: 'E-mail or password do not match. Check both and try again.',
    'too-many': 'Too many attempts. Wait a few minutes and try again.',
    'no-position': 'This account holds no position now. Ask your government’s administrator.',
    empty: 'Fill in your e-mail and password.',
  },
  forgot: 'Forgotten your password? Ask your government’s administrator.',
  demo: 'Try with a demonstration account',
  demoTitle: 'Demonstration accounts',
  demoLead: 'Choose a position to sign in. People and requests are made up; nothing leaves this system.',
  demoNone: 'There are no demonstration accounts.',
  enterAs: 'Sign in as {position}',
  enter: 'Sign in',
  part: {
    applicant: 'Applicant',
    office: 'Office',
    'third-party': 'Third party',
    inspector: 'Inspector',
    administrator: 'Administrator',
  },
}
