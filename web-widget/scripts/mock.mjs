// Serves the built console with a mocked staff API, so that screens can be worked on without the program. PORT: 8090.
import { build } from "esbuild";
import { browserOptions, root } from "./bundles.mjs";

const outfile = "dist/mock/main.mjs";
const { minify, target, ...options } = browserOptions;
await build({ ...options, entryPoints: ["console/test/mock/main.ts"], outfile, format: "esm", platform: "node", target: "node20", packages: "external", alias: { "@ieum/protocol/staff": "./protocol/staff/index.ts", "@ieum/protocol": "./protocol/src/index.ts" } });
process.chdir(root);
await import(new URL(`../${outfile}`, import.meta.url).href);
