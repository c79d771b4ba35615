// First names that tell of a "he" or a "she". Those that may be either (Alex, Sam, Robin) and all that are not here tell nothing: what hangs on them is
// asked back, or left to whoever was talked of last.

const SHE =
  'alice amanda amy angela anna anne barbara beth betty brenda camila carla carmen carol caroline catherine charlotte chloe christina claire clara diana donna dorothy elena elizabeth ella ellen emily emma erica eva evelyn fatima fiona gloria grace hannah helen ines irene isabel isabella jane janet jennifer jenny jessica joan joanna judith judy julia julie karen kate katherine kathleen katie laura leah lena lily linda lisa lucia lucy maria marie martha mary maya megan mei melissa mia michelle monica nadia nancy natalie nina nora olga olivia pamela patricia paula priya rachel rebecca rita rosa ruth sandra sara sarah sharon sofia sonia sophia sophie stephanie susan svetlana sylvia tanya teresa theresa tina valerie vanessa veronica victoria wendy yvonne zoe';
const HE =
  'aaron adam ahmed alan albert alejandro ali andrew anthony antonio arthur ben benjamin bill bob brian bruce carl carlos charles christopher daniel dave david dennis diego donald douglas edward eric ethan eugene felix fernando frank fred gary george gerald greg gregory hans harold harry hassan henry howard hugo ian ivan jack jacob james jason javier jeff jeffrey jeremy jim joe john jonathan jorge jose joseph juan karl keith ken kenneth kevin larry lars leonardo liam louis luca lucas luis mario mark martin matt matthew michael miguel mike mohamed mohammed nathan nicholas nick noah oliver omar oscar pablo patrick paul pavel pedro peter philip pierre rafael raj ralph raymond ricardo richard robert roberto roger ronald russell ryan scott sean sergei simon stefan stephen steve steven ted thomas tim timothy tom tomas tony victor vincent vladimir walter wayne william';

const SAID: ReadonlyMap<string, 'she' | 'he'> = new Map([
  ...SHE.split(' ').map((name) => [name, 'she'] as const),
  ...HE.split(' ').map((name) => [name, 'he'] as const),
]);

/** What somebody is spoken of as, by the first word of the name; null where it does not tell. */
export const spokenOfAs = (name: string): 'she' | 'he' | null =>
  SAID.get(name.toLowerCase().split(' ')[0] ?? '') ?? null;
