/** The instant at which a clock in Jakarta shows this: `wib('2026-11-16T08:00')`. */
export const wib = (local: string): string => new Date(`${local}:00+07:00`).toISOString()
