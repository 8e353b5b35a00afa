/** What an error of the system, of TLS or of HTTP says about the network. */
import { codeOf } from '../files/system-code.ts';
import { type CertificateFault, FetchFailure, type FetchFault } from './diagnostic.ts';

/** OpenSSL's reasons as Node names them. */
const CERTIFICATES: Readonly<Record<string, CertificateFault>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  CERT_REVOKED: 'revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  HOSTNAME_MISMATCH: 'wrong-host',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
};

const OTHER_CERTIFICATE = /^(?:CERT_|INVALID_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** The machine has no way to others, or its names no one to answer. */
const NO_NETWORK = ['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EADDRNOTAVAIL'];

const NO_NAME = ['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA', 'EAI_FAIL'];

/** `host`: that of the connection, as people read it. */
export function faultOf(error: unknown, host: string): FetchFault {
  if (error instanceof FetchFailure) return error.fault;
  const systemCode = codeOf(firstOf(error));
  if (NO_NAME.includes(systemCode)) return { code: 'name-not-found', host };
  if (NO_NETWORK.includes(systemCode)) return { code: 'no-network' };
  const fault = CERTIFICATES[systemCode] ?? (OTHER_CERTIFICATE.test(systemCode) && 'other');
  if (fault) return { code: 'certificate', host, fault, systemCode };
  if (/^HPE_/.test(systemCode)) return { code: 'broken-answer', systemCode };
  return { code: 'no-answer', host, systemCode };
}

/** Where several addresses of a name were tried, the first tells. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? error.errors[0] : error;
}
