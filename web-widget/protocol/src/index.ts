export * from "./chat.ts";
export * from "./demo.ts";
export * from "./json.ts";
export * from "./parse.ts";
