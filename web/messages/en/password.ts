import type { password as source } from '../id/password.ts'

export const password: typeof source = {
  title: 'Change your password',
  lead: 'Once it is changed, you are signed out on every other device. API tokens stay valid; revoke them yourself if need be.',
  current: 'Password now',
  next: 'New password',
  nextHelp:
    'At least 12 letters, digits or marks. A few words only you know are better than one complicated one.',
  again: 'New password once more',
  submit: 'Change the password',
  failed: {
    empty: 'Fill in the password you have now and the new one.',
    short: 'The new password is too short. Write at least 12 letters, digits or marks.',
    long: 'The new password is too long. Write at most 128 letters, digits or marks.',
    different: 'The two new passwords differ. Write both again.',
    same: 'The new password is the one you have now. Write another.',
    wrong: 'The password you have now does not match. Check it and try again.',
    'too-many': 'Too many attempts. Wait a few minutes and try again.',
    demo: 'Demonstration accounts share one password, which cannot be changed.',
  },
}
