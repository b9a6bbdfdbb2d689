// What is built from what. Every script here reads this one list.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { minify } from "terser";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const out = "dist/web";

/** The one file that a shop's site loads. */
export const widget = { entry: "widget/src/main.ts", file: `${out}/widget.js` };

/** Pages: an HTML file that links the script and the style sheet of the same name beside it. */
export const pages = [
  { name: "console", folder: "console", html: "console/src/index.html", script: "console/src/main.ts", style: "console/src/console.css", page: "index" },
  { name: "demo", folder: "demo", html: "demo/src/index.html", script: "demo/src/main.ts", style: "demo/src/demo.css", page: "index" },
  { name: "continue", folder: "continue", html: "widget/src/continue/index.html", script: "widget/src/continue/main.ts", style: "widget/src/continue/continue.css", page: "index" },
  { name: "kakao", folder: "demo", html: "demo/src/kakao.html", script: "demo/src/kakao/main.ts", style: "demo/src/kakao.css", page: "kakao" },
];

/** Style sheets imported from a script arrive as one minified string, for `adoptedStyleSheets`. */
const styleText = {
  name: "style-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path, with: attributes }) => {
      if (attributes.type !== "text") return undefined;
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: browsers });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

const localeFolder = `${root}widget/src/locale/`;

/** In the widget's bundle the words are numbered instead of named, which saves half a kilobyte: `say("send")` becomes `say(31)`. */
const numberedWords = {
  name: "numbered-words",
  setup(build) {
    let keys = [];
    build.onStart(async () => {
      keys = Object.keys(JSON.parse(await readFile(`${localeFolder}ko.json`, "utf8")));
    });
    build.onLoad({ filter: /[\\/]locale[\\/](ko|en)\.json$/ }, async ({ path }) => {
      const words = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify(keys.map((key) => words[key])), loader: "json" };
    });
    build.onLoad({ filter: /[\\/]widget[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      const contents = code.replace(/\.say\(\s*(?:"(\w+)")?/g, (call, key) => {
        if (!keys.includes(key)) throw new Error(`${path}: ${call} names no word; keys have to be written out`);
        return `.say(${keys.indexOf(key)}`;
      });
      return { contents, loader: "ts" };
    });
  },
};

const browsers = ["chrome109", "firefox115", "safari16.4"];

/** What every browser bundle is built with. */
export const browserOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "iife",
  target: browsers,
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  plugins: [styleText],
};

/** The widget is counted in bytes, so it takes two more steps than the pages. */
export async function buildWidget() {
  const { outputFiles } = await build({ ...browserOptions, plugins: [styleText, numberedWords], entryPoints: [widget.entry], write: false });
  const { code } = await minify(outputFiles[0].text, { ecma: 2022, toplevel: true, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } });
  return code;
}
