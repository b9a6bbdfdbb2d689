// What the house asks of TypeScript beside types: no file over the ceiling that Java has too, and no imports in circles.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./bundles.mjs";

const most = 300;
const imports = /(?:^|\n)\s*(?:import|export)\s[^"';]*?"(\.[^"]+)"|import\("(\.[^"]+)"\)/g;

const files = ["protocol", "widget", "console", "demo"]
  .flatMap((name) => readdirSync(join(root, name), { recursive: true }).map((file) => join(root, name, file)))
  .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

const long = [...texts].map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length })).filter(({ lines }) => lines > most);
for (const { file, lines } of long) console.error(`${relative(root, file)} has ${lines} lines, more than ${most}`);

const targets = new Map([...texts].map(([file, text]) => [file, [...text.matchAll(imports)].map(([, from, late]) => resolve(dirname(file), from ?? late)).filter((target) => texts.has(target))]));
const done = new Set();
const circles = [];

/** Follows the imports of `file`; what is met again on the way there is a circle. */
function follow(file, path) {
  const met = path.indexOf(file);
  if (met >= 0) circles.push([...path.slice(met), file].map((each) => relative(root, each)).join(" → "));
  if (met >= 0 || done.has(file)) return;
  for (const target of targets.get(file)) follow(target, [...path, file]);
  done.add(file);
}

for (const file of files) follow(file, []);
for (const circle of circles) console.error(`imports in a circle: ${circle}`);
console.log(`${files.length} files of at most ${most} lines, ${circles.length} circles of imports`);
process.exitCode = long.length + circles.length === 0 ? 0 : 1;
