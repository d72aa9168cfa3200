/** How four tries one after the other are answered. */
export async function statusesOfFour(ask: () => Promise<{ statusCode: number }>): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let count = 0; count < 4; count += 1) statuses.push((await ask()).statusCode)
  return statuses
}
