import type { AnnotationColor } from '#shared/entities/annotation.ts';
import type { Rgb } from './pdf-annotation.ts';

/** What a colour is written as: strong, for at half opacity it is about what the window shows on white paper. */
export const MARK_COLORS: Record<AnnotationColor, Rgb> = {
  yellow: [255, 212, 0],
  green: [95, 178, 54],
  blue: [46, 168, 229],
  pink: [240, 98, 146],
  orange: [241, 152, 55],
  purple: [162, 138, 229],
};

/** The hues of the window's highlights, in degrees of OKLCh. */
const HUES: Record<AnnotationColor, number> = {
  yellow: 94,
  green: 139,
  blue: 244,
  pink: 354,
  orange: 69,
  purple: 303,
};

/** Below this chroma a colour is a grey to the eye. */
const LEAST_CHROMA = 0.03;

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** The a and b of OKLab: https://bottosson.github.io/posts/oklab/ */
function chromaticity(rgb: Rgb): { a: number; b: number } {
  const [red, green, blue] = rgb.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** Degrees between two hues, the shorter way round. */
const between = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

/**
 * Which of the six colours a colour is to the eye: the one of the nearest hue, however light or dark it is. What has no
 * hue, black and grey and white, is yellow, the colour of a plain highlighter.
 */
export function nearestColor(rgb: Rgb | undefined): AnnotationColor {
  if (!rgb) return 'yellow';
  const { a, b } = chromaticity(rgb);
  if (Math.hypot(a, b) < LEAST_CHROMA) return 'yellow';
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  const [nearest] = (Object.keys(HUES) as AnnotationColor[]).sort(
    (one, other) => between(HUES[one], hue) - between(HUES[other], hue),
  );
  return nearest ?? 'yellow';
}
