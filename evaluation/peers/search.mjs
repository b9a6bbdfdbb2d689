// One JSON object per line in, one out: {"index": [{id, text}]} -> {"ready": n}; {"search": "...", "limit": 10} -> {"hits": [{id, score}]}
import { createInterface } from "node:readline";

const [, , which] = process.argv;

async function miniSearch() {
  const { default: MiniSearch } = await import("minisearch");
  let index;
  return {
    index(documents) {
      index = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(documents);
    },
    search: (text, limit) => index.search(text).slice(0, limit).map(({ id, score }) => ({ id, score })),
  };
}

async function flexSearch() {
  const { default: FlexSearch } = await import("flexsearch");
  let index;
  return {
    index(documents) {
      index = new FlexSearch.Index({ tokenize: "full", encoder: FlexSearch.Charset.CJK ?? FlexSearch.Charset.Default });
      for (const { id, text } of documents) index.add(id, text);
    },
    search: (text, limit) => index.search(text, { limit, suggest: true }).map((id, rank) => ({ id, score: 1 / (rank + 1) })),
  };
}

const engine = await { minisearch: miniSearch, flexsearch: flexSearch }[which]();

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.index) {
    engine.index(message.index);
    console.log(JSON.stringify({ ready: message.index.length }));
  } else {
    console.log(JSON.stringify({ hits: engine.search(message.search, message.limit) }));
  }
}
