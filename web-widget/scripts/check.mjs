// Type-checks every package at the compiler's strictest, and reports all of them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { root } from "./bundles.mjs";

const projects = ["protocol", "widget", "console", "demo"]
  .flatMap((name) => [name, `${name}/test`])
  .filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
const failed = projects.filter((project) => {
  const run = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { cwd: root, stdio: "inherit" });
  return run.status !== 0;
});
console.log(failed.length === 0 ? `checked ${projects.length} projects` : `failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
