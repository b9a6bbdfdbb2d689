// What is built from what. Every script here reads this one list.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const out = "dist/web";

/** The one file that a shop's site loads. */
export const widget = { entry: "widget/src/main.ts", file: `${out}/widget.js` };

/** Pages: an HTML file that links the script and the style sheet of the same name beside it. */
export const pages = [
  { name: "console", folder: "console", html: "console/src/index.html", script: "console/src/main.ts", style: "console/src/console.css", page: "index" },
  { name: "demo", folder: "demo", html: "demo/src/index.html", script: "demo/src/main.ts", style: "demo/src/demo.css", page: "index" },
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
