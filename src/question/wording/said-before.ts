// "I said June", "like I said, by channel", "what I asked for was NPS", 我刚才说的是1月: what whoever asks thinks to have said before, as
// what is meant. The speaker is nobody whose figure is asked for. Over normalised text, at the beginning of a turn.

const BEFORE =
  '(?:(?:no|nope|nah|hey|well|but|and|sorry|excuse me|hm+|oh|ah|ok|okay|yes|yeah|actually|wait|look|again|please)[,.! -]+){0,6}(?:(?:as|like)[, ]+)?';
const SAID =
  "i(?:'ve|'d| have| had)? ?(?:(?:clearly|already|just|actually|originally|specifically|really|distinctly|definitely|explicitly|did) ){0,3}(?:said|say|asked(?: (?:you|u))? (?:for|about)|ask(?:ed)?(?= by |,)|ask (?:for|about)|mentioned|requested|specified|told (?:you|u))";
const BEHIND =
  "(?:[,:]? | that | it was | it's )(?:(?:i (?:want|wanted|need|needed|meant?) |for |the one for |it should be ){0,2})";
/** One thing, and nothing that it is set right with: "I said June, May please" was said by mistake. */
const ONE =
  '(?!that|this|it(?![a-z])|so(?![a-z])|what|which|how|no|not|nothing|by mistake)(?<meant>[^,;!?]+?)';
const PLEASE = '(?:,? (?:please|instead|though|thanks|thank you)){0,3}';
const NOT = '(?<not>,? (?:and )?not [^,;!?]+?)?';

const EN = new RegExp(`^${BEFORE}(?:${SAID})${BEHIND}${ONE}${NOT}${PLEASE}[.?! ]*$`, 'u');
const WHAT_EN = new RegExp(
  `^${BEFORE}what i(?:'d| had| actually| really| just){0,2} (?:said|asked for|asked about|wanted|requested|meant) (?:was|is) ${ONE}${NOT}${PLEASE}[.?! ]*$`,
  'u',
);

/** "Oops, I said June, May please", "I said June but meant May": the one that was said by mistake, and the one that is meant. */
const MISTAKEN = new RegExp(
  "^(?:(?:no|well|but|and|hm+|oh|ah|ok|okay|wait|actually|sorry|oops|whoops|ugh|argh|my bad|my mistake)[,.! -]+){0,6}i (?:said|typed|wrote|put|asked for|entered) (?<said>[^,;!?]+?)(?:[,;.-]{1,3}| but| and){1,3} (?:but )?(?:i )?(?:(?:meant|mean|want|wanted|need|make (?:it|that)|it should be|should be|should have said|it's) )?(?:to say |to ask for |to type )?(?<meant>[^,;!?]+?)(?:,? (?:please|instead|sorry|thanks)){0,3}[.?! ]*$",
  'u',
);
const OWNS_UP =
  /(?<![a-z])(?:oops|whoops|sorry|argh|ugh|my bad|my mistake|meant|mean|should|wrote|typed|put|entered)(?![a-z])/u;

const ZH =
  /^(?:(?:不对?|不是|哎|诶|可是|但是?|可|喂|嗯|啊|哦)[,。! ]*){0,4}(?:(?:就)?(?:像|如|正如)?)我(?:明明|刚才|刚刚|刚|方才|前面|之前|上面|一开始|本来|其实|已经|一直|原来|都|就|也){1,4}(?:说|问|讲|指|要|想问|想看|想要)(?:过|了)?的?(?:就)?(?:是|明明是)[,: ]?(?![那这不什谁哪])(?<meant>.+)$/u;
const ERRED_ZH = /(?<=^|[,。! ])我(?=(?:刚才|刚刚|刚)?(?:说|问|打|写|输|搞|弄|记|看|讲|选)错)/u;

/** The turn as what is meant in it; as it stands where nothing is said of what was said. */
export function withWhatWasSaid(text: string): string {
  const mistaken = MISTAKEN.exec(text)?.groups;
  if (mistaken?.['said'] !== undefined && OWNS_UP.test(text))
    return `not ${mistaken['said']}, ${mistaken['meant'] ?? ''}`;
  const { meant = '', not = '' } = (EN.exec(text) ?? WHAT_EN.exec(text))?.groups ?? {};
  if (meant !== '') return `i meant ${meant}${not}`;
  const zh = ZH.exec(text)?.groups?.['meant'];
  return zh === undefined ? text.replace(ERRED_ZH, '') : `我说的是${zh}`;
}
