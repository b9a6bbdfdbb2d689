export type * from "./bodies.ts";
export type * from "./record.ts";
export type * from "./stream.ts";
export type * from "./values.ts";
