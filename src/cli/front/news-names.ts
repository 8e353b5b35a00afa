/** The names in all unread articles, for the front page. */
import type { NamesFound, NewsName } from '../../front/action.ts';
import type { Store } from '../../store/store.ts';
import { type NameInNews, namesInNews } from '../feeds/names-in-news.ts';
import { turn } from './slices.ts';

/** Articles between two reports. */
const STEP = 20;

export async function findNewsNames(
  store: Store,
  tell: (found: NamesFound) => void,
  signal: AbortSignal,
): Promise<void> {
  const unread = [...store.list.filter(({ isRead }) => !isRead)].map(({ key }) => key);
  const all = unread.length;
  let done = 0;
  const articles = async function* () {
    for (const key of unread) {
      if (done % STEP === 0) tell({ names: [], done, all });
      await turn();
      if (signal.aborted) return;
      done += 1;
      const entry = await store.read(key);
      if (entry) yield { key, article: entry.article };
    }
  };
  const names = await namesInNews(articles());
  tell({ names: names.map(newsName), done: all, all });
}

function newsName({ entry, article, mentions, keys }: NameInNews): NewsName {
  const { english, names } = entry;
  return { name: names[0], english, language: article.language, mentions, keys };
}
