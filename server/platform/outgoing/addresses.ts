import { BlockList, isIP } from 'node:net'

/** Addresses that are nobody's on the internet: this machine, own networks, metadata of clouds, and what is reserved. */
const inside: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** IPv6 is given out of 2000::/3; in there, these hold an IPv4 address of anybody's or are examples. */
const outside6 = ['2000::/3']
const inside6 = ['2001::/32', '2001:db8::/32', '2002::/16']

/** `10.20.0.0/16`: an address and the length of its prefix. */
export interface Network {
  readonly address: string
  readonly prefix: number
}

/** Null: not a network. */
export function networkFrom(text: string): Network | null {
  const [address = '', length = '', ...more] = text.trim().split('/')
  const family = isIP(address)
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (family === 0 || more.length > 0 || prefix < 0 || prefix > (family === 4 ? 32 : 128)) return null
  return { address, prefix }
}

/**
 * May we send to this IP address? Only to the internet, and to the networks that the operator named. An IPv4 address
 * written as IPv6 counts as what it is.
 */
export function addressRule(allowed: readonly Network[] = []): (address: string) => boolean {
  const ours = listOf(allowed)
  const within = listOf(inside.map(known))
  const world6 = listOf(outside6.map(known))
  const within6 = listOf(inside6.map(known))
  return (written) => {
    const address = asIPv4(written)
    const family = isIP(address)
    if (family === 0) return false
    if (family === 4) return ours.check(address, 'ipv4') || !within.check(address, 'ipv4')
    if (ours.check(address, 'ipv6')) return true
    return world6.check(address, 'ipv6') && !within6.check(address, 'ipv6')
  }
}

function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList()
  for (const { address, prefix } of networks)
    list.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  return list
}

function known(text: string): Network {
  const network = networkFrom(text)
  if (network === null) throw new TypeError(`not a network: ${text}`)
  return network
}

/** `::ffff:127.0.0.1` and `::ffff:7f00:1` are 127.0.0.1. */
function asIPv4(address: string): string {
  if (isIP(address) !== 6) return address
  const written = new URL(`http://[${address.replace(/%.*$/, '')}]/`).hostname.slice(1, -1)
  const halves = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written)
  if (!halves) return written
  const bytes = halves.slice(1).flatMap((half) => {
    const value = Number.parseInt(half, 16)
    return [value >> 8, value & 255]
  })
  return bytes.join('.')
}
