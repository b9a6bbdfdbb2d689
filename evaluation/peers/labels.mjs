// One JSON object per line in, one out: {"train": [{text, label}], "locale": "ko"} -> {"ready": n}; {"label": "..."} -> {"label": "..."}
import { createInterface } from "node:readline";
import { NlpManager } from "node-nlp";

let manager;
let locale = "ko";

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.train) {
    locale = message.locale;
    manager = new NlpManager({ languages: [locale], forceNER: false, nlu: { log: false }, autoSave: false });
    for (const { text, label } of message.train) manager.addDocument(locale, text, label);
    await manager.train();
    console.log(JSON.stringify({ ready: message.train.length }));
  } else {
    const { intent } = await manager.process(locale, message.label);
    console.log(JSON.stringify({ label: intent }));
  }
}
