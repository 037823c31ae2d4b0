/** Tells by its words what a line of a first page is, where it is no title. */

const INSTITUTION =
  /\b(?:universi(?:t(?:y|ies|é|à|ät|eit|as|et)|da(?:de?|d)|dade)|uniwersytet|institut[eo]?s?|college|faculty|fakultät|facult[ée]|faculdade|department|departamento|département|dipartimento|laborator(?:y|ies|ium|io)|school of|academy of|hochschule|polytechnic|politecnico|ecole|école|centre for|center for|research center|research centre|hospital|inc\.|gmbh|ltd\.?|corporation|labs?)\b/iu;
const ADDRESS = /@|\bhttps?:|\bwww\.|\be-?mail\b|\borcid\b/i;
const MONTH =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janeiro|julho|enero|julio';
const DATE = new RegExp(
  `^(?:(?:version|revised|last (?:updated?|revised|modified)|updated?|dated?)\\b.*|[\\s\\p{L},]{0,30}?(?:\\d{1,2}\\.?,? )?(?:${MONTH})\\b[\\s,.]*(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?(?:19|20)\\d{2}.{0,3}|(?:19|20)\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)$`,
  'iu',
);

/** Kinds of article, printed above their titles. */
const KIND =
  /^(?:(?:original |invited |short |position |full |regular |mini |brief |case |systematic |rapid |feature |perspective |methods? |data |software |conference |workshop |research |focus )*(?:article|paper|reviews?|reports?|letters?|communications?|note|survey|perspectives?|editorial|tutorial|commentary|study|opinion|viewpoint|manuscript|contribution|protocol|resource|research)(?:[\s:|•]*open access)?|open access.*|preprint.*)$/iu;
