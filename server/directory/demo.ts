/** Of every demo account: printed at start-up and on the demo sign-in page, so no secret. Loaded with demo governments only. */
export const demoPassword = 'laksana-demo'
