/** A tunnel through an HTTP proxy: CONNECT (RFC 9110, 9.3.6). */
import { request } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Asks the proxy at the other end of the socket to connect to a service (`host:port`). Returns the status of its answer:
 * with 2xx the socket is the tunnel. Rejects with the system's error or the signal's reason.
 */
export function openTunnel(
  socket: Socket,
  service: string,
  authorization: string | undefined,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const ask = request({
      createConnection: () => socket,
      method: 'CONNECT',
      path: service,
      setHost: false,
      headers: {
        Host: service,
        ...(authorization !== undefined && { 'Proxy-Authorization': authorization }),
      },
    });
    const aborted = () => ask.destroy(signal.reason);
    signal.addEventListener('abort', aborted, { once: true });
    const done = () => signal.removeEventListener('abort', aborted);
    ask.on('connect', ({ statusCode = 0 }, tunnel, head) => {
      done();
      // What came behind the head belongs to the service: TLS reads it from the socket.
      if (head.length > 0) tunnel.unshift(head);
      resolve(statusCode);
    });
    ask.on('error', (error) => {
      done();
      reject(error);
    });
    ask.end();
  });
}
