/** One request and the head of its answer. */
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';

export type Question = {
  /** A path, or the whole address for a proxy. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of a form, which are sent by POST. */
  readonly form?: string;
};

/** Resolves with the head of the answer; its body is still to come. The signal ends both. */
export function ask(
  socket: Socket,
  { path, headers, form }: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST';
    const asked = request({
      createConnection: () => socket,
      method,
      path,
      headers,
      setHost: false,
    });
    const aborted = () => asked.destroy(signal.reason);
    signal.addEventListener('abort', aborted);
    asked.on('close', () => signal.removeEventListener('abort', aborted));
    asked.on('response', resolve);
    asked.on('error', reject);
    if (signal.aborted) aborted();
    asked.end(form);
  });
}
