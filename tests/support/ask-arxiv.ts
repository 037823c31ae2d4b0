// A process that asks arXiv's stand-in some times: node ask-arxiv.ts FOLDER ENDPOINT SPACING TIMES
import { openHttp } from './http-client.ts';

const [folder = '', endpoint = '', spacing, times] = process.argv.slice(2);
await using client = openHttp(folder, endpoint, { arxivSpacingMs: Number(spacing) });
await Promise.all(
  Array.from({ length: Number(times) }, (_, index) =>
    client.http.get(`${endpoint}/${index}`, { upstream: 'arxiv' }),
  ),
);
