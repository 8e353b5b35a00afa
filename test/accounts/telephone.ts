/** Another program of the person at the same server: plain HTTP, nothing of ours. It is the witness of what the server has. */

export type ServerEntry = { read: boolean; starred: boolean };

const STATE = 'user/-/state/com.google/';
const LONG = 'tag:google.com,2005:reader/item/';

export class Telephone {
  readonly #base: string;
  #login = '';
  #token = '';
  /** By number: the decimal id. */
  readonly #ids = new Map<number, string>();

  constructor(base: string) {
    this.#base = base;
  }

  async login(password: string): Promise<void> {
    const body = new URLSearchParams({ Email: 'reader', Passwd: password });
    const answer = await fetch(`${this.#base}/accounts/ClientLogin`, { method: 'POST', body });
    this.#login = /^Auth=(.*)$/m.exec(await answer.text())?.[1] ?? '';
    this.#token = (await this.#get('token')).trim();
  }

  /** All entries with the title `Entry NUMBER`. */
  async entries(): Promise<Map<number, ServerEntry>> {
    const all = await this.#list(`s=${STATE}reading-list`);
    const unread = new Set(await this.#list(`s=${STATE}reading-list&xt=${STATE}read`));
    const starred = new Set(await this.#list(`s=${STATE}starred`));
    const known = new Set(this.#ids.values());
    const fresh = all.filter((id) => !known.has(id));
    if (fresh.length > 0) await this.#learn(fresh);
    const states = new Map<number, ServerEntry>();
    for (const [number, id] of this.#ids) {
      states.set(number, { read: !unread.has(id), starred: starred.has(id) });
    }
    return states;
  }

  async mark(number: number, field: 'read' | 'starred', value: boolean): Promise<void> {
    const id = this.#ids.get(number) ?? '';
    await this.#post('edit-tag', [
      [value ? 'a' : 'r', STATE + field],
      ['i', longOf(id)],
    ]);
  }

  async add(url: string): Promise<void> {
    await this.#post('subscription/quickadd', [['quickadd', url]]);
  }

  /** The server begins with a feed of its own news. */
  async removeFirst(): Promise<void> {
    await this.#post('subscription/edit', [
      ['ac', 'unsubscribe'],
      ['s', 'feed/1'],
    ]);
  }

  async #learn(ids: readonly string[]): Promise<void> {
    const fields = ids.map((id): [string, string] => ['i', longOf(id)]);
    const { items } = JSON.parse(await this.#post('stream/items/contents', fields)) as {
      items: { id: string; title: string }[];
    };
    for (const { id, title } of items) {
      const number = Number(/^Entry (\d+)$/.exec(title)?.[1]);
      if (number > 0) this.#ids.set(number, `${BigInt(`0x${id.slice(LONG.length)}`)}`);
    }
  }

  async #list(query: string): Promise<string[]> {
    const text = await this.#get(`stream/items/ids?output=json&n=100000&${query}`);
    const { itemRefs } = JSON.parse(text) as { itemRefs: { id: string }[] };
    return itemRefs.map(({ id }) => id);
  }

  async #get(path: string): Promise<string> {
    const headers = { Authorization: `GoogleLogin auth=${this.#login}` };
    return (await fetch(`${this.#base}/reader/api/0/${path}`, { headers })).text();
  }

  async #post(path: string, fields: [string, string][]): Promise<string> {
    const answer = await fetch(`${this.#base}/reader/api/0/${path}`, {
      method: 'POST',
      headers: { Authorization: `GoogleLogin auth=${this.#login}` },
      body: new URLSearchParams([['T', this.#token], ...fields]),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }
}

function longOf(id: string): string {
  return LONG + BigInt(id).toString(16).padStart(16, '0');
}
