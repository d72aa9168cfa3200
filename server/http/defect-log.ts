/**
 * What the log keeps of a defect. A message of the database may quote a row, and rows hold personal data: of those only
 * the kind, the code and the place are kept. The frames of the stack never quote anything.
 */
export function defectForLog(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, severity, routine } = error as Error &
    Partial<Record<'code' | 'severity' | 'routine', string>>
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(code && { code }),
    ...(severity ? { ...(routine && { routine }) } : { message: error.message }),
    stack: frames.join('\n'),
  }
}
