// Names that are written in two languages, one beside the other: 西安 Xi'an, "Warsaw 华沙", 退款（Refunds）. People say either half.

const BOTH =
  /^(?:(?<zh>[\u3400-\u9fff]{2,}) ?[(（/|·-]? ?(?<en>[a-z][a-z'’. &-]{1,}[a-z])[)）]?|(?<en2>[a-z][a-z'’. &-]{1,}[a-z]) ?[(（/|·-]? ?(?<zh2>[\u3400-\u9fff]{2,})[)）]?)$/u;

/**
 * The two halves of each name, in the order of the names; none for a name that has but one. Only where most of the names are written so,
 * and no half stands in another name: of 售后 VIP and 售后普通 the first half says nothing.
 *
 * @param names normalised
 */
export function halvesOf(names: readonly string[]): readonly (readonly string[])[] {
  const halves = names.map((name) => {
    const { zh, en, en2, zh2 } = BOTH.exec(name)?.groups ?? {};
    const both = [zh ?? zh2, en ?? en2].filter((half) => half !== undefined);
    return both.length === 2 ? both : [];
  });
  const written = halves.filter((both) => both.length > 0).length;
  const isUsual = written >= 2 && written * 2 >= names.length;
  return halves.map((both, at) =>
    isUsual && !both.some((half) => names.some((name, other) => other !== at && name.includes(half)))
      ? both
      : [],
  );
}
