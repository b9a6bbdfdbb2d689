// Fails when the widget grows over its budget.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root, widget } from "./bundles.mjs";

const budget = 20 * 1024;
const file = join(root, widget.file);
if (!existsSync(file)) {
  console.error(`${widget.file} is missing: run "npm run build" first`);
  process.exit(1);
}
const bytes = readFileSync(file);
const gzip = gzipSync(bytes, { level: 9 }).length;
console.log(`widget.js ${bytes.length} bytes, ${gzip} bytes gzip, budget ${budget}`);
if (gzip > budget) {
  console.error(`widget.js is ${gzip - budget} bytes over its budget`);
  process.exitCode = 1;
}
