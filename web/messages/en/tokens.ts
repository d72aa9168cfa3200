import type { tokens as source } from '../id/tokens.ts'

export const tokens: typeof source = {
  title: 'API tokens',
  lead: 'A token lets a program do what you may do, in your name. Make one for each program and revoke it when it is no longer used.',
  name: 'Name of the token',
  nameHelp: 'Which program uses it, for instance “Leadership dashboard”.',
  nameMissing: 'Give it a name, so that you know this token later.',
  create: 'Create a token',
  created: 'The token “{name}” has been created',
  createdHelp: 'Copy it now. It cannot be shown again.',
  list: 'Your tokens',
  none: 'You have no tokens yet.',
  columns: { name: 'Name', created: 'Created', used: 'Last used', act: 'Action' },
  never: 'never',
  revoke: 'Revoke',
  revokeNamed: 'Revoke the token {name}',
  reference: 'API reference',
}