/** What stands in large print near a title without being one: notices, stamps, headings. */
const NOTICE =
  /^(?:abstract|summary|zusammenfassung|résumé|contents|table of contents|index|keywords.*|under review.*|in press.*|to appear (?:in|at) .*|(?:this )?(?:article|paper|version|work|manuscript|preprint) (?:is|was|has|appears|appeared) .*|appear(?:s|ed) in .*|published (?:as|in|by|online|at|on) .*|accepted .*|submitted .*|received .*|revised .*|available (?:online|at).*|contents lists.*|journal homepage.*|proceedings of .*|in: proc.*|doi\b.*|https?:.*|www\..*|arxiv:.*|biorxiv.*|medrxiv.*|©.*|copyright .*|\(c\) .*|all rights reserved.*|vol(?:ume|\.) ?\d.*|issue \d.*|issn.*|isbn.*|session \d.*|european organi[sz]ation for nuclear research.*|draft.*|(?:internal |technical |research )+(?:report|memorandum).*|working papers?.*|discussion papers?.*|lecture notes in .*|confidential.*|running (?:head|title).*|[\p{L}\d .&-]+ publishing (?:corporation|group)|see discussions.*|\d+ authors?, including:?|some of the authors.*|impact factor.*|downloaded .*|cite this.*|how to cite.*|citation:.*|view (?:article|journal|the).*|permission to .*|edited by.*|reviewed by.*|specialty section.*|correspondence.*|categories and subject.*|general terms.*|check for updates.*|page \d+.*|[-–—\s\d]+|(?:appendix|supplement(?:ary|al)?|supporting) (?:materials?|information|data)|author'?s? .{0,40}(?:manuscript|version|copy)|provided (?:by|for) .*|brought to you .*|uuid.*|type of the paper.*|for .{2,30} version \d.*|typeset using.*)$/iu;
const REPORT_NUMBER = /^\p{Lu}{2,}\s?[-–/][\p{Lu}\d\s./–-]*\d[\d\s./–-]*$/u;
/** Names of journals and series. */
const JOURNAL =
  /^(?:\p{Lu}{2,6} )?(?:the )?(?:[\p{L}&.’'-]+ ){0,5}(?:journal|transactions|annals|archives?|bulletin|proceedings|letters|magazine|acta|zeitschrift|revista|revue|rivista|quarterly|reports|communications)(?: (?:of|for|on|in|de|du|des|für|the|and|&|to|la|les))*(?:,? [\p{Lu}&(][\p{L}&).’'-]*(?: (?:of|for|on|in|de|the|and|&|to|et))*)*$/u;
const SERIES =
  /^(?:plos\b.{0,30}|bmc [\p{Lu}].{0,40}|peerj.{0,20}|elife|eneuro|mdpi|hindawi|frontiers|frontiers in \p{Lu}[\p{L} ]{2,30}|nature|science|cell|pnas|ieee access|chemcomm|new journal of physics|lecture notes|jmlr.*|aip|iop|acm|ieee|springer|elsevier|wiley|biomed central.*|oxford|sensors|scientific data|elsevier.*|international conference .*|.{0,60}\bconference\b.{0,60}(?:19|20)\d{2}.*|.{0,20}\bworkshop on\b.{0,60}(?:19|20)\d{2})$/iu;
/** A running head or a masthead: volume, number, year and pages. */
const IMPRINT =
  /\bvol(?:ume|\.)\s?\d|\bissue \d|\bissn\b|homepage|contents lists|\bno\. ?\d|\b(?:19|20)\d{2}\)? ?[,:;] ?\d+[-–(:]/i;
/** What stands below a journal's name where it is printed large. */
const BELOW_JOURNAL = /\bvol(?:ume|\.)\s?\d|\bissue \d|\bissn\b|homepage|\/locate\/|^www\.\S+$/i;
const THESIS =
  /\b(?:dissertation|thesis|theses|tese de|disserta[çc][ãa]o|diplomarbeit|masterarbeit|bachelorarbeit|doktorarbeit|m[ée]moire de|th[èe]se de|habilitation|requirements? for the degree|degree of|doctor of|master of|bachelor of|p[óo]s-gradua[çc][ãa]o|presented to|submitted (?:to|in)|orientador|supervisor|advisor|adviser|betreuer|gutachter|committee)\b/iu;

const CAPTION =
  /^(?:figure|fig\.?|table|tab\.|algorithm|listing|scheme|plate|chart|exhibit|box|abbildung|abb\.|tabelle|tableau|figura|tabla|tabela)\s?(?:[A-Z]?\d+(?:\.\d+)*|[IVX]+)\b(?:\s*[.:|–—-]|\s+\p{Lu}|$)/iu;
const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.|[A-Z]\.)\s+\p{Lu}/u;
const SECTION =
  /^(?:\d\.?\s+|I\.?\s+)?(?:abstract|introduction|summary|zusammenfassung|résumé|resumen|contents)\s*(?:$|[.:—–-])/i;

/** What a finite verb is, of those that sentences about a paper have. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|been|will|would|should|must|we|I|you|this|these|it|please|fit|describes?|shows?|explains?|not|appear)\b/i;
const TWO_SENTENCES = /\p{L}{3,}[.!]\s+\p{Lu}/u;
const MOST_WORDS = 40;

const FORMULA_SIGN = /[=<>≤≥≈∑∫√±×÷∈∀∃→⇒∂∇∞^|~+∼]/gu;
const PICTURE_NAME =
  /^(?:r graphics output|(?:untitled|figure|fig|image|plot|graph|print|layout|slide|page|drawing|sheet|book|chart|diagram)[\s_-]*\d*|.*\.(?:docx?|tex|dvi|indd|pdf|pptx?|e?ps|epsi?f?|qxd|rtf|png|jpe?g|gif|tiff?|svg|fig|eps|ai|cdr|xlsx?|odt|odp|html?|txt|md|key|pages|rnw|rmd))$/i;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const words = (text: string): string[] => text.split(/\s+/).filter((word) => /\p{L}/u.test(word));

/** Text spaced out letter by letter ("R EVI EW") reads like one word. */
const unspaced = (text: string): string =>
  /(?:^| )\p{Lu} \p{Lu}/u.test(text) ? text.replaceAll(' ', '') : text;

export const isNotice = (text: string): boolean => NOTICE.test(text);
export const isMasthead = (text: string): boolean =>
  isNotice(text) ||
  KIND.test(text) ||
  REPORT_NUMBER.test(text) ||
  /^(?:review|researcharticle|article)(?:openaccess)?$/i.test(unspaced(text));
