/** Words of journals' names as references shorten them. */
const SHORT = new Set(
  'acad acta adv agric am amer anal angew ann anthropol appl arch artif assoc astron astrophys atmos aust behav biochem bioinformatics biol biomed biophys biotechnol br brit bull can cell chem chim circ class clin cogn comm commun comp comput conf cosmol crit curr cybern dev disc discrete dyn earth ecol econ ed edn educ electr electron eng engl entropy environ epidemiol eur evol exp fiz fluid found front gen genet geol geophys grav hist hum hydrol ieee image immunol ind inf inform inorg inst instr instrum int intell intern ital jpn lab lect lett linguist mach magn manag mar mat mater math mech med meth methods mol mon nat natl naturwiss neural neurosci new not notes nucl numer opt org particle pattern percept perform pharmacol phil philos phys physica physiol plasma pol policy prob proc process prod prog psychiatry psychol publ quant quantum quart radiol recogn rep res rev roy sci semicond ser signal simul soc sociol soft softw solid spectrosc stat statist struct stud supercond suppl surf surv symp syst technol teor theor top trans tr u urban usa vis volcanol water z zh zool'.split(
    ' ',
  ),
);
const LINK = /^(?:of|the|and|for|in|on|de|der|für|&|a&a|acm|iop|aip)$/i;

/** Before the volume: words of a journal's name and single letters, nothing else. */
function isShortened(name: string): boolean {
  const words = name.split(/[\s.,:]+/).filter(Boolean);
  const short = words.filter((word) => SHORT.has(word.toLowerCase())).length;
  const others = words.filter(
    (word) => !SHORT.has(word.toLowerCase()) && !LINK.test(word) && !/^\p{Lu}$/u.test(word),
  );
  return others.length === 0 && (short > 1 || (short === 1 && name.includes('.')));
}

/** A name in capitals with volume, pages and year behind it, and no more. */
const NAME_AND_NUMBERS =
  /^(?:\p{Lu}[\p{L}&’'-]*|of|the|and|for|in|on|de|&)(?: (?:\p{Lu}[\p{L}&’'-]*|of|the|and|for|in|on|de|&)){0,7},? (?!(?:19|20)\d{2}\b)[A-Z]?\d{1,4}(?!\.\d)((?:[\s,.:;()[\]–—-]|\d|\b(?:no|pp?|art|id|[A-Z])\b)*)$/u;
const NUMBERS = /\d+/g;
const LONGEST = 200;

/** Whether a text begins with the name and volume of a journal rather than with a title. */
export function isVenue(text: string): boolean {
  const head = text.slice(0, LONGEST);
  const volume = head.search(/\d/);
  if (volume > 1 && isShortened(head.slice(0, volume))) return true;
  const numbers = NAME_AND_NUMBERS.exec(
    head.replace(/[\s,.;]*(?:\[?(?:arXiv|doi|https?:|[a-z-]+\/\d{7}).*)?$/i, ''),
  )?.[1];
  return (numbers?.match(NUMBERS)?.length ?? 0) >= 2;
}
