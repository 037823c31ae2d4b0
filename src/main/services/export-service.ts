import { stat } from 'node:fs/promises';
import { ORPCError } from '@orpc/server';
import { copyName, safeFileName } from '#shared/copy-name.ts';
import type { Annotation } from '#shared/entities/annotation.ts';
import type {
  AnnotationImport,
  AnnotationImportError,
  ExportedText,
  ExportRequest,
  ExportScope,
  ExportTemplate,
  TemplateFormat,
} from '#shared/entities/exchange.ts';
import type { Paper } from '#shared/entities/paper.ts';
import type { ExportedPaper } from '#shared/interchange/exported.ts';
import { BrokenPart } from '#shared/interchange/markdown.ts';
import { STANDARD_TEMPLATES } from '#shared/interchange/standard-templates.ts';
import { FILE_KINDS, writeText } from '#shared/interchange/write-text.ts';
import { toPlainText } from '#shared/text/display.ts';
import type { ListRepository } from '../database/lists/list-repository.ts';
import type { ListMembers } from '../database/query/list-members.ts';
import { ALL } from '../database/query/slice.ts';
import type { AnnotationFinder } from '../database/repositories/annotation-finder.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import { UnreadableSource } from '../sources/source-file.ts';
import { MAX_TEXT_BYTES } from '../sources/text-limits.ts';
import type { ParseWorker } from '../workers/parse/client.ts';
import type { AnnotationImporter } from './annotation-importer.ts';
import type { AnnotationPicturesService } from './annotation-pictures-service.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';
import type { SettingsService } from './settings-service.ts';
import type { UploadService } from './upload-service.ts';

interface Deps {
  annotations: Pick<AnnotationRepository, 'forPaper'>;
  finder: Pick<AnnotationFinder, 'list'>;
  papers: Pick<PaperRepository, 'find' | 'list' | 'resolveId'>;
  lists: Pick<ListRepository, 'get'>;
  listMembers: Pick<ListMembers, 'of'>;
  pictures: Pick<AnnotationPicturesService, 'find'>;
  settings: Pick<SettingsService, 'get'>;
  parser: Pick<ParseWorker, 'parseAnnotations'>;
  importer: AnnotationImporter;
  uploads: Pick<UploadService, 'take' | 'discard'>;
  changes: Pick<Changes, 'publish'>;
}

export type ExportService = ReturnType<typeof createExportService>;

const unreadable = (message: string): Error => new ORPCError('UNREADABLE', { status: 422, message });

/** What an export is of: a paper, a list, or what the user chose. */
interface Scope {
  papers: ExportedPaper[];
  listName?: string;
}

/** At most so many annotations, the first ones. */
function cut(papers: readonly ExportedPaper[], atMost: number): ExportedPaper[] {
  let left = atMost;
  return papers.flatMap(({ paper, annotations }) => {
    if (left <= 0) return [];
    const kept = annotations.slice(0, left);
    left -= kept.length;
    return [{ paper, annotations: kept }];
  });
}

