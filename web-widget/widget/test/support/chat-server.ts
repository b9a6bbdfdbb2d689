import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { lengthOf } from "../../src/chat/text.ts";
import { parseAction, type MessageRequest, type ServerEvent } from "@ieum/protocol";
import { WebSocketServer, type WebSocket } from "ws";
import { greet, reply } from "./script.ts";
import { labelOf, Thread } from "./thread.ts";

export interface Trouble {
  /** Answers to the next posts that get lost after they took effect. */
  lostPostAnswers: number;
  /** Next posts that are answered with 503 and without effect. */
  unavailable: number;
  /** Whether sockets may be opened. */
  sockets: boolean;
  /** Whether anything is answered at all. */
  reachable: boolean;
  /** Whether the bot answers. */
  silentBot: boolean;
  /** How long the bot thinks, in milliseconds. */
  thinking: number;
  /** How long an upload takes, in milliseconds. */
  uploading: number;
  /** Posts refused with the problem of a text that is too long. */
  refusePosts: number;
  /** A body for the next session, e.g. one with an identity problem. */
  sessionExtras: object;
}

/** Further answers by path: a page's text, or a handler of the request's body. */
export type Pages = Readonly<Record<string, string | ((body: string, response: ServerResponse) => void)>>;

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A server that speaks the customer chat from a script, and can be made to fail in every way that a browser has to survive. */
export class ChatServer {
  readonly threads = new Map<string, Thread>();
  readonly posts: MessageRequest[] = [];
  readonly calls: string[] = [];
  readonly judged: unknown[] = [];
  /** Keys of links that were not used yet. */
  readonly links = new Set<string>();
  readonly heard: string[] = [];
  readonly trouble: Trouble = { lostPostAnswers: 0, unavailable: 0, sockets: true, reachable: true, silentBot: false, thinking: 0, uploading: 0, refusePosts: 0, sessionExtras: {} };
  readonly #sockets = new Set<WebSocket>();
  readonly #server: Server;
  readonly #upgrades: WebSocketServer;
  readonly #pages: Pages;

