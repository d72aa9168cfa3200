import type { problems as source } from '../id/problems.ts'

export const problems: typeof source = {
  'not-found': {
    title: 'Page not found',
    text: 'This address does not exist, has moved, or is not for your position.',
    next: 'Check the address, or begin again from the front page.',
  },
  forbidden: {
    title: 'Your position may not do this',
    text: 'This page or act is not for the position you are using.',
    next: 'Switch position at the top of the page, or ask your government’s administrator.',
  },
  malformed: {
    title: 'What was sent can’t be read',
    text: 'It did not arrive whole, or does not come from a Laksana page. Nothing was saved.',
    next: 'Go back to the form, reload it and send it again. Copy long text first if you still need it.',
  },
  'too-large': {
    title: 'What was sent is too large',
    text: 'Its text or its file is larger than can be taken. Nothing was saved.',
    next: 'Go back to the form and shorten the text or choose a smaller file. Long descriptions can be attached as a file.',
  },
  defect: {
    title: 'Something went wrong in the system',
    text: 'It was not your doing and has been logged. What was saved is not lost.',
    next: 'Reload the page. If it happens again, tell the administrator the time: {moment}.',
  },
  offline: {
    title: 'The database cannot be reached',
    text: 'For a moment this page cannot be shown and nothing can be saved. What was saved is not lost.',
    next: 'Wait a little, then reload the page.',
  },
  'too-many': {
    title: 'Too many requests',
    text: 'Requests from your address are coming too fast.',
    next: 'Wait a little, then reload the page.',
  },
  reload: 'Reload',
  toFront: 'To the front page',
}