/** Writes annotations in formats of text that other programs read, and brings such files in. */
export function createExportService(deps: Deps) {
  const {
    annotations,
    finder,
    papers,
    lists,
    listMembers,
    pictures,
    settings,
    parser,
    importer,
    uploads,
    changes,
  } = deps;

  /** The ids that a filter or a choice leaves; undefined where neither is given. */
  async function wantedIds({ ids, filter }: ExportScope): Promise<Set<string> | undefined> {
    const chosen = ids && new Set(ids);
    if (!filter) return chosen;
    const { annotations: listed } = await finder.list(filter, 'none', ALL);
    const found = listed.map(({ id }) => id);
    return new Set(chosen ? found.filter((id) => chosen.has(id)) : found);
  }

  /** In the order of the list, or as they are named, or by title. */
  async function papersOf({ paperIds, listId }: ExportScope): Promise<Paper[]> {
    const named = paperIds?.flatMap((id) => papers.resolveId(id) ?? []);
    if (listId !== undefined) {
      const onList = papers.find((await listMembers.of(listId)).ids);
      return named ? onList.filter(({ id }) => named.includes(id)) : onList;
    }
    return named ? papers.find([...new Set(named)]) : papers.list({ sort: 'title' }, ALL).papers;
  }

  /** @param keepEmpty also papers without annotations */
  async function collect(scope: ExportScope, keepEmpty: boolean): Promise<Scope> {
    const list = scope.listId === undefined ? undefined : lists.get(scope.listId);
    if (scope.listId !== undefined && !list) throw notFound('This list');
    const wanted = await wantedIds(scope);
    const all = (await papersOf(scope))
      .filter(({ highlightCount }) => highlightCount > 0 || keepEmpty)
      .map((paper) => {
        const own = paper.highlightCount > 0 ? annotations.forPaper(paper.id) : [];
        return { paper, annotations: wanted ? own.filter(({ id }) => wanted.has(id)) : own };
      });
    const kept = keepEmpty && !wanted ? all : all.filter(({ annotations: some }) => some.length > 0);
    return { papers: kept, ...(list && { listName: list.name }) };
  }

  function pictureOf({ id, hasPicture }: Annotation): string | undefined {
    const picture = hasPicture ? pictures.find(id) : undefined;
    return picture && `data:${picture.mediaType};base64,${picture.bytes.toString('base64')}`;
  }

  const templateOf = (format: TemplateFormat): ExportTemplate =>
    settings.get().exportTemplates[format] ?? STANDARD_TEMPLATES[format];

  return {
    /**
     * Annotations as text. Papers without any are left out, but of JSON, which is also read for its papers.
     * @throws BAD_TEMPLATE, NOT_FOUND
     */
    async exportText({ format, template, atMost, ...scope }: ExportRequest): Promise<ExportedText> {
      const { papers: all, listName } = await collect(scope, format === 'json');
      const [only] = all.length === 1 ? all : [];
      const { ending, mediaType } = FILE_KINDS[format];
      const label = only ? toPlainText(only.paper.title) : (listName ?? 'Annotations');
      const base = only ? copyName(only.paper).slice(0, -'.pdf'.length) : label;
      try {
        return {
          name: safeFileName(base, ending) ?? `Annotations.${ending}`,
          mediaType,
          text: writeText(atMost === undefined ? all : cut(all, atMost), {
            format,
            label,
            template: (name) => template ?? templateOf(name),
            now: new Date().toISOString(),
            ...(atMost === undefined && { pictureOf }),
          }),
          annotations: all.reduce((sum, { annotations: some }) => sum + some.length, 0),
          papers: all.length,
        };
      } catch (error) {
        if (!(error instanceof BrokenPart)) throw error;
        const { message, part, line, column } = error;
        throw new ORPCError('BAD_TEMPLATE', { status: 422, message, data: { part, line, column } });
      }
    },

    /** The ids of the papers that an export of annotations is of, in its order. */
    papersWithAnnotations: async (scope: ExportScope): Promise<string[]> =>
      (await collect(scope, false)).papers.map(({ paper }) => paper.id),

    template: ({ format }: { format: TemplateFormat }) => ({
      current: templateOf(format),
      standard: STANDARD_TEMPLATES[format],
    }),

    /** @throws NOT_FOUND when the upload is gone, UNREADABLE when it is no file of annotations */
    async importText({
      upload,
    }: {
      upload: string;
    }): Promise<AnnotationImport & { errors: AnnotationImportError[] }> {
      const files = uploads.take([upload]);
      try {
        const [file] = files;
        if (!file) throw notFound('This file');
        if ((await stat(file.path)).size > MAX_TEXT_BYTES)
          throw unreadable(`The file is larger than ${MAX_TEXT_BYTES / 2 ** 20} MB.`);
        const parsed = await parser.parseAnnotations(file.path);
        const { papersAdded, ...report } = await importer.bringIn(parsed);
        if (papersAdded > 0) changes.publish({ type: 'library.changed' });
        return report;
      } catch (error) {
        throw error instanceof UnreadableSource ? unreadable(`It cannot be read: ${error.message}.`) : error;
      } finally {
        await uploads.discard(files);
      }
    },
  };
}
