import type { Chair } from './picture.ts'

export const katingan = (position: string): Chair => ({ tenant: 'katingan', position })
export const tangsel = (position: string): Chair => ({ tenant: 'tangerang-selatan', position })
