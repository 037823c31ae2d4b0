import { makeRawPdf, stream } from './raw-pdf.ts';

/**
 * A page with two words and these annotations, as other programs write them: objects 6 and following. What they refer to
 * comes after them.
 */
export function makeAnnotatedPdf(
  path: string,
  annotations: readonly string[],
  others: readonly string[] = [],
): Promise<string> {
  const first = 6;
  const refs = annotations.map((_, index) => `${first + index} 0 R`).join(' ');
  return makeRawPdf(path, [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[${refs}]>>`,
    stream('BT /F 20 Tf 50 200 Td (Marginal notes) Tj ET'),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...annotations.map((annotation) => `<</Type/Annot ${annotation}>>`),
    ...others,
  ]);
}

/** A yellow highlight of the first word, by Bo. */
export const HIGHLIGHT =
  "/Subtype/Highlight/NM(h1)/Rect[50 195 130 218]/QuadPoints[50 218 130 218 50 195 130 195]/C[1 0.9 0.2]/Contents(Look)/T(Bo)/M(D:20230405060708+02'00')";
/** Cy's answer to it, when it comes right after. */
export const REPLY = '/Subtype/Text/NM(r1)/Rect[50 195 70 215]/IRT 6 0 R/RT/R/Contents(Indeed)/T(Cy)';
