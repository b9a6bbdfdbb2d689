import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { MockDesk } from "./mock-desk.ts";

const base = "/api/v1/staff";
const pages = "dist/web/console";
const types: Readonly<Record<string, string>> = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The built console and the mocked staff API on one port, under the policy of the real program. */
export class MockServer {
  readonly desk: MockDesk;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  /** Milliseconds that every call takes to arrive. */
  delay = 0;

  constructor(desk = new MockDesk()) {
    this.desk = desk;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((failure: unknown) => response.writeHead(500).end(String(failure)));
    });
    this.#server.on("upgrade", (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#stream(request, ws));
    });
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Cuts every socket, as a restart of the server would. */
  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith(base)) return this.#page(url.pathname, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const answer = this.desk.handle({
      method: request.method ?? "GET",
      path: url.pathname.slice(base.length),
      query: url.searchParams,
      body: text === "" || !(request.headers["content-type"] ?? "").includes("json") ? undefined : (JSON.parse(text) as unknown),
      session: sessionOf(request),
      csrf: request.headers["x-csrf-token"] as string | undefined,
    });
    if (answer.session !== undefined) response.setHeader("Set-Cookie", `session=${answer.session}; HttpOnly; SameSite=Strict; Path=/`);
    response.writeHead(answer.status, { "Content-Type": answer.status < 400 ? "application/json" : "application/problem+json" });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  async #page(path: string, response: ServerResponse): Promise<void> {
    const name = path === "/console" || path === "/console/" ? "index.html" : path.replace(/^\/console\//, "");
    if (!/^[a-z]+\.(html|js|css)$/.test(name)) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[name.split(".")[1] ?? ""] ?? "", "Content-Security-Policy": policy });
    response.end(await readFile(`${pages}/${name}`));
  }

  #stream(request: IncomingMessage, ws: WebSocket): void {
    const after = new URL(request.url ?? "/", "http://localhost").searchParams.get("after") ?? "";
    const listener = this.desk.subscribe(sessionOf(request) ?? "", after, (event) => ws.send(JSON.stringify(event)));
    if (!listener) return ws.close(4401);
    ws.on("close", () => this.desk.unsubscribe(listener));
    ws.on("message", (data: Buffer) => {
      const frame = JSON.parse(data.toString("utf8")) as { type: string; conversation?: string | null };
      if (frame.type === "viewing") this.desk.viewing(listener, frame.conversation ?? undefined);
    });
  }
}

function sessionOf(request: IncomingMessage): string | undefined {
  return /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
}
