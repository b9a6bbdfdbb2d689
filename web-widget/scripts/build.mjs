// Builds everything that browsers load into dist/web.
import { cp, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { browserOptions, buildWidget, out, pages, root, widget } from "./bundles.mjs";

await rm(join(root, out), { recursive: true, force: true });
await mkdir(join(root, out), { recursive: true });
await writeFile(join(root, widget.file), await buildWidget());
for (const { name, folder, html, script, style, page } of pages) {
  const target = `${out}/${folder}`;
  await mkdir(join(root, target), { recursive: true });
  await build({
    ...browserOptions,
    entryPoints: { [name]: script },
    outdir: target,
  });
  await build({ ...browserOptions, entryPoints: { [name]: style }, outdir: target });
  await cp(join(root, html), join(root, target, `${page}.html`));
}
const { size } = await stat(join(root, widget.file));
console.log(`built ${out}: widget.js ${size} bytes, ${pages.length} pages`);
