/**
 * Which addresses of the Internet Protocol are on the public network: the registries of special-purpose addresses of IANA
 * (RFC 6890 and its followers).
 */
import { BlockList, isIP } from 'node:net';

type AddressBlock = readonly [first: string, bits: number];

const NOT_PUBLIC_4: readonly AddressBlock[] = [
  ['0.0.0.0', 8], // this network, RFC 791: many systems take 0.0.0.0 for themselves
  ['10.0.0.0', 8], // private, RFC 1918
  ['100.64.0.0', 10], // shared by the customers of a provider, RFC 6598
  ['127.0.0.0', 8], // loopback, RFC 1122
  ['169.254.0.0', 16], // link-local, RFC 3927; clouds serve their secrets there
  ['172.16.0.0', 12], // private, RFC 1918
  ['192.0.0.0', 24], // protocol assignments, RFC 6890
  ['192.0.2.0', 24], // documentation, RFC 5737
  ['192.88.99.0', 24], // relays of 6to4, RFC 7526
  ['192.168.0.0', 16], // private, RFC 1918
  ['198.18.0.0', 15], // benchmarks, RFC 2544
  ['198.51.100.0', 24], // documentation, RFC 5737
  ['203.0.113.0', 24], // documentation, RFC 5737
  ['224.0.0.0', 4], // multicast, RFC 5771
  ['240.0.0.0', 4], // reserved, RFC 1112, and broadcast
];

/** Global unicast, RFC 4291. All other IPv6 is local or reserved. */
const UNICAST_6: readonly AddressBlock[] = [['2000::', 3]];

const NOT_PUBLIC_6: readonly AddressBlock[] = [
  ['2001::', 23], // protocol assignments, RFC 2928; Teredo is in it
  ['2001:db8::', 32], // documentation, RFC 3849
  ['3fff::', 20], // documentation, RFC 9637
];

/** Groups of 16 bits in front of an IPv4 address, to which a gateway or the system itself takes the packet. */
const BEFORE_4: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0xffff], // mapped, RFC 4291
  [0x64, 0xff9b, 0, 0, 0, 0], // NAT64, RFC 6052
  [0x2002], // 6to4, RFC 3056
];

const notPublic4 = listOf(NOT_PUBLIC_4, 'ipv4');
const notPublic6 = listOf(NOT_PUBLIC_6, 'ipv6');
const unicast6 = listOf(UNICAST_6, 'ipv6');

/** `address`: a literal address without brackets. Everything else is not public. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !notPublic4.check(address, 'ipv4');
  if (version !== 6) return false;
  const [bare, zone] = address.split('%');
  if (zone !== undefined) return false; // an address of one link
  const held = heldAddress(bare);
  if (held !== undefined) return isPublic(held);
  return unicast6.check(bare, 'ipv6') && !notPublic6.check(bare, 'ipv6');
}

/** The IPv4 address inside an IPv6 address. */
function heldAddress(address: string): string | undefined {
  const groups = groupsOf(address);
  const before = BEFORE_4.find((prefix) => prefix.every((group, at) => groups[at] === group));
  if (before === undefined) return undefined;
  const [high, low] = groups.slice(before.length);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  // The URL standard writes an address in its shortest form, without dots.
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left, right] = canonical.split('::').map(parseGroups);
  if (right === undefined) return left;
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function parseGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function listOf(networks: readonly AddressBlock[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [first, bits] of networks) list.addSubnet(first, bits, family);
  return list;
}
