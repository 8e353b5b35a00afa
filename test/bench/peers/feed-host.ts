/** Feeds on loopback, each on a host of its own. Writes its port into the file of the first argument. */
import { writeFileSync } from 'node:fs';
import { rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';

const [file, feeds, entries] = process.argv.slice(2);

void startFeedServer().then((server) => {
  for (let feed = 0; feed < Number(feeds); feed += 1) {
    const titles = Array.from({ length: Number(entries) }, (_, entry) => `feed ${feed} ${entry}`);
    const text = rssOf(`Feed ${feed}`, titles, `http://articles.example/${feed}/`);
    server.routes.set(`/${feed}`, serveText(text));
  }
  writeFileSync(file, String(server.port));
});
