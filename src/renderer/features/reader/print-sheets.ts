import styles from './PrintSheets.module.css';

/** A page drawn for paper; its size there is in points. */
export interface Sheet {
  image: Blob;
  width: number;
  height: number;
}

const points = (length: number) => `${Math.round(length * 100) / 100}pt`;

/** A name for pages of one size, for `@page`. */
const sizeName = ({ width, height }: Sheet) => `sheet-${Math.round(width)}-${Math.round(height)}`;

/** Each size of paper that there is, named once. Margins are the pages' own. */
function paperSizes(sheets: readonly Sheet[]): string {
  const sizes = new Map(sheets.map((sheet) => [sizeName(sheet), sheet]));
  return [...sizes]
    .map(
      ([name, { width, height }]) => `@page ${name} { size: ${points(width)} ${points(height)}; margin: 0 }`,
    )
    .join('\n');
}

function loaded(image: HTMLImageElement): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  image.onload = () => resolve();
  image.onerror = () => reject(new Error('A page could not be prepared for print.'));
  return promise;
}

let clear = () => {};

/**
 * Hands sheets to the system's print dialog: a view that only the printer sees. It goes when printing is done.
 * @param title what a printer that writes files calls its file
 * @throws the signal's reason; Error when a sheet cannot be shown
 */
export async function printSheets(
  sheets: readonly Sheet[],
  title: string,
  signal: AbortSignal,
): Promise<void> {
  clear();
  const view = document.createElement('div');
  view.className = styles.sheets ?? '';
  const style = document.createElement('style');
  style.textContent = paperSizes(sheets);
  view.append(style);
  const urls: string[] = [];
  const name = document.title;
  const ending = new AbortController();
  clear = () => {
    ending.abort();
    view.remove();
    for (const url of urls) URL.revokeObjectURL(url);
    document.title = name;
    clear = () => {};
  };
  try {
    const images = sheets.map((sheet) => {
      const url = URL.createObjectURL(sheet.image);
      urls.push(url);
      const page = document.createElement('div');
      page.className = styles.sheet ?? '';
      page.style.width = points(sheet.width);
      page.style.height = points(sheet.height);
      page.style.setProperty('page', sizeName(sheet));
      const image = document.createElement('img');
      image.alt = '';
      const isLoaded = loaded(image);
      image.src = url;
      page.append(image);
      view.append(page);
      return isLoaded;
    });
    document.body.append(view);
    await Promise.all(images);
    signal.throwIfAborted();
    document.title = title;
    addEventListener('afterprint', clear, { once: true, signal: ending.signal });
    window.print();
  } catch (error) {
    clear();
    throw error;
  }
}
