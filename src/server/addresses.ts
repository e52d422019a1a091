// Where phones on the same network reach this machine.

import type { NetworkInterfaceInfo } from 'node:os'

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Bridges to containers, virtual machines and tunnels: no phone is on the other side. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg|podman|cni|lxc|awdl|llw)|vethernet|virtualbox|vmware|wsl/i
const WIRELESS = /^(wl|wlan|wifi|wi-fi|ath|en0)/i

/**
 * IPv4 addresses of this machine on its networks, the likeliest first: wireless before wired before virtual, and the
 * kinds that homes and schools give out before others.
 */
export function networkAddresses(interfaces: Interfaces): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) =>
      (infos ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ address, rank: rankOf(name, address) })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ address }) => address)
}

function rankOf(name: string, address: string): number {
  const kind = VIRTUAL.test(name) ? 100 : WIRELESS.test(name) ? 0 : 10
  // An address that a machine gave itself, because nobody gave it one, leads nowhere.
  if (address.startsWith('169.254.')) return kind + 50
  if (address.startsWith('192.168.')) return kind
  if (address.startsWith('10.')) return kind + 1
  return kind + (/^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3)
}

/** Whether an address is this machine's own name for itself. */
export const isLoopback = (host: string): boolean => /^(localhost(:|$)|127\.|\[?::1)/.test(host)

/** The address of a page on a server. An IPv6 address stands in brackets. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`
