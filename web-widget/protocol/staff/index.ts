export type * from "./bodies.ts";
export * from "./knowledge.ts";
export * from "./parse.ts";
export type * from "./record.ts";
export type * from "./stream.ts";
export type * from "./values.ts";
