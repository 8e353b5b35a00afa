/** Certificates for servers on loopback: X.509 (RFC 5280) in DER, signed with a key made on the spot. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type Certificate = {
  readonly key: string;
  readonly cert: string;
};

export type CertificateOptions = {
  /** Names and addresses that it is for. */
  readonly hosts: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
  /** Who signs: itself without one. */
  readonly issuer?: Certificate & { readonly name?: string };
  readonly name?: string;
};

const DAY = 86_400_000;

export function makeCertificate({
  hosts,
  from = -1,
  to = 1,
  issuer,
  name = hosts[0],
}: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Date.now();
  const algorithm = sequence(oid(1, 2, 840, 10045, 4, 3, 2)); // ecdsa-with-SHA256
  const body = sequence(
    tagged(0, integer(2)), // version 3
    integer(1 + Math.floor(Math.random() * 1e6)),
    algorithm,
    nameOf(issuer?.name ?? name),
    sequence(time(now + from * DAY), time(now + to * DAY)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, sequence(alternativeNames(hosts), basicConstraints())),
  );
  const signer: KeyObject | string = issuer?.key ?? privateKey;
  const signature = sign('sha256', body, signer);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.concat([ZERO, signature])));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

const ZERO = Buffer.of(0);

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    /^[\d.]+$/.test(host)
      ? der(0x87, Buffer.from(host.split('.').map(Number)))
      : der(0x82, Buffer.from(host)),
  );
  return sequence(oid(2, 5, 29, 17), der(0x04, sequence(...names)));
}

/** It may sign others, so that a test can trust it. */
function basicConstraints(): Buffer {
  const isAuthority = der(0x01, Buffer.of(0xff));
  return sequence(oid(2, 5, 29, 19), isAuthority, der(0x04, sequence(isAuthority)));
}

function nameOf(name: string): Buffer {
  return sequence(der(0x31, sequence(oid(2, 5, 4, 3), der(0x0c, Buffer.from(name)))));
}

/** GeneralizedTime. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
  return der(0x18, Buffer.from(`${digits}Z`));
}

function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return der(0x02, bytes[0] > 127 ? Buffer.concat([ZERO, bytes]) : bytes);
}

function oid(first: number, second: number, ...rest: number[]): Buffer {
  const bytes = rest.flatMap((value) => {
    const parts = [value & 127];
    for (let left = value >> 7; left > 0; left >>= 7) parts.unshift((left & 127) | 128);
    return parts;
  });
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

function tagged(tag: number, content: Buffer): Buffer {
  return der(0xa0 + tag, content);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  const head =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