  constructor(pages: Pages = {}) {
    this.#pages = pages;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#upgrades = new WebSocketServer({ noServer: true, handleProtocols: (offered) => (offered.has("ieum.v1") ? "ieum.v1" : false) });
    this.#server.on("upgrade", (request, socket, head) => {
      const thread = this.#threadOf((request.headers["sec-websocket-protocol"] ?? "").split(",")[1]?.trim());
      if (!this.trouble.sockets || !this.trouble.reachable || !thread) return void socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
      this.#upgrades.handleUpgrade(request, socket, head, (webSocket) => this.#stream(webSocket, thread, afterOf(request)));
    });
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.dropSockets();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The conversation that began last. */
  get thread(): Thread {
    const last = [...this.threads.values()].at(-1);
    if (!last) throw new Error("no conversation yet");
    return last;
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  dropSockets(code?: number): void {
    for (const socket of this.#sockets) code === undefined ? socket.terminate() : socket.close(code);
  }

  /** Sends to the browsers as it is, also what no server should send. */
  sendRaw(frame: string): void {
    for (const socket of this.#sockets) socket.send(frame);
  }

  #threadOf(token: string | undefined): Thread | undefined {
    return token === undefined ? undefined : this.threads.get(token);
  }

  #stream(socket: WebSocket, thread: Thread, after: number): void {
    this.#sockets.add(socket);
    const send = (event: ServerEvent): void => socket.send(JSON.stringify(event));
    thread.after(after).forEach((message) => send({ type: "message", message }));
    send({ type: "resumed", from: after, to: thread.messages.at(-1)?.seq ?? 0, floor: thread.floor, ...(thread.staff && { staff: thread.staff }) });
    thread.listeners.add(send);
    socket.on("message", (frame: Buffer) => this.heard.push(frame.toString()));
    socket.on("close", () => {
      thread.listeners.delete(send);
      this.#sockets.delete(socket);
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://x");
    const page = this.#pages[pathname];
    if (typeof page === "function") return page((await bodyOf(request)).toString(), response);
    if (!pathname.startsWith("/api/")) return this.#page(pathname, response);
    if (!this.trouble.reachable) return void request.socket.destroy();
    this.calls.push(`${request.method} ${request.url}`);
    const body = await bodyOf(request);
    if (pathname === "/api/v1/chat/sessions") return this.#session(JSON.parse(body.toString()) as { identityToken?: string; resume?: string }, response);
    if (pathname.startsWith("/api/v1/chat/attachments/")) return void response.writeHead(200, { "Content-Type": "image/png" }).end(onePixel);
    const thread = this.#threadOf(request.headers.authorization?.replace("Bearer ", ""));
    if (!thread) return answer(response, 401, { type: "urn:ieum:problem:unauthorized", title: "over", status: 401 });
    switch (`${request.method} ${pathname.replace("/api/v1/chat/", "")}`) {
      case "GET messages":
        return this.#list(thread, request, response);
      case "POST messages":
        return this.#post(thread, JSON.parse(body.toString()) as MessageRequest, request, response);
      case "POST attachments":
        return this.#upload(thread, body, response);
      case "POST feedback":
      case "POST rating":
        this.judged.push(JSON.parse(body.toString()));
        return void response.writeHead(204).end();
      default:
        return answer(response, 404, { title: "not found", status: 404 });
    }
  }

  #session({ identityToken, resume }: { identityToken?: string; resume?: string }, response: ServerResponse): void {
    if (resume !== undefined && !this.links.has(resume)) return answer(response, 410, { title: "gone", status: 410, detail: "이 링크는 이미 쓰였어요." });
    const subject = identityToken?.split(".")[1];
    const name = subject ? (JSON.parse(Buffer.from(subject, "base64url").toString()) as { name?: string }).name : undefined;
    const thread = new Thread(subject, "2026-11-27T14:02:00+09:00");
    this.threads.set(thread.token, thread);
    if (resume !== undefined && this.links.delete(resume)) thread.add({ from: "customer", channel: "kakao", text: "카카오톡에서 한 말" });
    else greet(thread);
    answer(response, 201, {
      token: thread.token,
      conversationId: `c-${this.threads.size}`,
      expiresAt: "2026-12-27T14:02:00+09:00",
      locale: "ko",
      identity: name ? { level: 2, name } : { level: 0 },
      shop: { name: "이음 아로마 공방", accent: "#4f5d95", zone: "Asia/Seoul" },
      floor: thread.floor,
      messages: thread.messages,
      ...this.trouble.sessionExtras,
    });
  }

  #list(thread: Thread, request: IncomingMessage, response: ServerResponse): void {
    const after = afterOf(request);
    const wait = Number(new URL(request.url ?? "", "http://x").searchParams.get("wait") ?? 0);
    const send = (): void => answer(response, 200, { messages: thread.after(after), floor: thread.floor, ...(thread.staff && { staff: thread.staff }) });
    if (wait === 0 || thread.after(after).length > 0) return send();
    const finish = (): void => {
      clearTimeout(timer);
      thread.listeners.delete(finish);
      send();
    };
    const timer = setTimeout(finish, Math.min(wait, 2) * 1000);
    thread.listeners.add(finish);
    response.on("close", () => {
      clearTimeout(timer);
      thread.listeners.delete(finish);
    });
  }

  #post(thread: Thread, body: MessageRequest, request: IncomingMessage, response: ServerResponse): void {
    this.posts.push(body);
    if (this.trouble.unavailable > 0) {
      this.trouble.unavailable -= 1;
      return answer(response, 503, { title: "later", status: 503 });
    }
    const text = "text" in body ? body.text : undefined;
    if (this.trouble.refusePosts > 0 || (text !== undefined && lengthOf(text) > 4000)) {
      this.trouble.refusePosts -= 1;
      return answer(response, 400, JSON.parse(readFileSync("protocol/chat/problem-bad-field.json", "utf8")) as object);
    }
    const accepted = thread.answered.get(body.clientMessageId) ?? this.#accept(thread, body);
    if (this.trouble.lostPostAnswers > 0) {
      this.trouble.lostPostAnswers -= 1;
      return void request.socket.destroy();
    }
    answer(response, 200, { accepted, messages: thread.after(accepted), floor: thread.floor });
  }

  #accept(thread: Thread, body: MessageRequest): number {
    const action = "action" in body ? parseAction(body.action) : undefined;
    const text = action ? (action.type === "say" ? action.text : labelOf(thread, action)) : "text" in body ? body.text : "";
    const ids = "attachments" in body ? (body.attachments ?? []) : [];
    const attachments = ids.flatMap((id) => thread.attachments.get(id) ?? []);
    const { seq } = thread.add({ from: "customer", text, attachments, clientMessageId: body.clientMessageId, ...(action && { action }) });
    thread.answered.set(body.clientMessageId, seq);
    if (thread.floor === "bot" && !this.trouble.silentBot) {
      thread.emit({ type: "typing", from: "bot", on: true });
      setTimeout(() => reply(thread, text, action), this.trouble.thinking);
    }
    return seq;
  }

  #upload(thread: Thread, body: Buffer, response: ServerResponse): void {
    const head = body.toString("latin1", 0, 600);
    const name = Buffer.from(/filename="([^"]*)"/.exec(head)?.[1] ?? "", "latin1").toString();
    const id = randomUUID();
    const kind = head.includes("application/pdf") ? "pdf" : "image";
    const attachment = { id, url: `/api/v1/chat/attachments/${id}?key=k`, kind, name, bytes: body.length } as const;
    thread.attachments.set(id, attachment);
    setTimeout(() => answer(response, 201, attachment), this.trouble.uploading);
  }

  #page(pathname: string, response: ServerResponse): void {
    const page = this.#pages[pathname];
    const type = contentTypes[pathname.slice(pathname.lastIndexOf(".") + 1)] ?? "text/html";
    const headers = { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Content-Type": `${type}; charset=utf-8` };
    if (typeof page === "string") return void response.writeHead(200, headers).end(page);
    const file = `dist/web${pathname}`;
    if (pathname.includes("..") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, headers).end(readFileSync(file));
  }
}

const contentTypes: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };
const onePixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==", "base64");

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json" }).end(JSON.stringify(body));
}

function afterOf(request: IncomingMessage): number {
  return Number(new URL(request.url ?? "", "http://x").searchParams.get("after") ?? 0);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