export const isJournal = (text: string): boolean =>
  words(text).length <= 16 && (JOURNAL.test(text) || SERIES.test(text));
export const isImprint = (text: string): boolean => IMPRINT.test(text);
export const isBelowJournal = (text: string): boolean => BELOW_JOURNAL.test(text);
export const isThesisLine = (text: string): boolean => THESIS.test(text);
export const isCaption = (text: string): boolean => CAPTION.test(text);
export const isHeading = (text: string): boolean => HEADING.test(text);
export const startsText = (text: string): boolean => SECTION.test(text);
export const isPictureName = (text: string): boolean => PICTURE_NAME.test(text.trim());
export const isDate = (text: string): boolean => DATE.test(text.replace(/^[\s(]+|[\s).]+$/g, ''));

/** Where someone works, or how to reach them. */
export const isAffiliation = (text: string): boolean =>
  ADDRESS.test(text) || (INSTITUTION.test(text) && words(text).length <= 14 && !/[:?]/.test(text));

/** Whether it is running text rather than a title: more than one sentence, or one with its full stop. */
export function isSentence(text: string): boolean {
  if (words(text).length > MOST_WORDS) return true;
  const ends = /[.!]["”’)]?$/u.test(text);
  return (ends && VERB.test(text) && words(text).length > 3) || (TWO_SENTENCES.test(text) && VERB.test(text));
}

/** More signs than words. */
export function isFormula(text: string): boolean {
  const inWords = text.match(/\p{L}{3,}/gu)?.join('').length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const signs = text.match(FORMULA_SIGN)?.length ?? 0;
  const inked = text.replace(/\s/g, '').length;
  return latin > 0 && latin === letters(text) && signs > 0 && inWords < inked * 0.5;
}

/** What fonts that call their letters by wrong names yield: signs that belong to no script. */
export function isGibberish(text: string): boolean {
  const inked = text.replace(/\s/g, '');
  const foreign = inked.match(/[\p{So}\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return foreign > inked.length * 0.15;
}

const PARTICLE =
  /^(?:and|&|und|et|y|von|van|der|den|de|del|della|di|da|dos|du|la|le|el|bin|ibn|ter|ten|zu|jr\.?|sr\.?|by|with|iii?|phd|md|prof\.?|dr\.?)$/iu;
const NAME = /^\p{Lu}[\p{L}\p{M}.’'´`¨-]*$/u;
/** Words of titles that could be names by their capitals. */
const STOP =
  /^(?:the|a|an|of|for|in|on|with|to|from|by|at|as|is|are|using|via|towards?|under|without|between|into|over|how|why|what)$/i;

/** Whether it could be a list of people: names of two words and more, with initials or commas. */
export function looksLikePeople(text: string): boolean {
  const bare = text.replace(/[\d*∗†‡§¶⋆✉\u{1d400}-\u{1d7ff}]+/gu, ' ').replace(/\([^)]*\)/g, ' ');
  if (/[:?!“”"/=]/.test(bare)) return false;
  if (/\bcollaboration$|^(?:the )?\p{Lu}{2,} (?:team|group|consortium)$/iu.test(bare.trim())) return true;
  const people = bare.split(/[,;·•|]|\s(?:and|und|et|&|y)\s/u).map((part) => part.trim());
  const named = people.filter((part) => part !== '');
  return (
    named.length > 0 &&
    named.every((part) => {
      const parts = part.split(/\s+/).filter((word) => /\p{L}/u.test(word));
      const main = parts.filter((word) => !PARTICLE.test(word));
      return (
        parts.length <= 8 &&
        main.length >= (named.length > 2 ? 1 : 2) &&
        main.every((word) => NAME.test(word) && !STOP.test(word))
      );
    })
  );
}

/** An initial among the names leaves no doubt. */
export const hasInitials = (text: string): boolean =>
  /(?:^|[\s,.])\p{Lu}\.(?:-?\p{Lu}\.)*\s?\p{Lu}\p{L}/u.test(text);
