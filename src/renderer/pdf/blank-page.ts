/** A drawn page is looked at in this many points a side: enough to meet a line of text. */
const SIDE = 64;

/** Whether the pixels (four bytes each) are all of one colour. */
export function isOneColour(pixels: Uint8ClampedArray): boolean {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  return words.every((word) => word === words[0]);
}

/** Whether nothing is to be seen on a page yet. */
export function isBlank(page: HTMLCanvasElement): boolean {
  const small = new OffscreenCanvas(SIDE, SIDE);
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context || page.width === 0) return true;
  context.drawImage(page, 0, 0, SIDE, SIDE);
  return isOneColour(context.getImageData(0, 0, SIDE, SIDE).data);
}
