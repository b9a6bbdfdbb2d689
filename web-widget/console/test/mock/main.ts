import { MockDesk, password } from "./mock-desk.ts";
import { MockServer } from "./mock-server.ts";

const everySoOften = 20_000;
const words = ["아직 계신가요?", "토요일 수업에 자리 있어요?", "주문한 오일은 언제 와요?", "감사합니다!"];

const desk = new MockDesk();
const url = await new MockServer(desk).start(Number(process.env["PORT"] ?? "8090"));
console.log(`${url}/console  login: miso, harin or doyun  password: ${password}`);

let said = 0;
setInterval(() => {
  desk.say(said % 2 === 0 ? "co-33" : "co-31", { from: "customer", text: words[said % words.length] ?? "" });
  if (said % 4 === 2) desk.give("co-33", "waiting", undefined, "asked-for-person");
  said += 1;
}, everySoOften);
