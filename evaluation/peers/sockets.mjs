// A relay made from `ws` or `socket.io`: what `customer`s write goes to all `staff`, what an `echo` writes goes back to it.
// Prints {"port": n} once it listens; ends with its input.
import { createServer } from "node:http";

const [, , which] = process.argv;
const server = createServer((_, answer) => answer.writeHead(404).end());

async function ws() {
  const { WebSocketServer } = await import("ws");
  const staff = new Set();
  new WebSocketServer({ server }).on("connection", (socket, request) => {
    const role = new URL(request.url, "http://localhost").searchParams.get("role");
    if (role === "staff") {
      staff.add(socket);
      socket.on("close", () => staff.delete(socket));
    }
    socket.on("message", (data) => {
      const text = JSON.stringify(JSON.parse(data.toString()));
      if (role === "echo") socket.send(text);
      else for (const each of staff) each.send(text);
    });
  });
}

async function socketIo() {
  const { Server } = await import("socket.io");
  const io = new Server(server, { transports: ["websocket"], serveClient: false });
  io.on("connection", (socket) => {
    const { role } = socket.handshake.query;
    if (role === "staff") socket.join("staff");
    socket.on("message", (message) => {
      if (role === "echo") socket.emit("message", message);
      else io.to("staff").emit("message", message);
    });
  });
}

await { ws, "socket.io": socketIo }[which]();
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.resume();
process.stdin.on("end", () => process.exit());
