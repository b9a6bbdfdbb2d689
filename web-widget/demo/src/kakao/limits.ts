/** What KakaoTalk would cut off or refuse in an answer: the limits of its components, in its own words' units. */
import type { Output, SkillAnswer, SkillButton } from "./skill.ts";

const maxBytes = 30_720;

/** One sentence for each limit that is broken; none for an answer that KakaoTalk shows as it is. */
export function brokenLimits(answer: SkillAnswer, bytes: number): readonly string[] {
  const { outputs, quickReplies, callbackText } = answer;
  if (callbackText !== undefined) return [];
  return [
    ...over("응답 전체 바이트", bytes, maxBytes),
    ...(outputs.length === 0 ? ["말풍선이 하나도 없어요"] : []),
    ...over("말풍선 수", outputs.length, 3),
    ...over("바로가기 수", quickReplies.length, 10),
    ...outputs.flatMap(outputLimits),
  ];
}

function outputLimits(output: Output): readonly string[] {
  switch (output.kind) {
    case "simpleText":
      return output.text ? over("simpleText 글자", output.text.length, 1000) : ["simpleText에 글이 없어요"];
    case "simpleImage":
      return output.imageUrl ? over("simpleImage 대체 글", output.altText.length, 50) : ["simpleImage에 그림이 없어요"];
    case "textCard":
      return [...over("textCard 제목", length(output.title), 50), ...over("textCard 제목과 설명", length(output.title) + length(output.description), 400), ...buttonLimits(output)];
    case "basicCard":
      return [
        ...(output.imageUrl ? [] : ["basicCard에 thumbnail이 없어요"]),
        ...over("basicCard 제목", length(output.title), 50),
        ...over("basicCard 설명", length(output.description), 230),
        ...buttonLimits(output),
      ];
    case "commerceCard":
      return [...(output.imageUrl ? [] : ["commerceCard에 그림이 없어요"]), ...over("commerceCard 제목", length(output.title), 30), ...buttonLimits(output)];
    case "listCard":
      return [...(output.header ? [] : ["listCard에 header가 없어요"]), ...over("listCard 항목 수", output.items.length, 5), ...buttonLimits(output)];
    case "itemCard":
      return [
        ...over("itemCard 항목 수", output.items.length, 10),
        ...output.items.flatMap(({ title }) => over(`itemCard 항목 이름 "${title}"`, title.length, 6)),
        ...over("itemCard 제목과 설명", length(output.title) + length(output.description), 200),
        ...buttonLimits(output),
      ];
    case "carousel":
      return [
        ...over("carousel 카드 수", output.cards.length, output.cards[0]?.kind === "listCard" ? 5 : 10),
        ...output.cards.flatMap((card) => [...outputLimits(card), ...(card.kind === "listCard" ? over("carousel 안 listCard 항목 수", card.items.length, 4) : [])]),
      ];
    case "unknown":
      return [`모르는 말풍선이에요: ${output.name}`];
  }
}

function buttonLimits({ buttons, horizontal }: { readonly buttons: readonly SkillButton[]; readonly horizontal: boolean }): readonly string[] {
  const longest = horizontal && buttons.length === 2 ? 8 : 14;
  return [
    ...over("버튼 수", buttons.length, horizontal ? 2 : 3),
    ...buttons.flatMap(({ label }) => over(`버튼 이름 "${label}"`, label.length, longest)),
  ];
}

function over(what: string, amount: number, limit: number): readonly string[] {
  return amount > limit ? [`${what}: ${amount} (한도 ${limit})`] : [];
}

function length(text: string | undefined): number {
  return text?.length ?? 0;
}
