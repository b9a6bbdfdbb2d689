// Bundles the tests with esbuild and runs them with Node's own runner.
// Usage: node scripts/test.mjs [--browser] [part of a file name]
import { existsSync, readdirSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { browserOptions, root } from "./bundles.mjs";

const browser = process.argv.includes("--browser");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const suffix = browser ? ".browser.test.ts" : ".test.ts";
const packages = ["protocol", "widget", "console", "demo"];

const entries = packages
  .map((name) => join(name, "test"))
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith(suffix) && (browser || !file.endsWith(".browser.test.ts")))
  .filter((file) => wanted.every((word) => file.includes(word)));

if (browser && !process.env.CHROMIUM) {
  const found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"].find(existsSync);
  if (!found) {
    console.error("browser tests need Chromium: install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path");
    process.exit(1);
  }
  process.env.CHROMIUM = found;
}
if (entries.length === 0) {
  console.error(`no test file ends with ${suffix}${wanted.length ? ` and contains ${wanted.join(", ")}` : ""}`);
  process.exit(1);
}

const outdir = browser ? "dist/test-browser" : "dist/test";
rmSync(join(root, outdir), { recursive: true, force: true });
const { format, minify, target, ...options } = browserOptions;
await build({
  ...options,
  entryPoints: entries,
  outdir,
  outbase: ".",
  outExtension: { ".js": ".mjs" },
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "inline",
  packages: "external",
  alias: { "@ieum/protocol/staff": "./protocol/staff/index.ts", "@ieum/protocol": "./protocol/src/index.ts" },
});
const files = readdirSync(join(root, outdir), { recursive: true }).filter((file) => file.endsWith(".test.mjs")).map((file) => join(outdir, file));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=spec", ...(browser ? ["--test-concurrency=1"] : []), ...files], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
