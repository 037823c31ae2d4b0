import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** An annotation of a PDF as another program than ours lists it. */
export interface ListedAnnotation {
  /** From 1. */
  page: number;
  /** As PDF names it: "Highlight". */
  type: string;
  name: string;
  contents: string;
  author: string;
  /** The corners of each marked line: upper left, upper right, lower left, lower right. */
  quads: number[][];
}

const SCRIPT = `
var document = new PDFDocument(scriptArgs[0]);
function text(object) { return object && object.isString() ? object.asString() : ""; }
for (var index = 0; index < document.countPages(); index++) {
  document.loadPage(index).getAnnotations().forEach(function (annotation) {
    var object = annotation.getObject();
    var type = object.get("Subtype").asName();
    var points = object.get("QuadPoints");
    var quads = [];
    for (var at = 0; points && at < points.length; at += 8) {
      var quad = [];
      for (var i = 0; i < 8; i++) quad.push(points.get(at + i).asNumber());
      quads.push(quad);
    }
    print(JSON.stringify({
      page: index + 1, type: type, name: text(object.get("NM")), contents: text(object.get("Contents")),
      author: text(object.get("T")), quads: quads,
    }));
  });
}
`;

/** Why annotations cannot be listed here by another program; undefined where they can. */
export const whyNotListed: string | undefined =
  spawnSync('mutool', ['-v']).error === undefined ? undefined : 'mutool is not installed';

/** The markup annotations of a PDF as MuPDF sees them, which shares no code with what wrote them. */
export async function listAnnotations(path: string): Promise<ListedAnnotation[]> {
  const script = `${path}.js`;
  await writeFile(script, SCRIPT);
  const { stdout } = await promisify(execFile)('mutool', ['run', script, path], { maxBuffer: 2 ** 26 });
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ListedAnnotation);
}
