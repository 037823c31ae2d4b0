/** The numbers of pdf.js's operations that this is about. */
type Numbers = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'paintImageXObject'
  | 'paintInlineImageXObject'
  | 'paintImageMaskXObject'
  | 'paintImageXObjectRepeat'
  | 'paintImageMaskXObjectRepeat'
  | 'paintImageMaskXObjectGroup'
  | 'paintInlineImageXObjectGroup',
  number
>;

/** How pdf.js says that a page is drawn: operations by their numbers, with their arguments. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** a b c d of a PDF matrix say how much larger an area becomes. */
const growth = (matrix: unknown): number => {
  const [a = 1, b = 0, c = 0, d = 1] = Array.from((matrix ?? []) as ArrayLike<number>);
  return Math.abs(a * d - b * c);
};

const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0);

/** The area of what an operation draws of images, each of which fills a square of side 1; undefined if it draws none. */
function drawnArea(OPS: Numbers, operation: number, args: readonly unknown[]): number | undefined {
  switch (operation) {
    case OPS.paintImageXObject:
    case OPS.paintInlineImageXObject:
    case OPS.paintImageMaskXObject:
      return 1;
    case OPS.paintImageXObjectRepeat: {
      const [, width = 0, height = 0, places = []] = args as [unknown, number, number, ArrayLike<number>];
      return (Math.abs(width * height) * places.length) / 2;
    }
    case OPS.paintImageMaskXObjectRepeat: {
      const [, a = 0, b = 0, c = 0, d = 0, places = []] = args as [
        unknown,
        ...[number, number, number, number],
        ArrayLike<number>,
      ];
      return (growth([a, b, c, d]) * places.length) / 2;
    }
    case OPS.paintImageMaskXObjectGroup:
      return sum((args[0] as { transform: unknown }[]).map(({ transform }) => growth(transform)));
    case OPS.paintInlineImageXObjectGroup:
      return sum((args[1] as { transform: unknown }[]).map(({ transform }) => growth(transform)));
    default:
      return undefined;
  }
}

/** How much of a page of that many square points its images cover, 0 to 1; what lies over another counts twice. */
export function imageShare({ fnArray, argsArray }: Operations, pageArea: number, OPS: Numbers): number {
  const outer: number[] = [];
  let scale = 1;
  let covered = 0;
  for (const [index, operation] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (operation === OPS.save) outer.push(scale);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) scale = outer.pop() ?? 1;
    else if (operation === OPS.transform) scale *= growth(args);
    else if (operation === OPS.paintFormXObjectBegin) {
      outer.push(scale);
      scale *= growth(args[0]);
    } else covered += scale * (drawnArea(OPS, operation, args) ?? 0);
  }
  return Math.min(1, covered / pageArea);
}
